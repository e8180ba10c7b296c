import type { Failure } from '../../protocol/outcomes.ts'
import { takeNonce } from '../credential/nonce-request.ts'
import type { Deviation } from '../deviations/deviation.ts'
import { isFailure, notOffered } from '../failure.ts'
import { configurationOf, type JourneyState, type Metadata } from '../journey-state.ts'
import { objectMember } from '../json.ts'
import { attestationProofs } from './attestation.ts'
import { diVpProofs } from './di-vp.ts'
import { jwtProofs } from './jwt.ts'
import type { MadeProofs, ProofType } from './proof-type.ts'
import type { ProofWish } from './proof-wish.ts'

/** The commonest first. */
export const proofTypes: readonly ProofType[] = [jwtProofs, diVpProofs, attestationProofs]

/** Proofs as a Credential Request carries them: `proofs` is undefined where none are needed. */
export interface RequestProofs {
  readonly kind: 'request-proofs'
  readonly proofs?: Readonly<Record<string, readonly unknown[]>>
  readonly thumbprints: readonly string[]
}

/**
 * Proves new keys in a way that the configuration and this wallet both know.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F
 */
export async function makeProofs(
  state: JourneyState,
  issuer: Metadata,
  order: {
    readonly configurationId: string
    readonly count: number
    readonly wish: ProofWish
    readonly deviation: Deviation | undefined
    readonly server: Metadata | undefined
  },
): Promise<RequestProofs | Failure> {
  const configuration = configurationOf(issuer, order.configurationId)
  const supported = objectMember(configuration, 'proof_types_supported')
  // An offered configuration that the metadata lacks is asked for as most are: with a proof.
  if (configuration && !supported) return { kind: 'request-proofs', thumbprints: [] }
  const type = proofTypes.find(
    ({ id }) => (order.wish.type ?? id) === id && (!supported || Object.hasOwn(supported, id)),
  )
  if (!type) return notOffered(noCommonType(order.wish, Object.keys(supported ?? {})))
  const taken = await takeNonce(state)
  if (isFailure(taken)) return taken
  const made = await type.make({
    ...order,
    state,
    issuer,
    configuration,
    supported: objectMember(supported, type.id),
    nonce: taken.nonce,
  })
  if (isFailure(made)) return made
  const { list, thumbprints } = made satisfies MadeProofs
  return { kind: 'request-proofs', proofs: { [type.id]: list }, thumbprints }
}

function noCommonType({ type }: ProofWish, listed: readonly string[]): string {
  return type === undefined
    ? `This wallet has no proof of types ${listed.join(', ')}.`
    : `The proof types of the configuration are ${listed.join(', ')}, without ${type}.`
}
