import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import { type AnsweredExchange, type Operation, wasAnswered } from '../../protocol/exchange.ts'
import { requirementById } from '../catalogue.ts'
import type { JudgeContext, PassiveCheck, RefusalCheck } from '../check.ts'
import { type Finding, inconclusive, type Judgement, violated } from '../finding.ts'
import { profileOf } from '../profile.ts'
import { activeChecks, alterationChecks, passiveChecks } from '../registry.ts'
import type { Requirement } from '../requirement.ts'
import { judgeAttempt } from './active.ts'
import { checkOf } from './altered.ts'
import { blockedBy, withCause, withCauses } from './causes.ts'
import { withClockSkew } from './clock-skew.ts'
import { asksAgain } from './demands.ts'
import { once } from './memo.ts'
import { toFinding } from './place.ts'
import { answered, textAt } from './read.ts'
import { afresh, type Recall } from './recall.ts'
import { accessTokenOf } from './request.ts'
import { judgeSchemas } from './schema-for.ts'
import { failureFindings } from './unreachable.ts'

/** Judges everything one scenario saw. Pure: the same evidence gives the same findings. */
export function judge(
  evidence: Evidence,
  context: JudgeContext,
  recall: Recall = afresh,
): readonly Finding[] {
  return withClockSkew(judgeByOurClock(evidence, context, recall), evidence, (shifted) =>
    judgeByOurClock(shifted, context, afresh),
  )
}

function judgeByOurClock(
  evidence: Evidence,
  context: JudgeContext,
  recall: Recall,
): readonly Finding[] {
  const seen = [
    ...passiveChecks.flatMap((check) => judgePassively(check, evidence, context, recall)),
    ...schemaFindings(evidence, context, recall),
    ...failureFindings(evidence, context),
  ]
  const attempted = [
    ...activeChecks.flatMap((check) => judgeActively(check, evidence, context, recall)),
    ...evidence.attempts.flatMap((attempt) => {
      const check = checkOf(attempt, alterationChecks)
      return check ? judgeActively(check, { ...evidence, attempts: [attempt] }, context) : []
    }),
  ].map(({ finding, attempt }) => blockedBy(finding, attempt, seen, evidence))
  const findings = [...seen.map((finding) => withCause(finding, seen, evidence)), ...attempted]
  return withCauses(withFallbacks(findings, evidence, context))
}

/** The checks alone, for the tests of single checks too. */
export function judgeWith(
  passive: readonly PassiveCheck[],
  active: readonly RefusalCheck[],
  evidence: Evidence,
  context: JudgeContext,
): readonly Finding[] {
  return [
    ...passive.flatMap((check) => judgePassively(check, evidence, context, afresh)),
    ...active.flatMap((check) =>
      judgeActively(check, evidence, context).map(({ finding }) => finding),
    ),
  ]
}

/** A requirement that this run judges: MAY rows never, a profile's rows only under that profile. */
export function judgedRequirement(
  id: string,
  { profiles, blinded }: JudgeContext,
): Requirement | undefined {
  const requirement = requirementById(id)
  if (!requirement || requirement.level === 'MAY' || id === blinded) return undefined
  const profile = profileOf(requirement)
  return profile === undefined || profiles.includes(profile) ? requirement : undefined
}

function judgePassively(
  check: PassiveCheck,
  evidence: Evidence,
  context: JudgeContext,
  recall: Recall,
): readonly Finding[] {
  const places = placesOf(check, evidence, context)
  // Most checks look at operations that did not happen.
  const requirement = places.length > 0 && judgedRequirement(check.requirement, context)
  if (!requirement) return []
  return places.flatMap(({ place, judgement }) => {
    const made = recall(check, place, () => guarded(judgement))
    return made ? [toFinding(requirement, made, place, evidence)] : []
  })
}

/** Requirements on how a server asks for its nonce or challenge; to all others such an answer says nothing. */
const aboutDemands = /^(RFC9449-[89]|RFC6750-3|ABCA-6)/

interface Place {
  readonly place: string
  readonly judgement: () => Judgement | undefined
}

