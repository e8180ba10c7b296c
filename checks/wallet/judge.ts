import type { ServedExchange, WalletEvidence, WalletTrial } from '../../protocol/wallet-evidence.ts'
import { requirementById } from '../catalogue.ts'
import { type Finding, inconclusive, type Judgement } from '../finding.ts'
import { profileOf } from '../profile.ts'
import { walletChecks } from './registry.ts'
import { judgeTrial } from './trial.ts'
import type { WalletCheck } from './wallet-check.ts'

/** A case that was tried, with what the wallet had to notice in it. */
export interface TriedCase {
  readonly evidence: WalletEvidence
  readonly trial?: WalletTrial | undefined
}

/** Judges one case of a wallet under test. Pure. @param others for the twin of a trial, and for what the wallet is able to do. */
export function judgeCase(
  { evidence, trial }: TriedCase,
  others: readonly TriedCase[],
  profiles: readonly string[],
): readonly Finding[] {
  // An issuer that is wrong may be what makes a request look wrong.
  const isRight = trial === undefined || trial.expects === 'goes-on' || trial.expects === 'keeps'
  const passive = isRight ? walletChecks.flatMap((check) => judgeWith(check, evidence)) : []
  const twin = others.find((other) => other.evidence.name === trial?.twin)?.evidence
  const tried = trial
    ? [
        {
          requirement: trial.requirement,
          judgement: judgeTrial(
            trial,
            evidence,
            twin,
            others.map((other) => other.evidence),
          ),
          exchange: null,
        },
      ]
    : []
  return [...passive, ...tried].flatMap((told) => findingOf(told, profiles))
}

/** Judges what a wallet did over all cases. */
export function judgeRun(
  cases: readonly TriedCase[],
  profiles: readonly string[],
): readonly Finding[] {
  const all = cases.map(({ evidence }) => evidence)
  return walletChecks.flatMap((check) => {
    if (check.on !== 'run') return []
    const judgement = guarded(() => check.judge(all))
    const { requirement } = check
    return judgement ? findingOf({ requirement, judgement, exchange: null }, profiles) : []
  })
}

interface Told {
  readonly requirement: string
  readonly judgement: Judgement
  readonly exchange: string | null
}

/** One check over one case, for the tests of single checks too. */
export function judgeWith(check: WalletCheck, evidence: WalletEvidence): readonly Told[] {
  const { requirement } = check
  if (check.on === 'run') return []
  if (check.on === 'case') {
    const judgement = guarded(() => check.judge(evidence))
    return judgement ? [{ requirement, judgement, exchange: null }] : []
  }
  const operations = [check.on].flat()
  return evidence.exchanges
    .filter(({ operation }) => operations.includes(operation))
    .flatMap((exchange: ServedExchange) => {
      const judgement = guarded(() => check.judge(exchange, evidence))
      return judgement ? [{ requirement, judgement, exchange: exchange.id }] : []
    })
}

function findingOf(
  { requirement: id, judgement, exchange }: Told,
  profiles: readonly string[],
): readonly Finding[] {
  const requirement = requirementById(id)
  if (!requirement || requirement.level === 'MAY') return []
  const profile = profileOf(requirement)
  if (profile !== undefined && !profiles.includes(profile)) return []
  const level = judgement.verdict === 'violated' ? judgement.level : undefined
  const reason = 'reason' in judgement ? judgement.reason : null
  return [
    {
      requirement: id,
      level: level ?? requirement.level,
      verdict: judgement.verdict,
      seen: 'seen' in judgement ? (judgement.seen ?? '') : '',
      expected: judgement.verdict === 'violated' ? judgement.expected : '',
      exchange,
      reason,
      ...(judgement.verdict === 'not-applicable' && { absence: judgement.absence }),
      causedBy: null,
      conditionalOn: null,
    },
  ]
}

/** A check that throws is our bug: nothing is said against the wallet for it. */
function guarded(judgement: () => Judgement | undefined): Judgement | undefined {
  try {
    return judgement()
  } catch (thrown) {
    return inconclusive(`our own bug: ${thrown instanceof Error ? thrown.message : thrown}`)
  }
}
