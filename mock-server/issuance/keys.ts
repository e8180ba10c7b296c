import type { Environment } from '../environment.ts'
import { issuerDid, verificationMethod } from '../formats/w3c-credential.ts'
import { type Answer, notFound } from '../http/reply.ts'
import type { Reply } from '../seams/reply.ts'
import type { Seams } from '../seams/seams.ts'

const headers = { 'content-type': 'application/json', 'cache-control': 'no-cache' }

/** The environment's JWK Set (RFC 7517, Section 5): the same key signs credentials and stands for the issuer. */
export const jwks: Answer = ({ keys }) => ({ status: 200, headers, body: { keys: [keys.public] } })

/**
 * The issuer as `did:web`: PingOne's default for its issuers. Signs with the key of the JWK Set.
 * @see https://w3c-ccg.github.io/did-method-web/
 */
export const didDocument: Answer = (environment) => {
  const { keys } = environment
  const did = issuerDid(environment)
  const method = verificationMethod(environment)
  // Another way than the JWK Set's to say what the key is for (RFC 7517, Sections 4.2 and 4.3).
  const { use: _, ...key } = keys.public
  return {
    status: 200,
    headers,
    body: {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
      id: did,
      verificationMethod: [
        {
          id: method,
          type: 'JsonWebKey2020',
          controller: did,
          publicKeyJwk: { ...key, key_ops: ['verify'] },
        },
      ],
      assertionMethod: [method],
    },
  }
}

/**
 * JWT VC Issuer Metadata: how a verifier without trust in a certificate chain finds the issuer's key.
 * @see https://www.ietf.org/archive/id/draft-ietf-oauth-sd-jwt-vc-11.html#section-5
 */
export const jwtVcIssuer: Answer = (environment) => jwtVcIssuerAt(environment, 'inserted')

/** Where OpenID Connect would have it: nothing is there. */
export const appendedJwtVcIssuer: Answer = (environment) => jwtVcIssuerAt(environment, 'appended')

/** Below an identifier that ends in a slash: nothing is there either. */
export const slashedJwtVcIssuer: Answer = (environment) =>
  jwtVcIssuerAt(environment, 'with a slash')

function jwtVcIssuerAt(environment: Environment, location: Seams['jwtVcIssuerLocation']): Reply {
  if (environment.through('jwtVcIssuerLocation', 'inserted') !== location) throw notFound()
  const { keys } = environment
  return {
    status: 200,
    headers,
    body: { issuer: issuerOfKeys(environment), jwks: { keys: [keys.public] } },
  }
}

/** `iss` of SD-JWT VCs: the Credential Issuer, with a slash at its end where the environment wants it. */
export function issuerOfKeys({ credentialIssuer, options }: Environment): string {
  return options.issuerKeys === 'slashed' ? `${credentialIssuer}/` : credentialIssuer
}