/** What a check looks at, each with the call that judges it. */
function placesOf(
  check: PassiveCheck,
  evidence: Evidence,
  context: JudgeContext,
): readonly Place[] {
  switch (check.on) {
    case 'offer-sighting':
      return evidence.offers.map((sighting) => ({
        place: sighting.id,
        judgement: () => check.judge(sighting, evidence, context),
      }))
    case 'received-credential':
      return evidence.credentials.map((credential) => ({
        place: credential.id,
        judgement: () => check.judge(credential, evidence, context),
      }))
    case 'tls-probe':
      return (evidence.probes ?? []).map((probe) => ({
        place: probe.id,
        judgement: () => check.judge(probe, evidence, context),
      }))
    default:
      return answersOf(evidence, check.on, aboutDemands.test(check.requirement)).map(
        (exchange) => ({
          place: exchange.id,
          judgement: () => check.judge(exchange, evidence, context),
        }),
      )
  }
}

/** @param all also those that ask the wallet to come again with a nonce or a challenge. */
function answersOf(
  evidence: Evidence,
  operation: Operation,
  all: boolean,
): readonly AnsweredExchange[] {
  return (all ? answersByOperation : settledByOperation)(evidence)[operation] ?? []
}

/**
 * A bound token that the server calls a bearer token (RFC 9449, Section 5) is refused as one, and good with a proof: the
 * refusal is about its name.
 */
function isShownAgain(exchange: AnsweredExchange, { fallbacks, exchanges }: Evidence): boolean {
  if (exchange.response.status !== 401 || exchange.request.headers.dpop !== undefined) return false
  const token = accessTokenOf(exchange)
  return fallbacks.some(({ requirement, after }) => {
    const from = exchanges.find(({ id }) => id === after)
    return (
      requirement === 'RFC9449-5-01' &&
      from !== undefined &&
      wasAnswered(from) &&
      token === textAt(answered(from), 'access_token')
    )
  })
}

const answersByOperation = once(({ exchanges }: Evidence) =>
  Object.groupBy(exchanges.filter(wasAnswered), ({ operation }) => operation),
)

const settledByOperation = once((evidence: Evidence) =>
  Object.groupBy(
    evidence.exchanges
      .filter(wasAnswered)
      .filter((exchange) => !asksAgain(exchange) && !isShownAgain(exchange, evidence)),
    ({ operation }) => operation,
  ),
)

function judgeActively(
  check: RefusalCheck,
  evidence: Evidence,
  context: JudgeContext,
  recall = afresh,
): readonly { readonly finding: Finding; readonly attempt: Attempt }[] {
  const requirement = judgedRequirement(check.requirement, context)
  if (!requirement) return []
  return evidence.attempts
    .filter(({ deviation }) => deviation === check.deviation)
    .flatMap((attempt, index) => {
      const place = attempt.outcome.exchange ?? null
      const judgements = recall(check, `attempt ${index}`, () =>
        guardedAll(() => judgeAttempt(check, attempt, evidence)),
      )
      return judgements.map((judgement) => ({
        finding: toFinding(requirement, judgement, place, evidence),
        attempt,
      }))
    })
}

/** What the schemas say about every message. */
function schemaFindings(
  evidence: Evidence,
  context: JudgeContext,
  recall: Recall,
): readonly Finding[] {
  const { insecureHttp } = context
  return judgeSchemas(evidence, { insecureHttp }, recall).flatMap(
    ({ requirement: id, place, judgement }) => {
      const requirement = judgedRequirement(id, context)
      return requirement ? [toFinding(requirement, judgement, place, evidence)] : []
    },
  )
}

/** The wallet went on after a broken rule: the rule is reported even where no check saw it. */
function withFallbacks(
  findings: readonly Finding[],
  evidence: Evidence,
  context: JudgeContext,
): readonly Finding[] {
  const broken = new Set(
    findings.filter(({ verdict }) => verdict === 'violated').map(({ requirement }) => requirement),
  )
  const unseen = evidence.fallbacks.flatMap(({ requirement: id, instead, after, seen }) => {
    const requirement = judgedRequirement(id, context)
    // What an earlier scenario found out is a finding of that scenario.
    if (!requirement || broken.has(id) || seen !== undefined) return []
    const judgement = violated({
      seen: `the wallet had to help itself: ${instead}`,
      expected: requirement.title,
    })
    return [toFinding(requirement, judgement, after, evidence)]
  })
  return [...findings, ...unseen]
}

/** A check that throws is our bug: inconclusive for its requirement, and the others go on. */
function guarded(judgement: () => Judgement | undefined): Judgement | undefined {
  return guardedAll(() => {
    const made = judgement()
    return made ? [made] : []
  })[0]
}

function guardedAll(judgements: () => readonly Judgement[]): readonly Judgement[] {
  try {
    return judgements()
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return [inconclusive(`our own bug: ${message}`)]
  }
}
