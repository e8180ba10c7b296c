import { inWords } from '../../protocol/in-words.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { none } from '../engine/judgement.ts'
import { at, entries, isObject, items, type JsonObject, show, strings } from '../engine/read.ts'
import { baseContexts } from '../vcdm/document.ts'
import { onDocument } from './12.2.4-metadata-parameters.ts'

/** The formats of Appendix A. */
const formats: ReadonlySet<string> = new Set([
  'jwt_vc_json',
  'ldp_vc',
  'jwt_vc_json-ld',
  'mso_mdoc',
  'dc+sd-jwt',
])

/**
 * What each Credential Configuration says, beyond its shape: OpenID4VCI 1.0, Section 12.2.4 and Appendix A.1.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.4
 */
export const configurationParameters: readonly ExchangeCheck[] = [
  onConfigurations(
    'VCI-12.2.4-37',
    (configuration) => {
      // A format of somebody else's may bind in a way of its own.
      if (!formats.has(inWords(configuration.format))) return undefined
      const methods = strings(configuration.cryptographic_binding_methods_supported)
      const unknown = methods.filter((it) => !/^(jwk|cose_key|did:.*)$/.test(it))
      return unknown.length > 0 ? `the binding method ${unknown.join(', ')}` : undefined
    },
    'jwk, cose_key or DID methods: wallets know no other',
    'SHOULD',
  ),
  onConfigurations(
    'VCI-12.2.4-40',
    ({ proof_types_supported: types }) =>
      isObject(types) && Object.keys(types).length === 0 ? 'no type of proof' : undefined,
    'a type of proof, where credentials are bound to keys',
    'SHOULD',
  ),
  ...(
    [
      ['VCI-A.1.1.2-01', 'jwt_vc_json'],
      ['VCI-A.1.2.2-01', 'ldp_vc'],
      ['VCI-A.1.3.2-01', 'jwt_vc_json-ld'],
    ] as const
  ).map(([requirement, format]) =>
    onConfigurations(
      requirement,
      (configuration) => {
        const { type, '@context': contexts } = Object(configuration.credential_definition)
        if (configuration.format !== format) return undefined
        // Types and contexts are sets: W3C VCDM 1.1, Sections 4.1 and 4.3.
        if (isRepeating(contexts)) return `@context ${show(contexts)}`
        const isWrong = Array.isArray(type) && !type.includes('VerifiableCredential')
        return isWrong || isRepeating(type) ? `type ${show(type)}` : undefined
      },
      'types with VerifiableCredential among them, and contexts, each once',
      'SHOULD',
    ),
  ),
  ...(
    [
      ['VCI-A.1.2.2-01', 'ldp_vc'],
      ['VCI-A.1.3.2-01', 'jwt_vc_json-ld'],
    ] as const
  ).map(([requirement, format]) =>
    onConfigurations(
      requirement,
      (configuration) => {
        const [first] = items(at(configuration, 'credential_definition', '@context'))
        const isOther = configuration.format !== format || first === undefined
        return isOther || baseContexts.includes(inWords(first))
          ? undefined
          : `@context ${show(first)}`
      },
      `@context that begins as a credential's does: ${baseContexts.join(' or ')}`,
    ),
  ),
]

function isRepeating(list: unknown): boolean {
  const texts = items(list).map((it) => JSON.stringify(it))
  return new Set(texts).size < texts.length
}

/** @param problem a noun phrase for what is odd of one configuration; undefined: nothing. */
function onConfigurations(
  requirement: RequirementId,
  problem: (configuration: JsonObject) => string | undefined,
  expected: string,
  level?: 'SHOULD',
): ExchangeCheck {
  return onDocument(requirement, (document) => {
    const all = entries(document.credential_configurations_supported)
    if (all.length === 0) return undefined
    const found = all.flatMap(([id, configuration]) => {
      const odd = isObject(configuration) ? problem(configuration) : undefined
      return odd === undefined ? [] : [`${id} has ${odd}`]
    })
    const judgement = none(found, expected)
    return judgement.verdict === 'violated' && level ? { ...judgement, level } : judgement
  })
}
