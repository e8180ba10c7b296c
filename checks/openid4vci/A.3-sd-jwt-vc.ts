import type { CredentialCheck, ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { configurationById } from '../engine/lookup.ts'
import { at, items, type JsonObject, objects, show, strings } from '../engine/read.ts'
import { encodedOnceMore } from '../formats/re-encoded.ts'
import { takeApart } from '../sd-jwt-vc/decode.ts'
import { onConfigurations } from './12.2.4-metadata-parameters.ts'

/** A signature algorithm of the JOSE registry, which is no cryptosuite. */
const joseAlgorithm = /^(?:(?:ES|RS|PS|HS)\d{3}K?|EdDSA|Ed25519|Ed448)$/

/**
 * Claims descriptions and format profiles in the metadata, OpenID4VCI 1.0, Appendices A, B and C.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-B.2
 */
export const metadataAppendices: readonly ExchangeCheck[] = [
  onConfigurations(
    'VCI-A.1.2.2-02',
    ({ format, credential_signing_alg_values_supported: algs }) => {
      const listed = strings(algs)
      if (format !== 'ldp_vc' || listed.length === 0) return undefined
      return none(
        listed.filter((name) => joseAlgorithm.test(name)),
        'names of cryptosuites, as ecdsa-rdfc-2019 is one',
      )
    },
  ),
  onConfigurations('VCI-C-01', (configuration) => {
    const paths = claimsOf(configuration).map(({ path }) => path)
    const odd = paths.filter((it) => it !== undefined && items(it).length === 0)
    if (paths.length === 0) return undefined
    return none(
      odd.map((path) => `path is ${show(path)}`),
      'an array with a component',
    )
  }),
  onConfigurations('VCI-B.3-01', (configuration) => {
    const paths = pathsOf(configuration).map((path) => JSON.stringify(path))
    if (paths.length === 0) return undefined
    return none(
      paths
        .filter((path, index) => paths.indexOf(path) !== index)
        .map((path) => `${path} is described twice`),
      'one description a claim',
    )
  }),
  onConfigurations('VCI-B.3-02', (configuration) => {
    const paths = pathsOf(configuration)
    if (paths.length === 0) return undefined
    const kinds = new Map<string, Set<string>>()
    for (const path of paths) {
      for (const [index, step] of path.entries()) {
        const parent = JSON.stringify(path.slice(0, index))
        const kind =
          step === null ? 'every element' : typeof step === 'number' ? 'an index' : 'a name'
        kinds.set(parent, (kinds.get(parent) ?? new Set()).add(kind))
      }
    }
    return none(
      [...kinds]
        .filter(([, kind]) => contradict(kind, configuration.format))
        .map(([parent, kind]) => `below ${parent} both ${[...kind].join(' and ')}`),
      'paths that agree on what is an object and what an array',
    )
  }),
]

/** SD-JWT VCs as Appendix A.3.4 wants them delivered. */
export const deliveredSdJwt: readonly CredentialCheck[] = [
  {
    requirement: 'VCI-A.3.4-01',
    on: 'received-credential',
    judge({ format, raw }) {
      if (format !== 'dc+sd-jwt') return undefined
      // With a Key Binding JWT at the end it is SDJWT-7.2-01.
      const isWhole = /(?:~|~[\w-]+\.[\w-]+\.[\w-]*)$/.test(String(raw))
      return met(takeApart(raw) !== undefined && isWhole, {
        seen: noSdJwt(raw),
        expected: 'a compact SD-JWT',
      })
    },
  },
  {
    requirement: 'VCI-A.3.4-02',
    on: 'received-credential',
    judge({ format, raw }) {
      if (format !== 'dc+sd-jwt' || typeof raw !== 'string') return undefined
      const way = encodedOnceMore(raw, (text) => /^ey[\w-]+\.[\w-]+\.[\w-]+~/.test(text))
      return met(way === undefined, {
        seen: `the SD-JWT is ${way} once more`,
        expected: 'the SD-JWT itself',
      })
    },
  },
  {
    requirement: 'VCI-A.3.4-03',
    on: 'received-credential',
    judge({ format, raw, configurationId }, evidence) {
      const expected = configurationById(evidence, configurationId)?.vct
      if (format !== 'dc+sd-jwt' || typeof raw !== 'string' || expected === undefined)
        return undefined
      const claims = takeApart(raw)?.claims
      if (!claims) return undefined
      const { vct } = claims
      return met(vct === expected, {
        seen: `vct is ${show(vct)}`,
        expected: String(expected),
      })
    },
  },
]

/** In an mdoc a number may be the key of a map as well, beside names (Appendix C.2): not beside every element. */
function contradict(kinds: ReadonlySet<string>, format: unknown): boolean {
  return kinds.size > 1 && (format !== 'mso_mdoc' || kinds.has('every element'))
}

function noSdJwt(raw: unknown): string {
  if (typeof raw !== 'string') return `a JSON ${typeof raw}`
  if (!raw.includes('~')) return 'a string without tilde'
  return takeApart(raw) === undefined
    ? `no JWS before the first tilde: ${show(raw.split('~', 1)[0])}`
    : 'a string without a tilde at its end'
}

function claimsOf(configuration: JsonObject): readonly JsonObject[] {
  return objects(at(configuration, 'credential_metadata', 'claims'))
}

function pathsOf(configuration: JsonObject): readonly (readonly unknown[])[] {
  return claimsOf(configuration)
    .map(({ path }) => items(path))
    .filter((path) => path.length > 0)
}
