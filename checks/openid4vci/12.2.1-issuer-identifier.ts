import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { issuerIdentifiers } from '../engine/lookup.ts'
import { answered, errorOf, succeeded, textAt, wasRefused } from '../engine/read.ts'
import { requestMembers } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import { configurationOf, isIssued } from './08-plain-request.ts'

/**
 * Credential Issuer Identifiers are compared as they are, OpenID4VCI 1.0, Section 12.2.1.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.1
 */
export const issuerIdentifier: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-12.2.1-03',
    on: 'issuer-metadata',
    judge(exchange, evidence, context) {
      const own = succeeded(exchange) ? textAt(answered(exchange), 'credential_issuer') : undefined
      const known = issuerIdentifiers(evidence, context.credentialIssuer)
      if (own === undefined || known.length === 0) return undefined
      const alike = known.filter((it) => normalized(it) === normalized(own))
      // Another issuer altogether is VCI-12.2.4-01.
      if (alike.length === 0) return undefined
      return met(alike.includes(own), {
        seen: `credential_issuer is ${own}`,
        expected: `${alike.join(' or ')}, to the letter`,
      })
    },
  },
]

/** Key binding, OpenID4VCI 1.0, Section 12.2.4: metadata without it asks for no proof. */
export const keyBinding: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-12.2.4-38',
    on: 'credential',
    judge(exchange, evidence) {
      const configuration = configurationOf(exchange, evidence)
      const isBound = configuration?.cryptographic_binding_methods_supported !== undefined
      const hasProofs = requestMembers(exchange)?.proofs !== undefined
      if (!configuration || isBound || hasProofs || exchange.deviation) return undefined
      if (isIssued(exchange)) return satisfied
      return wasRefused(exchange) && errorOf(exchange) === 'invalid_proof'
        ? violated({
            seen: 'a request without proofs was refused with invalid_proof',
            expected: 'cryptographic_binding_methods_supported, as key binding is required',
          })
        : undefined
    },
  },
]

/** What a URL library would make of both: upper case, a default port or a slash at the end make no difference there. */
function normalized(identifier: string): string {
  const url = URL.canParse(identifier) ? new URL(identifier).href : identifier
  return url.toLowerCase().replace(/\/$/, '')
}
