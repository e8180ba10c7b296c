import type { AlterationCheck } from '../check.ts'

const refusal = { statuses: [401], errors: [] }

/**
 * Access tokens that open nothing.
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3
 */
export const alteredTokens: readonly AlterationCheck[] = [
  'access token',
  'access token past its end',
].map((artefact) => ({
  artefact,
  requirements: ['VCI-9-01', 'VCI-11.3-01'],
  refusals: { deferred: refusal, notification: refusal },
}))
