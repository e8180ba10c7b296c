import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { CredentialCheck } from '../check.ts'
import { configurationById, configurations, exchangeById, exchangesOf } from '../engine/lookup.ts'
import { answered, entries, objects, show, strings, textAt } from '../engine/read.ts'
import { requestMembers } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import { controlClaim, mdocOf } from '../formats/view.ts'

/**
 * What credential identifiers stand for.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6.2
 */
export const credentialIdentifiers: readonly CredentialCheck[] = [
  {
    requirement: 'VCI-6.2-05',
    on: 'received-credential',
    judge(credential, evidence) {
      const request = exchangeById(evidence, credential.exchange)
      const identifier = request && requestMembers(request)?.credential_identifier
      const type = typeOf(credential)
      const listedUnder = listing(evidence, identifier) ?? credential.configurationId
      const expected = configurationById(evidence, listedUnder)
      if (identifier === undefined || type === undefined || !expected) return undefined
      if (expected[type.member] === type.value) return satisfied
      const owner = ownerOf(evidence, type)
      return violated({
        seen: `${show(identifier)} led to a credential of ${owner === undefined ? `the ${type.member} ${type.value}` : `the configuration ${owner}`}`,
        expected: `one of ${listedUnder}, which it was listed under`,
      })
    },
  },
]

/** The configuration that the token responses list an identifier under; undefined where several do (VCI-6.2-04). */
function listing(evidence: Evidence, identifier: unknown): string | undefined {
  const owners = exchangesOf(evidence, 'token')
    .flatMap((it) => objects(answered(it)?.authorization_details))
    .filter(({ credential_identifiers: listed }) => strings(listed).includes(inWords(identifier)))
    .flatMap((it) => textAt(it, 'credential_configuration_id') ?? [])
  return new Set(owners).size === 1 ? owners[0] : undefined
}

function typeOf(credential: ReceivedCredential) {
  const vct = controlClaim(credential.sdJwt, 'vct')
  if (typeof vct === 'string') return { member: 'vct', value: vct } as const
  const docType: unknown = mdocOf(credential)?.mso?.get('docType')
  return typeof docType === 'string' ? ({ member: 'doctype', value: docType } as const) : undefined
}

function ownerOf(
  evidence: Evidence,
  { member, value }: { readonly member: string; readonly value: string },
): string | undefined {
  return entries(configurations(evidence)).find(([, it]) => Object(it)[member] === value)?.[0]
}
