import type { JWK } from 'jose'
import { type JsonObject, objectMember } from '../json.ts'
import { resolveDisclosures } from './disclosures.ts'
import { boundTo, fact } from './facts.ts'
import type { CredentialFormat, Verified } from './format.ts'
import { findIssuerKey } from './issuer-key.ts'
import { type Jws, jwtValidity, splitJws, verifySignature } from './jws.ts'

interface Parts extends Jws {
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
    const resolved = resolveDisclosures(payload, parts.disclosures)
    const claims = 'claims' in resolved ? resolved.claims : undefined
    // What may not be hidden is read all the same: that it is, is one finding, and hides no other.
    const shown = { ...payload, ...claims }
    const key = await findIssuerKey(http, header, shown)
    const facts = [
      fact('parsed', true, `${parts.disclosures.length} disclosures`),
      'key' in key
        ? fact('issuer-key-found', true, key.seen)
        : fact('issuer-key-found', false, key.problem),
      ...(await verifySignature(parts, key)),
      'problem' in resolved
        ? fact('disclosures-match', false, resolved.problem)
        : fact('disclosures-match', true, `${parts.disclosures.length} disclosures match`),
      // RFC 7800, Section 3.2.
      ...(proofKeys.length > 0 ? [await boundTo(holderJwk(shown), 'cnf.jwk', proofKeys)] : []),
      jwtValidity(shown, clock),
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
  const jws = splitJws(jwt)
  return jws ? { ...jws, disclosures: rest.slice(0, -1) } : 'the part before the first ~ is no JWS'
}

function holderJwk(claims: JsonObject): JWK | undefined {
  return objectMember(objectMember(claims, 'cnf'), 'jwk') as JWK | undefined
}
