import { compactVerify, type JWK } from 'jose'
import { type Clock, numericDate } from '../../protocol/clock.ts'
import type { VerificationFact } from '../../protocol/evidence.ts'
import { isJsonObject, type JsonObject, numberMember, objectMember, stringMember } from '../json.ts'
import { resolveDisclosures } from './disclosures.ts'
import { boundTo, fact, skewSeconds } from './facts.ts'
import type { CredentialFormat, Verified } from './format.ts'
import { findIssuerKey, type IssuerKey } from './issuer-key.ts'

interface Parts {
  readonly jwt: string
  readonly header: JsonObject
  readonly payload: JsonObject
  readonly disclosures: readonly string[]
}

/**
 * SD-JWT VC as issued. Looks at one thing after the other and says what it found; what is right to find
 * is for the checks.
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-7.1
 */
export const sdJwtVc: CredentialFormat = {
  format: 'dc+sd-jwt',

  async verify({ http, clock }, raw, proofKeys): Promise<Verified> {
    const parts = split(raw)
    if (typeof parts === 'string') return { facts: [fact('parsed', false, parts)] }
    const { header, payload } = parts
    const key = await findIssuerKey(http, header, payload)
    const resolved = resolveDisclosures(payload, parts.disclosures)
    const claims = 'claims' in resolved ? resolved.claims : undefined
    const facts = [
      fact('parsed', true, `${parts.disclosures.length} disclosures`),
      'key' in key
        ? fact('issuer-key-found', true, key.seen)
        : fact('issuer-key-found', false, key.problem),
      ...(await signature(parts, key)),
      'problem' in resolved
        ? fact('disclosures-match', false, resolved.problem)
        : fact('disclosures-match', true, `${parts.disclosures.length} disclosures match`),
      // RFC 7800, Section 3.2.
      ...(proofKeys.length > 0
        ? [await boundTo(holderJwk(claims ?? payload), 'cnf.jwk', proofKeys)]
        : []),
      validity(payload, clock),
    ]
    const { disclosures } = resolved
    return { facts, sdJwt: { header, payload, disclosures, ...(claims ? { claims } : {}) } }
  },
}

/** @returns a sentence fragment when it is no SD-JWT. */
function split(raw: unknown): Parts | string {
  if (typeof raw !== 'string')
    return `the credential is ${Array.isArray(raw) ? 'an array' : typeof raw}`
  const [jwt = '', ...rest] = raw.split('~')
  if (rest.length === 0) return 'the credential has no ~'
  // RFC 9901, Section 4: without key binding an SD-JWT ends in "~".
  if (rest.at(-1) !== '') return 'the credential does not end in ~'
  const [encodedHeader = '', encodedPayload = '', ...others] = jwt.split('.')
  const header = decodePart(encodedHeader)
  const payload = decodePart(encodedPayload)
  if (others.length !== 1 || !header || !payload) return 'the part before the first ~ is no JWS'
  return { jwt, header, payload, disclosures: rest.slice(0, -1) }
}

function decodePart(encoded: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'))
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Nothing to say of an asymmetric signature without a key. */
async function signature(
  { jwt, header }: Parts,
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

function holderJwk(claims: JsonObject): JWK | undefined {
  return objectMember(objectMember(claims, 'cnf'), 'jwk') as JWK | undefined
}

/** RFC 7519, Sections 4.1.4 and 4.1.5. */
function validity(payload: JsonObject, clock: Clock): VerificationFact {
  const now = numericDate(clock.now())
  const [exp, nbf] = [numberMember(payload, 'exp'), numberMember(payload, 'nbf')]
  if (exp !== undefined && exp <= now) {
    return fact('valid-now', false, `exp is ${exp}, ${now - exp} s ago`)
  }
  return nbf !== undefined && nbf > now + skewSeconds
    ? fact('valid-now', false, `nbf is ${nbf}, ${nbf - now} s ahead`)
    : fact('valid-now', true, `exp is ${exp ?? 'absent'}, nbf is ${nbf ?? 'absent'}`)
}
