import type { DeviationName } from '../protocol/deviation-name.ts'
import type { Attempt, Evidence, OfferSighting, ReceivedCredential } from '../protocol/evidence.ts'
import type { AnsweredExchange, Operation } from '../protocol/exchange.ts'
import type { Place } from '../protocol/places.ts'
import type { RequirementId } from '../protocol/requirement-id.ts'
import type { TlsProbe } from '../protocol/tls-probe.ts'
import type { Judgement } from './finding.ts'
import type { Flow } from './flow-draft.ts'
import type { OwnRow } from './requirement.ts'

/** What a check may know beside the evidence. */
export interface JudgeContext {
  readonly profiles: readonly string[]
  /** Plain HTTP on loopback was allowed on purpose: https requirements are not applicable. */
  readonly insecureHttp: boolean
  /** The Credential Issuer Identifier the user named, when they did. */
  readonly credentialIssuer?: string
  /** Host of the custom domain that a PingOne environment has, with its port if it has one. */
  readonly customDomain?: string
  /** PEM certificates that x5c chains must end in; undefined: not configured. */
  readonly credentialRoots?: readonly string[]
  /** A requirement that is not judged, as if its check were broken: the kill matrix has to notice. */
  readonly blinded?: string
}

/** A requirement and what judges it. */
interface OfRequirement {
  readonly requirement: RequirementId
  /** Where the requirement came with its check; the others are rows of `catalogue/`. */
  readonly row?: OwnRow
}

interface OfWhatHappens extends OfRequirement {
  /** Breaks the requirement in a flow that keeps every rule: a test sees it flagged, and satisfied before. */
  flags?(flow: Flow): void
  /** Comes before that, where the flow has nothing for the check to judge. */
  keeps?(flow: Flow): void
}

/** Judges every answered exchange of its operation, in whatever scenario it happens. Pure. */
export interface ExchangeCheck extends OfWhatHappens {
  readonly on: Operation
  /** `undefined`: this exchange says nothing about the requirement (an error answer, an absent member). */
  judge(
    exchange: AnsweredExchange,
    evidence: Evidence,
    context: JudgeContext,
  ): Judgement | undefined
}

/** Judges every Credential Offer the wallet met: QR images, links, by value and by reference. */
export interface OfferCheck extends OfWhatHappens {
  readonly on: 'offer-sighting'
  judge(sighting: OfferSighting, evidence: Evidence, context: JudgeContext): Judgement | undefined
}

/** Judges every credential the wallet received. */
export interface CredentialCheck extends OfWhatHappens {
  readonly on: 'received-credential'
  judge(
    credential: ReceivedCredential,
    evidence: Evidence,
    context: JudgeContext,
  ): Judgement | undefined
}

/** Judges every handshake that a host should have refused. */
export interface TlsProbeCheck extends OfWhatHappens {
  readonly on: 'tls-probe'
  judge(probe: TlsProbe, evidence: Evidence, context: JudgeContext): Judgement | undefined
}

export type PassiveCheck = ExchangeCheck | OfferCheck | CredentialCheck | TlsProbeCheck

/**
 * Of what the wallet does wrong on purpose. The engine judges the refusal (design: accepted, another code, 5xx, no answer,
 * no accepted twin); the check says which refusals the specification allows.
 */
export interface RefusalCheck extends OfRequirement {
  /** As the attempt names it. */
  readonly deviation: string
  readonly statuses: readonly number[]
  readonly errors: readonly string[]
  /** Further 4xx `error` codes that count as the right refusal, with no warning. */
  readonly alsoAllowed?: readonly string[]
  /** The right answer is the one without the deviation: what is no error must not be refused. */
  readonly tolerated?: true
  /** For the rare row the engine's rule does not fit; `undefined` falls back to it. */
  judge?(attempt: Attempt, evidence: Evidence): Judgement | undefined
}

/** Needs the wallet to err on purpose, or to do what a careless issuer takes for an error. */
export interface ActiveCheck extends RefusalCheck {
  /** One that somebody wrote, rather than one that an alteration made for a place. */
  readonly deviation: DeviationName
}

/** Which refusals are right. */
export type Refusal = Pick<RefusalCheck, 'statuses' | 'errors' | 'alsoAllowed'>

/** Judges an artefact that was altered, at every place that has to check it. */
export interface AlterationCheck {
  /** As the wallet names it in its attempts. */
  readonly artefact: string
  /** That an alteration of it can break. */
  readonly requirements: readonly RequirementId[]
  readonly refusals: Partial<Readonly<Record<Place, Refusal>>>
  readonly judge?: RefusalCheck['judge']
}
