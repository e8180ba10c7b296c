import { numericDate } from '../../protocol/clock.ts'
import type { NotReached } from '../../protocol/outcomes.ts'
import { notOffered } from '../failure.ts'
import { createHolderKey, type HolderKey } from '../holder-key.ts'
import { type JsonObject, objectMember, stringsMember } from '../json.ts'
import { commonestAlgorithm, isSigningAlgorithm, type JwtDraft, signedJwt } from '../signed-jwt.ts'
import { keyAttestation } from './key-attestation.ts'
import { keyHeader } from './key-reference.ts'
import type { ProofOrder, ProofType } from './proof-type.ts'
import { type KeyReference, keyReferences } from './proof-wish.ts'

/**
 * The `jwt` proof type: one JWT for each key.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.1
 */
export const jwtProofs: ProofType = {
  id: 'jwt',
  async make(order) {
    const algorithm = algorithmFor(order)
    if (typeof algorithm !== 'string') return algorithm
    const reference = referenceFor(order)
    if (typeof reference !== 'string') return reference
    const keys: HolderKey[] = []
    const list: string[] = []
    for (let index = 0; index < order.count; index++) {
      const own = await holderKeys(algorithm, attestedCount(order) ?? 1)
      const [key] = own
      const attested = attestation(order, own)
      if ('kind' in attested) return attested
      const named = await keyHeader(
        key,
        reference,
        order.state.clock,
        order.deviation?.certificates,
      )
      keys.push(...own)
      list.push(signedProof(order, key, { alg: algorithm, ...named, ...attested.header }, index))
    }
    return { kind: 'proofs', list, thumbprints: keys.map(({ thumbprint }) => thumbprint) }
  },
}

async function holderKeys(
  algorithm: string,
  count: number,
): Promise<readonly [HolderKey, ...HolderKey[]]> {
  const first = await createHolderKey(algorithm)
  const others: HolderKey[] = []
  while (others.length < count - 1) others.push(await createHolderKey(algorithm))
  return [first, ...others]
}

/** How many keys a key attestation in the proof is to name; undefined: there is none. */
function attestedCount({ supported, wish }: ProofOrder): number | undefined {
  const isRequired = objectMember(supported, 'key_attestations_required') !== undefined
  return wish.attestedKeys ?? (isRequired ? 1 : undefined)
}

/** The `key_attestation` header, where there is to be one. */
function attestation(
  order: ProofOrder,
  keys: readonly HolderKey[],
): { readonly header: JsonObject } | NotReached {
  if (attestedCount(order) === undefined || order.deviation?.withoutKeyAttestation) {
    return { header: {} }
  }
  const made = keyAttestation(order, keys)
  return typeof made === 'string' ? { header: { key_attestation: made } } : made
}

function signedProof(
  { state, issuer, nonce, deviation, wish, configurationId, server }: ProofOrder,
  key: HolderKey,
  header: JsonObject,
  index: number,
): string {
  // Optional, and forbidden after anonymous access: only a code grant surely named the client.
  const namesClient = wish.namesClient ?? state.authorization !== undefined
  const draft: JwtDraft = {
    header: { typ: 'openid4vci-proof+jwt', ...header },
    payload: {
      aud: issuer.identifier,
      iat: numericDate(state.clock.now()),
      ...(namesClient ? { iss: state.client.id } : {}),
      ...(nonce === undefined ? {} : { nonce }),
    },
    signingKey: key.privateKey,
    signature: 'valid',
  }
  const circumstances = { state, issuer, configurationId, index, ...(server && { server }) }
  return signedJwt(deviation?.keyProof?.(draft, circumstances) ?? draft)
}

/** ES256 where it will do; whatever else is listed and this wallet can sign with. */
function algorithmFor({ supported, wish }: ProofOrder): string | NotReached {
  const listed = stringsMember(supported, 'proof_signing_alg_values_supported') ?? ['ES256']
  const usable = listed.filter(isSigningAlgorithm)
  if (wish.algorithm !== undefined) {
    if (usable.includes(wish.algorithm)) return wish.algorithm
    const member = 'proof_signing_alg_values_supported'
    return notOffered(`${member} of the jwt proof is ${listed.join(', ')}, not ${wish.algorithm}.`)
  }
  return (
    commonestAlgorithm(usable) ??
    notOffered(`This wallet signs no proofs with ${listed.join(', ')}.`)
  )
}

/** A certificate is no binding method: a wallet that has one may try (Appendix F.1). */
function referenceFor({ configuration, wish }: ProofOrder): KeyReference | NotReached {
  const methods = stringsMember(configuration, 'cryptographic_binding_methods_supported') ?? ['jwk']
  const known = ['jwk', 'cose_key', ...keyReferences]
  if (wish.reference === 'x5c') return 'x5c'
  const wanted = wish.reference === undefined ? methods : [wish.reference]
  const method = wanted.find((name) => known.includes(name) && methods.includes(name))
  if (method === undefined) {
    return notOffered(
      `cryptographic_binding_methods_supported is ${methods.join(', ')}${
        wish.reference === undefined ? ': this wallet knows none of them' : ''
      }.`,
    )
  }
  return keyReferences.find((name) => name === method) ?? 'jwk'
}
