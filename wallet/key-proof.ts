import { sign } from 'node:crypto'
import { type Clock, numericDate } from '../protocol/clock.ts'
import type { Deviation, KeyProofDraft } from './deviations/deviation.ts'
import type { HolderKey } from './holder-key.ts'

export interface KeyProof {
  readonly jwt: string
  readonly thumbprint: string
}

/**
 * The `jwt` proof type.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.1
 */
export function createKeyProof(
  key: HolderKey,
  claims: {
    readonly credentialIssuer: string
    readonly nonce: string | undefined
    /** The client's id; undefined after anonymous access to the token endpoint. */
    readonly clientId: string | undefined
    readonly clock: Clock
  },
  deviation?: Deviation,
): KeyProof {
  const draft: KeyProofDraft = {
    header: { typ: 'openid4vci-proof+jwt', alg: 'ES256', jwk: key.publicJwk },
    payload: {
      aud: claims.credentialIssuer,
      iat: numericDate(claims.clock.now()),
      ...(claims.clientId === undefined ? {} : { iss: claims.clientId }),
      ...(claims.nonce === undefined ? {} : { nonce: claims.nonce }),
    },
    signingKey: key.privateKey,
    signature: 'valid',
  }
  const jwt = serializeKeyProof(deviation?.keyProof?.(draft) ?? draft)
  return { jwt, thumbprint: key.thumbprint }
}

/** Signs by hand: a deviant proof may carry a header no JOSE library would sign. */
function serializeKeyProof({ header, payload, signingKey, signature }: KeyProofDraft): string {
  const input = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  if (signature === 'empty') return `${input}.`
  const bytes = sign('sha256', Buffer.from(input), { key: signingKey, dsaEncoding: 'ieee-p1363' })
  if (signature === 'broken') bytes[0] = (bytes[0] ?? 0) ^ 1
  return `${input}.${bytes.toString('base64url')}`
}
