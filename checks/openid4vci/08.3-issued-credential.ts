import type { ReceivedCredential } from '../../protocol/evidence.ts'
import type { CredentialCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { configurationById } from '../engine/lookup.ts'
import { at, items, strings } from '../engine/read.ts'
import { thumbprint } from '../engine/thumbprint.ts'
import { satisfied } from '../finding.ts'

/**
 * What an issued credential has to be, whatever its format says: bound to the holder's key, signed as announced,
 * complete (OpenID4VCI 1.0, Sections 8.1 and 8.3, Appendix B.2).
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3
 */
export const issuedCredential: readonly CredentialCheck[] = [
  {
    requirement: 'VCI-8.1-01',
    on: 'received-credential',
    judge({ configurationId, sdJwt }, evidence) {
      const configuration = configurationById(evidence, configurationId)
      // A bound configuration whose credential lacks the key is SDJWTVC-3.2.2.2-03.
      if (!configuration || !sdJwt) return undefined
      const announced = configuration.cryptographic_binding_methods_supported !== undefined
      if (announced) return sdJwt.payload.cnf === undefined ? undefined : satisfied
      return met(sdJwt.payload.cnf !== undefined, {
        seen: 'the credential is bound to no key',
        expected: 'cryptographic binding to the holder',
      })
    },
  },
  {
    requirement: 'VCI-8.3-17',
    on: 'received-credential',
    judge(credential) {
      const key = holderKey(credential)
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
    judge({ configurationId, sdJwt }, evidence) {
      const configuration = configurationById(evidence, configurationId)
      const listed = strings(configuration?.credential_signing_alg_values_supported)
      if (listed.length === 0 || !sdJwt) return undefined
      const alg = String(sdJwt.header.alg)
      // RFC 9864: Ed25519 is the fully specified name of what EdDSA means on that curve.
      const same =
        alg === 'EdDSA' ? ['EdDSA', 'Ed25519'] : alg === 'Ed25519' ? ['EdDSA', alg] : [alg]
      return met(
        same.some((name) => listed.includes(name)),
        { seen: `alg is ${alg}`, expected: `one of ${listed.join(', ')}` },
      )
    },
  },
  {
    requirement: 'VCI-B.2-03',
    on: 'received-credential',
    judge({ configurationId, sdJwt }, evidence) {
      const configuration = configurationById(evidence, configurationId)
      const described = items(at(configuration, 'credential_metadata', 'claims'))
      const mandatory = described.filter((it) => at(it, 'mandatory') === true)
      if (mandatory.length === 0 || !sdJwt?.claims) return undefined
      return none(
        mandatory
          .map((it) => items(at(it, 'path')))
          .filter((path) => select(sdJwt.claims, path).length === 0)
          .map((path) => `nothing at ${JSON.stringify(path)}`),
        'every claim that the metadata calls mandatory',
      )
    },
  },
]

/** Appendix C.2: what a claims path pointer selects. */
function select(value: unknown, path: readonly unknown[]): readonly unknown[] {
  const [head, ...rest] = path
  if (path.length === 0) return [value]
  if (head === null) return items(value).flatMap((item) => select(item, rest))
  if (typeof head !== 'string' && typeof head !== 'number') return []
  const next = at(value, head)
  return next === undefined ? [] : select(next, rest)
}

/** Thumbprint of the key in `cnf`. */
export function holderKey({ sdJwt }: ReceivedCredential): string | undefined {
  return thumbprint(at(sdJwt?.payload.cnf, 'jwk'))
}
