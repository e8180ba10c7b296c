import { newKeyPair } from '../../signed-jwt.ts'
import type { Circumstances, Deviation } from '../deviation.ts'
import { listedProofAlgorithms, noProofNeeded } from '../obstacles.ts'

function unlisted(circumstances: Circumstances): string | undefined {
  const listed = listedProofAlgorithms(circumstances, 'jwt')
  return ['ES384', 'ES512', 'PS256'].find((name) => !listed.includes(name))
}

export const proofOfAnUnlistedAlg: Deviation = {
  name: 'a proof of an unlisted alg',
  requirement: 'VCI-F.1-14',
  at: 'credential',
  obstacle: (circumstances) =>
    noProofNeeded(circumstances) ??
    (unlisted(circumstances) === undefined
      ? 'The metadata lists every proof alg that this wallet knows.'
      : undefined),
  keyProof: (draft, circumstances) => {
    const algorithm = unlisted(circumstances)
    if (algorithm === undefined) return draft
    const { privateKey, publicKey } = newKeyPair(algorithm)
    return {
      ...draft,
      header: { ...draft.header, alg: algorithm, jwk: publicKey.export({ format: 'jwk' }) },
      signingKey: privateKey,
    }
  },
}
