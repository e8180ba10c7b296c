import { sign } from 'node:crypto'
import { bundledContext } from '../../protocol/linked-data.ts'
import { notOffered } from '../failure.ts'
import { createHolderKey, type HolderKey } from '../holder-key.ts'
import { type JsonObject, stringsMember } from '../json.ts'
import { didKeyUrl } from './key-reference.ts'
import type { PresentationDraft } from './presentation-draft.ts'
import type { ProofOrder, ProofType } from './proof-type.ts'

/** Cryptosuites this wallet signs by, with the JWS algorithm of their keys and the name they have for them. */
const suites: Readonly<Record<string, { readonly key: string; readonly algorithm: string }>> = {
  'eddsa-rdfc-2022': { key: 'EdDSA', algorithm: 'Ed25519' },
  'ecdsa-rdfc-2019': { key: 'ES256', algorithm: 'P-256' },
}

export function isCryptosuite(name: string): boolean {
  return Object.hasOwn(suites, name)
}

/**
 * The `di_vp` proof type: a Verifiable Presentation for each key, which is a did:key.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.2
 */
export const diVpProofs: ProofType = {
  id: 'di_vp',
  async make(order) {
    const { supported, wish, count } = order
    const listed = stringsMember(supported, 'proof_signing_alg_values_supported') ?? []
    const cryptosuite = listed.find(
      (name) => isCryptosuite(name) && (wish.algorithm ?? name) === name,
    )
    if (cryptosuite === undefined) {
      return notOffered(`This wallet signs no presentations by ${listed.join(', ')}.`)
    }
    const keys: HolderKey[] = []
    const list: unknown[] = []
    for (let index = 0; index < count; index++) {
      const key = await createHolderKey(suites[cryptosuite]?.key)
      keys.push(key)
      list.push(await signedPresentation(draftOf(order, key, cryptosuite)))
    }
    return { kind: 'proofs', list, thumbprints: keys.map(({ thumbprint }) => thumbprint) }
  },
}

function draftOf(
  { issuer, nonce, deviation, state, configurationId, server }: ProofOrder,
  key: HolderKey,
  cryptosuite: string,
): PresentationDraft {
  const verificationMethod = didKeyUrl(key)
  const draft: PresentationDraft = {
    presentation: {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      holder: verificationMethod.split('#', 1)[0],
      // Of the context, but of no use here: not understood, they are ignored (Appendix F.2).
      ...(state.sendsUnknownParameters ? { id: 'urn:uuid:vcispec-unknown' } : {}),
    },
    cryptosuite,
    key,
    verificationMethod,
    createdAt: state.clock.now(),
    proof: {
      proofPurpose: 'authentication',
      domain: issuer.identifier,
      ...(nonce === undefined ? {} : { challenge: nonce }),
      ...(state.sendsUnknownParameters ? { nonce: 'vcispec-unknown' } : {}),
    },
    finish: (signed) => signed,
  }
  const circumstances = { state, issuer, configurationId, ...(server && { server }) }
  return deviation?.presentation?.(draft, circumstances) ?? draft
}

/** The libraries are loaded when the first such proof is made: JSON-LD takes long, and most wallets send none. */
async function signedPresentation(draft: PresentationDraft): Promise<JsonObject> {
  const [{ default: jsigs }, { DataIntegrityProof }, ecdsa, eddsa] = await Promise.all([
    import('jsonld-signatures'),
    import('@digitalbazaar/data-integrity'),
    import('@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'),
    import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite'),
  ])
  const { privateKey } = draft.key
  const known = [ecdsa, eddsa].map((module) => module.cryptosuite)
  const cryptosuite = known.find(({ name }) => name === draft.cryptosuite) ?? eddsa.cryptosuite
  const algorithm = suites[cryptosuite.name]?.algorithm ?? 'Ed25519'
  const suite = new DataIntegrityProof({
    cryptosuite,
    date: draft.createdAt,
    signer: {
      id: draft.verificationMethod,
      algorithm,
      sign: async ({ data }) =>
        algorithm === 'Ed25519'
          ? sign(null, data, privateKey)
          : sign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
    },
  })
  const signed = await jsigs.sign(draft.presentation, {
    suite,
    // What a purpose does when a proof is made: here it says whatever the draft says.
    purpose: { update: async (proof: object) => ({ ...proof, ...draft.proof }) },
    documentLoader: async (url) => ({
      contextUrl: null,
      documentUrl: url,
      document: bundledContext(url),
    }),
  })
  return draft.finish({ ...signed })
}
