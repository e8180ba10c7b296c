import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import type { CredentialCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { configurationById } from '../engine/lookup.ts'
import { at, entries, items, type JsonObject, strings } from '../engine/read.ts'
import { satisfied } from '../finding.ts'
import { controlClaim, viewOf } from '../formats/view.ts'

/**
 * What an issued credential has to be, whatever its format says: bound to the holder's key, signed as announced,
 * complete (OpenID4VCI 1.0, Sections 8.1 and 8.3, Appendix B.2).
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3
 */
export const issuedCredential: readonly CredentialCheck[] = [
  {
    requirement: 'VCI-8.1-01',
    on: 'received-credential',
    judge(credential, evidence) {
      const configuration = configurationById(evidence, credential.configurationId)
      const { holderKey, claims } = viewOf(credential)
      // A bound SD-JWT VC that lacks the key is SDJWTVC-3.2.2.2-03, an mdoc MDOC-9.1.2.4-11.
      if (!configuration || !claims) return undefined
      const bound = holderKey !== undefined || controlClaim(credential.sdJwt, 'cnf') !== undefined
      const announced = configuration.cryptographic_binding_methods_supported !== undefined
      // In a JWT it is VCDM-6.3.1-03.
      const isAboutNobody =
        credential.format === 'ldp_vc' && at(claims, 'credentialSubject', 'id') === undefined
      if (announced && !isAboutNobody) return bound ? satisfied : undefined
      return met(bound && !(announced && isAboutNobody), {
        seen: 'the credential is bound to no key',
        expected: 'cryptographic binding to the holder',
      })
    },
  },
  {
    requirement: 'VCI-8.3-17',
    on: 'received-credential',
    judge(credential) {
      const key = viewOf(credential).holderKey
      if (key === undefined || credential.proofKeys.length === 0) return undefined
      return met(credential.proofKeys.includes(key), {
        seen: `the credential is bound to the key ${key}`,
        expected: `a key whose proof the request carried (${credential.proofKeys.join(', ')})`,
      })
    },
  },
  {
    requirement: 'VCI-8.3-11',
    on: 'received-credential',
    judge({ format, raw }) {
      if (format !== 'mso_mdoc' || typeof raw !== 'string') return undefined
      return met(/^[\w-]+$/.test(raw), {
        seen: `the credential has ${/[^\w-]/.exec(raw)?.[0]}`,
        expected: 'base64url without padding',
      })
    },
  },
  {
    requirement: 'VCI-12.2.4-36',
    on: 'received-credential',
    judge(credential, evidence) {
      const configuration = configurationById(evidence, credential.configurationId)
      const listed = strings(configuration?.credential_signing_alg_values_supported)
      const { algorithm: alg } = viewOf(credential)
      // COSE numbers are VCI-A.2.2-03.
      if (listed.length === 0 || typeof alg !== 'string') return undefined
      // RFC 9864: fully specified names of what EdDSA means on either curve.
      const curves = ['Ed25519', 'Ed448']
      const same =
        alg === 'EdDSA' ? [alg, ...curves] : curves.includes(alg) ? [alg, 'EdDSA'] : [alg]
      return met(
        same.some((name) => listed.includes(name)),
        { seen: `alg is ${alg}`, expected: `one of ${listed.join(', ')}` },
      )
    },
  },
  {
    requirement: 'VCI-B.2-03',
    on: 'received-credential',
    judge(credential, evidence) {
      const { claims } = viewOf(credential)
      const mandatory = described(credential, evidence).filter((it) => at(it, 'mandatory') === true)
      if (mandatory.length === 0 || !claims) return undefined
      return none(
        mandatory
          .map((it) => items(at(it, 'path')))
          .filter((path) => select(claims, path).length === 0)
          .map((path) => `nothing at ${JSON.stringify(path)}`),
        'every claim that the metadata calls mandatory',
      )
    },
  },
  {
    requirement: 'VCI-B.2-05',
    on: 'received-credential',
    judge(credential, evidence) {
      const paths = described(credential, evidence).map((it) => items(at(it, 'path')))
      const { claims } = viewOf(credential)
      if (paths.length === 0 || !claims) return undefined
      return none(
        subjectClaims(credential, claims)
          .filter(
            (claim) => !paths.some((path) => claim.every((name, index) => path[index] === name)),
          )
          .map((claim) => `${JSON.stringify(claim)} is not described`),
        'a description of every claim about the subject',
      )
    },
  },
]

function described(
  { configurationId }: ReceivedCredential,
  evidence: Evidence,
): readonly unknown[] {
  const configuration = configurationById(evidence, configurationId)
  return items(at(configuration, 'credential_metadata', 'claims'))
}

/** Names that say something about the token, not about its subject. */
const protocolClaims = new Set([
  ...['iss', 'iat', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status', 'sub', 'jti', 'aud'],
  ...['_sd', '_sd_alg'],
])

/** Paths of the claims about the subject, as deep as one description may stand for all below it. */
function subjectClaims(
  { format }: ReceivedCredential,
  claims: JsonObject,
): readonly (readonly string[])[] {
  if (format === 'dc+sd-jwt') {
    return Object.keys(claims)
      .filter((name) => !protocolClaims.has(name))
      .map((name) => [name])
  }
  const subject = 'credentialSubject'
  const groups =
    format === 'mso_mdoc' ? Object.entries(claims) : [[subject, claims[subject]] as const]
  return groups.flatMap(([group, members]) =>
    entries(members).flatMap(([name]) =>
      group === subject && ['id', 'type'].includes(name) ? [] : [[group, name]],
    ),
  )
}

/** What a claims path pointer selects (Appendices C.1 and C.2). */
function select(value: unknown, path: readonly unknown[]): readonly unknown[] {
  const [head, ...rest] = path
  if (path.length === 0) return [value]
  if (head === null) return items(value).flatMap((item) => select(item, rest))
  if (typeof head !== 'string' && typeof head !== 'number') return []
  const next = at(value, head)
  return next === undefined ? [] : select(next, rest)
}
