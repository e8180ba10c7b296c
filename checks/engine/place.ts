import type { Evidence } from '../../protocol/evidence.ts'
import type { Finding, Judgement } from '../finding.ts'
import type { Requirement } from '../requirement.ts'
import { positionOf } from './lookup.ts'

/** Turns a judgement into a finding: level, place and the condition under which it holds. */
export function toFinding(
  requirement: Requirement,
  judgement: Judgement,
  place: string | null,
  evidence: Evidence,
): Finding {
  return {
    requirement: requirement.id,
    level: levelOf(requirement, judgement),
    verdict: judgement.verdict,
    seen: 'seen' in judgement ? (judgement.seen ?? '') : '',
    expected: judgement.verdict === 'violated' ? judgement.expected : '',
    ...(judgement.verdict === 'violated' && judgement.hint ? { hint: judgement.hint } : {}),
    exchange: place,
    reason: 'reason' in judgement ? judgement.reason : null,
    ...('absence' in judgement ? { absence: judgement.absence } : {}),
    causedBy: null,
    conditionalOn: conditionOf(requirement.id, place, evidence),
  }
}

/** What was inferred about PingOne is a warning at most; a check may lower a MUST where only advice was missed. */
function levelOf(requirement: Requirement, judgement: Judgement): Requirement['level'] {
  const lowered =
    requirement.source === 'inferred' || (judgement.verdict === 'violated' && judgement.level)
  if (!lowered) return requirement.level
  return requirement.level.endsWith('NOT') ? 'SHOULD NOT' : 'SHOULD'
}

/** The requirement of the first fallback that the wallet had taken before what is judged here. */
function conditionOf(requirement: string, place: string | null, evidence: Evidence): string | null {
  if (evidence.fallbacks.length === 0) return null
  const position = placeInTime(place, evidence)
  const fallback = evidence.fallbacks.find(
    ({ requirement: broken, after }) =>
      broken !== requirement &&
      positionOf({ id: after }, evidence) >= 0 &&
      position > positionOf({ id: after }, evidence),
  )
  return fallback?.requirement ?? null
}

/** What was not sent would have come last. */
function placeInTime(place: string | null, evidence: Evidence): number {
  if (place === null) return evidence.exchanges.length
  const id = exchangeOf(place, evidence)
  return id === undefined ? -1 : positionOf({ id }, evidence)
}

/** The exchange behind an offer sighting or a credential. */
function exchangeOf(place: string, evidence: Evidence): string | undefined {
  const carrier = [...evidence.offers, ...evidence.credentials].find(({ id }) => id === place)
  return carrier ? carrier.exchange : place
}
