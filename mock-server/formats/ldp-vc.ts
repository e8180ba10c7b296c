import { bundledContext } from '../../protocol/linked-data.ts'
import { es256Signature } from '../crypto/es256.ts'
import { privateKeyOf } from '../crypto/keys.ts'
import type { Environment } from '../environment.ts'
import type { CredentialFormat, CredentialWish } from './format.ts'
import { issuedAt } from './issued-at.ts'
import {
  baseContexts,
  contextsOf,
  dateTime,
  describeSubject,
  issuerDid,
  substanceOf,
  typesOf,
  verificationMethod,
} from './w3c-credential.ts'

/**
 * W3C Verifiable Credential 2.0 with a Data Integrity proof, by the key in the issuer's DID document.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-A.1.2
 * @see https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019
 */
export const ldpVc: CredentialFormat = {
  id: 'ldp_vc',
  bindingMethods: ['jwk', 'did:jwk', 'did:key'],
  describeClaims: describeSubject,
  describe: (environment, type) => ({
    credential_definition: {
      '@context': contextsOf(environment, baseContexts.v2),
      type: typesOf(type),
    },
    credential_signing_alg_values_supported: ['ecdsa-rdfc-2019'],
  }),
  issue,
}

async function issue(environment: Environment, wish: CredentialWish): Promise<object> {
  const { id, types, issuedAt, expiresAt, subject } = substanceOf(environment, wish)
  const unsigned = environment.through('verifiableCredential', {
    '@context': contextsOf(environment, baseContexts.v2),
    id,
    type: types,
    issuer: issuerDid(environment),
    validFrom: dateTime(issuedAt),
    validUntil: dateTime(expiresAt),
    credentialSubject: subject,
  })
  return environment.through('ldpCredential', { ...(await signed(environment, unsigned)) })
}

/** The libraries are loaded when the first such credential is issued: JSON-LD takes long, and most environments issue none. */
async function signed(environment: Environment, unsigned: object): Promise<object> {
  const [{ default: jsigs }, { DataIntegrityProof }, { cryptosuite }] = await Promise.all([
    import('jsonld-signatures'),
    import('@digitalbazaar/data-integrity'),
    import('@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'),
  ])
  const key = privateKeyOf(
    environment.through('credentialSigningKey', environment.keys.signing, { format: ldpVc.id }),
  )
  const suite = new DataIntegrityProof({
    cryptosuite,
    date: issuedAt(environment),
    signer: {
      id: verificationMethod(environment),
      algorithm: 'P-256',
      sign: async ({ data }) => es256Signature(data, key),
    },
  })
  return jsigs.sign(unsigned, {
    suite,
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader: async (url) => ({
      contextUrl: null,
      documentUrl: url,
      document: bundledContext(url),
    }),
  })
}
