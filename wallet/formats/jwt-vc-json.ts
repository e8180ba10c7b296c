import { inWords } from '../../protocol/in-words.ts'
import { type JsonObject, stringMember } from '../json.ts'
import { fact } from './facts.ts'
import type { CredentialFormat, VerifierState } from './format.ts'
import { findIssuerKey, type IssuerKey } from './issuer-key.ts'
import { type Jws, jwtValidity, splitJws, verifySignature } from './jws.ts'
import { keyOfDidUrl } from './verification-method.ts'
import { boundSubject, credentialInJwt, issuerId } from './w3c-credential.ts'

/**
 * W3C credentials as JWTs, with or without JSON-LD: the signature is a JWS all the same.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-A.1.1.4
 */
export const jwtVcJson: CredentialFormat = { format: 'jwt_vc_json', verify }
export const jwtVcJsonLd: CredentialFormat = { format: 'jwt_vc_json-ld', verify }

async function verify(
  { http, clock }: VerifierState,
  raw: unknown,
  proofKeys: readonly string[],
): ReturnType<CredentialFormat['verify']> {
  const jws = typeof raw === 'string' ? splitJws(raw) : undefined
  if (!jws) {
    const seen =
      typeof raw === 'string' ? 'the credential is no JWS' : `the credential is ${typeof raw}`
    return { facts: [fact('parsed', false, seen)] }
  }
  const { payload } = jws
  const credential = credentialInJwt(payload)
  const key = await keyOf(http, jws, credential)
  return {
    facts: [
      fact('parsed', true, `a JWT of ${inWords(payload.iss)}`),
      'key' in key
        ? fact('issuer-key-found', true, key.seen)
        : fact('issuer-key-found', false, key.problem),
      ...(await verifySignature(jws, key)),
      ...(proofKeys.length > 0
        ? [await boundSubject(credential, proofKeys, stringMember(payload, 'sub'))]
        : []),
      jwtValidity(payload, clock),
    ],
  }
}

/** By certificate, by DID URL, else as the issuer publishes it. */
function keyOf(
  http: VerifierState['http'],
  { header, payload }: Jws,
  credential: JsonObject,
): Promise<IssuerKey> {
  const kid = stringMember(header, 'kid') ?? ''
  const issuer = stringMember(payload, 'iss') ?? issuerId(credential) ?? ''
  const didUrl = kid.startsWith('did:') ? kid : kid.startsWith('#') ? `${issuer}${kid}` : issuer
  return header.x5c === undefined && didUrl.startsWith('did:')
    ? keyOfDidUrl(http, didUrl)
    : findIssuerKey(http, header, { ...payload, iss: issuer })
}
