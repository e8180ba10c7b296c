import type { ActiveCheck } from '../check.ts'

/**
 * Proof types, OpenID4VCI 1.0, Appendix F: what a broken key proof is refused with.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.1
 */
export const proofErrors: readonly ActiveCheck[] = [
  badProof('VCI-F.1-02', 'an unsigned proof'),
  badProof('VCI-F.1-03', 'another typ in the proof'),
  badProof('VCI-F.1-05', 'no key in the proof'),
  badProof('VCI-F.1-07', 'another audience in the proof'),
  badProof('VCI-F.1-08', 'no iat in the proof'),
  badProof('VCI-F.1-09', 'no nonce in the proof'),
  badProof('VCI-F.1-12', 'a proof signed by another key'),
  badProof('VCI-F.4-01', 'a DPoP proof as key proof'),
  badProof('VCI-F.4-02', 'a private key in the proof'),
  badProof('VCI-F.4-06', 'an unregistered proof alg'),
]

function badProof(requirement: string, deviation: string): ActiveCheck {
  return { requirement, deviation, statuses: [400], errors: ['invalid_proof'] }
}
