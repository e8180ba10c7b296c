import type { JWK } from 'jose'
import type { Clock } from '../../protocol/clock.ts'
import { jwkOfDid } from '../../protocol/did.ts'
import type { VerificationFact } from '../../protocol/evidence.ts'
import { inWords } from '../../protocol/in-words.ts'
import { isJsonObject, type JsonObject, objectMember, stringMember } from '../json.ts'
import { boundTo, fact, skewSeconds } from './facts.ts'

/**
 * The subject of a credential is the holder: its DID is made of the key that was proven (W3C VCDM 1.1, Section 4.2).
 * @param did the `sub` of a JWT, where there is one.
 */
export function boundSubject(
  credential: JsonObject,
  proofKeys: readonly string[],
  did = subjectId(credential),
): Promise<VerificationFact> {
  return boundTo(
    jwkOfDid(did ?? '') as JWK | undefined,
    `the key of ${did ?? 'no subject id'}`,
    proofKeys,
  )
}

export function subjectId(credential: JsonObject): string | undefined {
  const { credentialSubject: subjects } = credential
  const [subject] = Array.isArray(subjects) ? subjects : [subjects]
  return stringMember(subject, 'id')
}

/** `issuer`, a URI or an object with one. */
export function issuerId(credential: JsonObject): string | undefined {
  return (
    stringMember(credential, 'issuer') ?? stringMember(objectMember(credential, 'issuer'), 'id')
  )
}

/** Both data models: `issuanceDate` and `expirationDate`, or `validFrom` and `validUntil`. */
export function credentialValidity(credential: JsonObject, clock: Clock): VerificationFact {
  const from = credential.validFrom ?? credential.issuanceDate
  const until = credential.validUntil ?? credential.expirationDate
  const now = clock.now().getTime()
  const early = from !== undefined && !(time(from) <= now + skewSeconds * 1000)
  const late = until !== undefined && !(time(until) > now - skewSeconds * 1000)
  const seen = `valid from ${inWords(from ?? 'ever')} until ${inWords(until ?? 'ever')}`
  return fact('valid-now', !early && !late, seen)
}

/** NaN for what is no time. */
function time(value: unknown): number {
  return typeof value === 'string' ? Date.parse(value) : Number.NaN
}

/** The credential inside a JWT (VCDM 1.1, Section 6.3.1), or the JWT's claims themselves (VCDM 2.0). */
export function credentialInJwt(payload: JsonObject): JsonObject {
  return isJsonObject(payload.vc) ? payload.vc : payload
}
