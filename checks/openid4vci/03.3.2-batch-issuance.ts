import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { none } from '../engine/judgement.ts'
import { at, isObject } from '../engine/read.ts'
import { canonical, datasetOf } from '../formats/dataset.ts'
import { controlClaim, documentOf, mdocOf, viewOf } from '../formats/view.ts'

/**
 * Copies of one credential in a response, whenever it comes: OpenID4VCI 1.0, Section 3.3.2; RFC 9901, Section 10.1.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-3.3.2
 */
export const batches: readonly ExchangeCheck[] = (['credential', 'deferred'] as const).flatMap(
  (on) => [
    {
      requirement: 'VCI-3.3.2-01',
      on,
      judge(exchange, evidence) {
        const own = copiesIn(exchange, evidence)
        if (own.length < 2) return undefined
        return none(
          [
            ...(differ(own.map(formOf)) ? ['formats differ'] : []),
            ...(differ(own.map(typeOf)) ? ['types differ'] : []),
            ...(differ(own.map(datasetOf)) ? ['claims about the subject differ'] : []),
          ],
          'one format and one dataset in a response',
        )
      },
    },
    {
      requirement: 'VCI-3.3.2-02',
      on,
      judge(exchange, evidence) {
        const own = copiesIn(exchange, evidence)
        if (own.length < 2) return undefined
        const keys = own.flatMap((it) => viewOf(it).holderKey ?? [])
        const salts = own.flatMap(saltsOf)
        return none(
          [
            ...(new Set(salts).size < salts.length ? ['salts occur twice'] : []),
            ...(new Set(keys).size < keys.length ? ['holder keys occur twice'] : []),
          ],
          'different cryptographic material in each copy',
        )
      },
    },
  ],
)

/** Those that can be read: what cannot is judged by its format. */
export function copiesIn(
  exchange: AnsweredExchange,
  evidence: Evidence,
): readonly ReceivedCredential[] {
  return evidence.credentials.filter(
    (it) => it.exchange === exchange.id && (viewOf(it).claims ?? strangerOf(it)) !== undefined,
  )
}

/** What a credential is that is not in the format that was asked for. */
function strangerOf(credential: ReceivedCredential): string | undefined {
  return formOf(credential) === usualForms[credential.format] ? undefined : formOf(credential)
}

const usualForms: Readonly<Record<string, string>> = {
  'dc+sd-jwt': 'SD-JWT',
  mso_mdoc: 'mdoc',
  jwt_vc_json: 'JWT',
  'jwt_vc_json-ld': 'JWT',
  ldp_vc: 'JSON-LD',
}

/** By its looks alone; undefined for what looks like nothing. */
function formOf({ raw }: ReceivedCredential): string | undefined {
  if (isObject(raw)) return 'JSON-LD'
  if (typeof raw !== 'string') return undefined
  if (/^[\w-]+\.[\w-]+\.[\w-]*~/.test(raw)) return 'SD-JWT'
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(raw)) return 'JWT'
  return /^[\w-]{200,}=*$/.test(raw) ? 'mdoc' : undefined
}

/** Whether some are known, and not all the same. */
function differ(values: readonly (string | undefined)[]): boolean {
  return new Set(values.filter((it) => it !== undefined)).size > 1
}

function typeOf(credential: ReceivedCredential): string | undefined {
  const type = statedType(credential)
  return type === undefined ? undefined : canonical(Array.isArray(type) ? type.toSorted() : type)
}

function statedType(credential: ReceivedCredential): unknown {
  if (credential.format === 'mso_mdoc') return mdocOf(credential)?.mso?.get('docType')
  const { format, sdJwt } = credential
  if (format === 'dc+sd-jwt') return controlClaim(sdJwt, 'vct')
  return documentOf(credential)?.type
}

/** Each once: one that occurs twice in a copy is SDJWT-4.2.1-02 or MDOC-9.1.2.5-02. */
export function saltsOf(credential: ReceivedCredential): readonly unknown[] {
  const { format, sdJwt } = credential
  const randoms = mdocOf(credential)?.items.flatMap(({ members }) => {
    const random: unknown = members?.get('random')
    return random instanceof Uint8Array ? Buffer.from(random).toString('hex') : []
  })
  const salts = format === 'dc+sd-jwt' ? sdJwt?.disclosures.map((it) => at(it, 0)) : undefined
  return [...new Set<unknown>(randoms ?? salts)]
}
