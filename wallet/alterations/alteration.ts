import type { GrantType } from '../../protocol/grants.ts'
import type { Place } from '../../protocol/places.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ClientAuthentication } from '../client/wallet-client.ts'
import type { Circumstances, Deviation } from '../deviations/deviation.ts'
import type { RequestWish } from '../request-wish.ts'

/** What an alteration works on, as a draft before it is signed or sent: the hooks of a deviation. */
export type Artefact =
  | 'afterExpiry'
  | 'accessToken'
  | 'attestationProof'
  | 'authorizationRequest'
  | 'certificates'
  | 'clientAssertion'
  | 'clientAttestation'
  | 'credentialRequest'
  | 'credentials'
  | 'deferredRequest'
  | 'dpopProof'
  | 'headers'
  | 'keyAttestation'
  | 'keyProof'
  | 'notificationRequest'
  | 'presentation'
  | 'pushedRequest'
  | 'replaysAttestationProof'
  | 'tokenRequest'

/** One way in which an artefact is wrong: tried at every place that has to check the artefact. */
export interface Alteration<A extends Artefact = Artefact> {
  readonly of: A
  /** Reads before "at the token endpoint". */
  readonly name: string
  /** That a server breaks which takes it; where the sentences differ, by place. */
  readonly requirement: RequirementId | ((at: Place) => RequirementId)
  readonly alter: NonNullable<Deviation[A]>
  /** Default: wherever the table of the artefact says. */
  readonly at?: readonly Place[]
  /** Why it says nothing about this target: the sentence cites what is absent. */
  readonly obstacle?: (circumstances: Circumstances, at: Place) => string | undefined
}

/** An artefact: who carries it, which places have to check it, and all that can be wrong with it. */
export interface AlterationTable {
  /** As the features and the evidence name it. */
  readonly artefact: string
  readonly at: readonly Place[]
  /** As a client that authenticates in one of these ways; absent: any. */
  readonly client?: readonly ClientAuthentication[]
  readonly grant?: GrantType
  /** How the request is made, and its twin. */
  readonly request?: RequestWish
  /** The right request comes before the wrong ones, not after them. */
  readonly twinFirst?: true
  readonly obstacle?: (circumstances: Circumstances, at: Place) => string | undefined
  readonly alterations: readonly Alteration[]
}

/** Typed by the artefact it is of. */
export function altered<A extends Artefact>(
  of: A,
  name: string,
  requirement: Alteration['requirement'],
  alter: NonNullable<Deviation[A]>,
  more: Pick<Alteration, 'at' | 'obstacle'> = {},
): Alteration<A> {
  return { of, name, requirement, alter, ...more }
}
