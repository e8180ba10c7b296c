import { createPrivateKey } from 'node:crypto'
import { numericDate } from '../../protocol/clock.ts'
import type { NotReached } from '../../protocol/outcomes.ts'
import { notConfigured } from '../failure.ts'
import type { HolderKey } from '../holder-key.ts'
import { objectMember, stringsMember } from '../json.ts'
import { algorithmAmong, type JwtDraft, signedJwt } from '../signed-jwt.ts'
import type { ProofOrder } from './proof-type.ts'

const lifetimeSeconds = 3600

/** Resistance that this wallet claims where the metadata wants none in particular. */
const claimed: readonly string[] = ['iso_18045_moderate']

/**
 * The wallet provider's word for keys of this wallet.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-D.1
 */
export function keyAttestation(order: ProofOrder, keys: readonly HolderKey[]): string | NotReached {
  const { state, issuer, configurationId, nonce, supported, deviation } = order
  const { keyAttester } = state
  if (!keyAttester)
    return notConfigured(
      'No client in the target file has an attester that vouches for keys.',
      'client.attester',
    )
  const { issuer: iss, forKeys } = keyAttester
  const { key, x5c } = forKeys ?? keyAttester
  const required = objectMember(supported, 'key_attestations_required')
  const now = numericDate(state.clock.now())
  const listed = stringsMember(supported, 'proof_signing_alg_values_supported')
  const signingKey = createPrivateKey({ key: { ...key }, format: 'jwk' })
  const draft: JwtDraft = {
    header: {
      typ: 'key-attestation+jwt',
      alg: algorithmAmong(key, signingKey, listed),
      ...(key.kid === undefined ? {} : { kid: key.kid }),
      ...(x5c ? { x5c } : {}),
    },
    payload: {
      iss,
      iat: now,
      exp: now + lifetimeSeconds,
      attested_keys: keys.map(({ publicJwk }) => publicJwk),
      key_storage: stringsMember(required, 'key_storage') ?? claimed,
      user_authentication: stringsMember(required, 'user_authentication') ?? claimed,
      ...(nonce === undefined ? {} : { nonce }),
    },
    signingKey,
    signature: 'valid',
  }
  return signedJwt(deviation?.keyAttestation?.(draft, { state, issuer, configurationId }) ?? draft)
}
