import { compactVerify } from 'jose'
import { parseBoundedJson } from '../../protocol/bounded-json.ts'
import { type Clock, numericDate } from '../../protocol/clock.ts'
import type { VerificationFact } from '../../protocol/evidence.ts'
import { isJsonObject, type JsonObject, numberMember, stringMember } from '../json.ts'
import { fact, skewSeconds } from './facts.ts'
import type { IssuerKey } from './issuer-key.ts'

/** A compact JWS whose header and payload are JSON objects (RFC 7515, Section 7.1). */
export interface Jws {
  readonly jwt: string
  readonly header: JsonObject
  readonly payload: JsonObject
}

export function splitJws(jwt: string): Jws | undefined {
  const [encodedHeader = '', encodedPayload = '', ...others] = jwt.split('.')
  const header = decodePart(encodedHeader)
  const payload = decodePart(encodedPayload)
  return others.length === 1 && header && payload ? { jwt, header, payload } : undefined
}

function decodePart(encoded: string): JsonObject | undefined {
  try {
    const value: unknown = parseBoundedJson(Buffer.from(encoded, 'base64url').toString('utf8'))
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Nothing to say of an asymmetric signature without a key. */
export async function verifySignature(
  { jwt, header }: Pick<Jws, 'jwt' | 'header'>,
  found: IssuerKey,
): Promise<readonly VerificationFact[]> {
  const alg = stringMember(header, 'alg')
  if (alg === undefined || /^(none$|HS)/.test(alg)) {
    return [fact('signature-verified', false, `alg is ${alg ?? 'absent'}`)]
  }
  if (!('key' in found)) return []
  try {
    await compactVerify(jwt, found.key)
    return [fact('signature-verified', true, `${alg} with the key ${found.seen}`)]
  } catch (cause) {
    const seen = `${alg} with the key ${found.seen}: ${(cause as Error).message}`
    return [fact('signature-verified', false, seen)]
  }
}

/** RFC 7519, Sections 4.1.4 and 4.1.5. */
export function jwtValidity(payload: JsonObject, clock: Clock): VerificationFact {
  const now = numericDate(clock.now())
  const [exp, nbf] = [numberMember(payload, 'exp'), numberMember(payload, 'nbf')]
  if (exp !== undefined && exp <= now - skewSeconds) {
    return fact('valid-now', false, `exp is ${exp}, ${now - exp} s ago`)
  }
  return nbf !== undefined && nbf > now + skewSeconds
    ? fact('valid-now', false, `nbf is ${nbf}, ${nbf - now} s ahead`)
    : fact('valid-now', true, `exp is ${exp ?? 'absent'}, nbf is ${nbf ?? 'absent'}`)
}
