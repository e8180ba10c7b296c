import { jwkOfDid } from '../../protocol/did.ts'
import { bundledContext } from '../../protocol/linked-data.ts'
import { hasPrivateMember, publicPart } from '../crypto/jwt.ts'
import type { WalletDemand } from '../demands/registry.ts'
import { need } from '../http/need.ts'
import { isObject } from '../http/wire.ts'
import type { ProofType } from './proof.ts'
import { checkNonce } from './proof-nonce.ts'

type Members = Readonly<Record<string, unknown>>

/** A key as verification methods name it. */
interface Method {
  readonly id: string
  readonly controller: string
  readonly jwk: Members
}

/**
 * A Verifiable Presentation with a Data Integrity proof, by the key of a did:jwk or did:key.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.2
 */
export const diVpProof: ProofType = {
  id: 'di_vp',
  algorithms: ['eddsa-rdfc-2022', 'ecdsa-rdfc-2019'],
  async verify(environment, presentation) {
    const demand = (name: WalletDemand, met: boolean, description: string) =>
      environment.demand(name, met, { error: 'invalid_proof', description })
    const refusal = (description: string) => ({ error: 'invalid_proof', description })
    const vp = need(
      environment,
      'presentation-readable',
      isPresentation(presentation) ? presentation : undefined,
      refusal('It has to be a Verifiable Presentation'),
    )
    const proof = need(
      environment,
      'presentation-proof',
      soleProof(vp),
      refusal('The presentation has to have one DataIntegrityProof'),
    )
    const listed = environment.through('takenAlgorithms', diVpProof.algorithms, {
      of: 'presentation',
    })
    const isListed = listed.some((name) => name === proof.cryptosuite)
    demand(
      'presentation-cryptosuite',
      isListed,
      'cryptosuite is not among proof_signing_alg_values_supported',
    )
    demand(
      'presentation-purpose',
      proof.proofPurpose === 'authentication',
      'proofPurpose is not authentication',
    )
    const domains = [proof.domain].flat()
    const isForIssuer = domains.includes(environment.credentialIssuer)
    const isForServer = domains.includes(environment.authorizationServer)
    const otherDomain = 'domain is not the Credential Issuer Identifier'
    demand('presentation-domain', isForIssuer || isForServer, otherDomain)
    demand('presentation-domain-issuer', isForIssuer || !isForServer, otherDomain)
    const method = need(
      environment,
      'presentation-key',
      methodOf(proof.verificationMethod),
      refusal('verificationMethod has to be a DID URL of did:jwk or did:key'),
    )
    demand(
      'presentation-holder',
      holderOf(vp) === undefined || holderOf(vp) === method.controller,
      'holder is not the controller of verificationMethod',
    )
    await checkNonce(environment, proof.challenge, {
      present: 'presentation-challenge',
      known: 'challenge-known',
    })
    // A mutant that takes any cryptosuite takes what no signature secures.
    const isSigned = !isListed || (await verifies(vp, proof, method))
    demand('presentation-signature', isSigned, 'The proof does not verify')
    return [{ jwk: publicPart(method.jwk), kid: method.id }]
  },
}

function isPresentation(value: unknown): value is Members {
  return isObject(value) && [value.type].flat().includes('VerifiablePresentation')
}

/** In an array or not; two proofs would leave open which of them counts. */
function soleProof({ proof }: Members): Members | undefined {
  const proofs = [proof].flat().filter(isObject)
  const [only] = proofs
  return proofs.length === 1 && only?.type === 'DataIntegrityProof' ? only : undefined
}

function methodOf(id: unknown): Method | undefined {
  const [controller = ''] = typeof id === 'string' ? id.split('#', 1) : []
  const jwk = jwkOfDid(controller)
  return typeof id === 'string' && jwk && !hasPrivateMember(jwk)
    ? { id, controller, jwk }
    : undefined
}

/** By its id, or an object that has it (VCDM 2.0, Section 4.13). */
function holderOf({ holder }: Members): unknown {
  return isObject(holder) ? holder.id : holder
}

/** The libraries are loaded when the first such proof comes: JSON-LD takes long, and most wallets send none. */
async function verifies(vp: Members, proof: Members, method: Method): Promise<boolean> {
  const [{ default: jsigs }, { DataIntegrityProof }, ecdsa, eddsa] = await Promise.all([
    import('jsonld-signatures'),
    import('@digitalbazaar/data-integrity'),
    import('@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'),
    import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite'),
  ])
  const cryptosuite = [ecdsa, eddsa]
    .map((module) => module.cryptosuite)
    .find(({ name }) => name === proof.cryptosuite)
  if (!cryptosuite) return false
  const { id, controller, jwk } = method
  const key = { id, type: 'JsonWebKey', controller, publicKeyJwk: jwk }
  try {
    const { verified } = await jsigs.verify(
      { ...vp, proof },
      {
        suite: new DataIntegrityProof({ cryptosuite }),
        // What the proof is for was looked at already, and so were its challenge and its domain.
        purpose: new jsigs.purposes.ControllerProofPurpose({
          term: String(proof.proofPurpose),
          controller: { id: controller, [String(proof.proofPurpose)]: [id] },
        }),
        documentLoader: async (url) => ({
          contextUrl: null,
          documentUrl: url,
          document: url === id ? key : bundledContext(url),
        }),
      },
    )
    return verified
  } catch {
    return false
  }
}
