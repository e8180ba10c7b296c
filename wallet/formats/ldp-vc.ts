import type { VerificationFact } from '../../protocol/evidence.ts'
import { inWords } from '../../protocol/in-words.ts'
import { bundledContext } from '../../protocol/linked-data.ts'
import { isJsonObject, type JsonObject, stringMember } from '../json.ts'
import { fact } from './facts.ts'
import type { CredentialFormat } from './format.ts'
import { findVerificationMethod, type VerificationMethod } from './verification-method.ts'
import { boundSubject, credentialValidity } from './w3c-credential.ts'

/**
 * W3C credentials with a Data Integrity proof. Contexts are bundled: one that is not, and a cryptosuite that is not
 * known here, leave the signature unjudged.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-A.1.2.4
 * @see https://www.w3.org/TR/vc-data-integrity/#verify-proof
 */
export const ldpVc: CredentialFormat = {
  format: 'ldp_vc',

  async verify({ http, clock }, raw, proofKeys) {
    if (!isJsonObject(raw)) {
      const what = Array.isArray(raw) ? 'an array' : typeof raw
      return { facts: [fact('parsed', false, `the credential is ${what}`)] }
    }
    const proofs = Array.isArray(raw.proof) ? raw.proof : [raw.proof]
    const proof = proofs.find(isJsonObject)
    if (!proof) return { facts: [fact('parsed', false, 'the credential has no proof')] }
    const method = await findVerificationMethod(
      http,
      stringMember(proof, 'verificationMethod') ?? '',
    )
    return {
      facts: [
        fact('parsed', true, `a proof of type ${inWords(proof.type)}`),
        'jwk' in method
          ? fact('issuer-key-found', true, `the key of ${method.id}`)
          : fact('issuer-key-found', false, method.problem),
        ...(await signature(raw, proof, method)),
        ...(proofKeys.length > 0 ? [await boundSubject(raw, proofKeys)] : []),
        credentialValidity(raw, clock),
      ],
    }
  },
}

/** The libraries are loaded when the first such credential comes: JSON-LD takes long, and most journeys meet none. */
async function signature(
  credential: JsonObject,
  proof: JsonObject,
  method: VerificationMethod,
): Promise<readonly VerificationFact[]> {
  if (proof.type !== 'DataIntegrityProof' || !('jwk' in method)) return []
  const [{ default: jsigs }, { DataIntegrityProof }, ecdsa, eddsa] = await Promise.all([
    import('jsonld-signatures'),
    import('@digitalbazaar/data-integrity'),
    import('@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'),
    import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite'),
  ])
  const cryptosuite = [ecdsa, eddsa]
    .map((module) => module.cryptosuite)
    .find(({ name }) => name === proof.cryptosuite)
  if (!cryptosuite) return []
  const { id, controller, jwk } = method
  const key = { id, type: 'JsonWebKey', controller, publicKeyJwk: jwk }
  const missing: string[] = []
  const { verified, error } = await jsigs.verify(credential, {
    suite: new DataIntegrityProof({ cryptosuite }),
    // That the DID document allows the key for assertions was looked at when it was read.
    purpose: new jsigs.purposes.AssertionProofPurpose({
      controller: { id: controller, assertionMethod: [id] },
    }),
    async documentLoader(url) {
      return {
        contextUrl: null,
        documentUrl: url,
        document: url === id ? key : context(url, missing),
      }
    },
  })
  if (missing.length > 0) return []
  const seen = `${cryptosuite.name} with the key of ${id}`
  const why = error?.errors?.[0]?.message ?? error?.message ?? 'it does not fit'
  return [fact('signature-verified', verified, verified ? seen : `${seen}: ${why}`)]
}

function context(url: string, missing: string[]): object {
  try {
    return bundledContext(url)
  } catch (cause) {
    missing.push(url)
    throw cause
  }
}
