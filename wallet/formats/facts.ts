import { calculateJwkThumbprint, type JWK } from 'jose'
import type { VerificationFact } from '../../protocol/evidence.ts'

/** Clocks of issuer and wallet may differ by so much. */
export const skewSeconds = 60

/** @param seen a sentence fragment about what was found. */
export function fact(
  name: VerificationFact['name'],
  holds: boolean,
  seen: string,
): VerificationFact {
  return { name, holds, seen }
}

/** Whether the credential names one of the keys that were proven. */
export async function boundTo(
  jwk: JWK | undefined,
  member: string,
  proofKeys: readonly string[],
): Promise<VerificationFact> {
  if (!jwk) return fact('bound-to-proof-key', false, `${member} is absent`)
  const thumbprint = await calculateJwkThumbprint(jwk).catch(() => undefined)
  if (thumbprint === undefined) return fact('bound-to-proof-key', false, `${member} is no JWK`)
  return proofKeys.includes(thumbprint)
    ? fact('bound-to-proof-key', true, `${member} is ${thumbprint}`)
    : fact('bound-to-proof-key', false, `${member} is ${thumbprint}, no proof's key`)
}
