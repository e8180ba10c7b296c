import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import type { CredentialCheck } from '../check.ts'
import { exchangesOf, positionOf } from '../engine/lookup.ts'
import { textAt } from '../engine/read.ts'
import { requestMembers } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'

/** Status values (Token Status List, Section 7.1). */
const valid = 0
const invalid = 1

/**
 * A credential stays valid when another one is issued.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-14.3
 */
export const reissuance: readonly CredentialCheck[] = [
  {
    requirement: 'VCI-14.3-02',
    on: 'received-credential',
    judge(credential, evidence) {
      const lookup = credential.statuses?.find((it) => cameAfterAnother(it, credential, evidence))
      if (lookup?.value === valid) return satisfied
      if (lookup?.value !== invalid || wasEndedOnPurpose(evidence)) return undefined
      return violated({
        seen: `index ${lookup.idx} of ${lookup.uri} is ${invalid} since another credential was issued`,
        expected: `${valid}, as before`,
      })
    },
  },
]

function cameAfterAnother(
  lookup: { readonly exchange: string },
  { id, exchange, configurationId }: ReceivedCredential,
  evidence: Evidence,
): boolean {
  const place = (of: string) => positionOf({ id: of }, evidence)
  return evidence.credentials.some(
    (other) =>
      other.id !== id &&
      other.configurationId === configurationId &&
      place(other.exchange) > place(exchange) &&
      place(other.exchange) < place(lookup.exchange),
  )
}

/** By the issuer's own hand, or as the wallet told it. */
function wasEndedOnPurpose(evidence: Evidence): boolean {
  const told = exchangesOf(evidence, 'notification').map((it) =>
    textAt(requestMembers(it), 'event'),
  )
  return (
    exchangesOf(evidence, 'management-api').length > 0 ||
    told.some((event) => event === 'credential_deleted' || event === 'credential_failure')
  )
}
