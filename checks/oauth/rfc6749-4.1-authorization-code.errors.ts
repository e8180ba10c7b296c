import type { ActiveCheck } from '../check.ts'
import { notApplicable } from '../finding.ts'

/**
 * Codes that come too late, twice, or with a verifier that nobody announced: RFC 6749, Section 4.1.2, RFC 9700
 * and OpenID4VCI 1.0, Section 4.1.1.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 */
export const codeErrors: readonly ActiveCheck[] = [
  {
    requirement: 'VCI-4.1.1-13',
    deviation: 'an outdated pre-authorized code',
    statuses: [400],
    errors: ['invalid_grant'],
    judge: ({ outcome }) =>
      outcome.kind === 'refused' && outcome.status >= 500
        ? notApplicable('the server crashed: see VCI-6.3-05')
        : undefined,
  },
  {
    requirement: 'VCI-6.3-05',
    deviation: 'an outdated pre-authorized code',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  {
    requirement: 'RFC6749-4.1.2-03',
    deviation: 'an outdated authorization code',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  {
    requirement: 'RFC6749-4.1.2-01',
    deviation: 'an authorization code redeemed twice at once',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  {
    requirement: 'RFC6749-4.1.2-02',
    deviation: 'an access token whose code was replayed',
    statuses: [401],
    errors: [],
  },
  {
    requirement: 'RFC9700-2.1.1-01',
    deviation: 'a code verifier without a code challenge',
    statuses: [400],
    errors: ['invalid_grant', 'invalid_request'],
  },
  {
    requirement: 'RFC6749-3.2-01',
    deviation: 'a GET request for a token',
    statuses: [],
    errors: [],
  },
]
