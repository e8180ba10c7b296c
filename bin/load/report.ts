import manifest from '../../package.json' with { type: 'json' }
import type { GrantType } from '../../protocol/grants.ts'
import { milliseconds } from '../../reporting/load/figures.ts'
import type {
  FlowCounts,
  Generator,
  LoadReport,
  LoadVerdict,
  ThresholdResult,
} from '../../reporting/load/load-report.ts'
import type { LoadedTarget } from '../../targets/load-target.ts'
import type { Correctness } from './correctness.ts'
import type { Driven } from './drive.ts'
import type { LoadPlan } from './plan.ts'
import type { LoadRecorder } from './recorder.ts'

export interface LoadMaterial {
  readonly plan: LoadPlan
  readonly target: LoadedTarget
  readonly recorder: LoadRecorder
  readonly correctness: Correctness
  readonly startedAt: Date
  readonly credentialIssuer?: string | undefined
  readonly grants?: readonly GrantType[]
  readonly leftOut?: LoadReport['run']['leftOut']
  readonly durationMs?: number
  readonly driven?: Driven
  readonly isInterrupted?: boolean
  readonly stopped?: string
  readonly generator?: Generator
}

/** What a load was and what it showed. */
export function loadReport(material: LoadMaterial): LoadReport {
  const { plan, target, recorder, correctness } = material
  const flows = flowsOf(material)
  const thresholds = thresholdsOf(material, flows)
  const verdict = verdictOf(flows, thresholds, correctness)
  return {
    schemaVersion: 1,
    tool: { name: manifest.name, version: manifest.version },
    target: {
      name: target.target.name,
      credentialIssuer: material.credentialIssuer ?? target.credentialIssuer ?? null,
      embedded: target.embedded,
    },
    run: {
      startedAt: material.startedAt.toISOString(),
      durationMs: Math.round(material.durationMs ?? 0),
      plannedMs: plan.durationMs,
      wallets: plan.wallets,
      ratePerSecond: plan.ratePerSecond ?? null,
      grants: material.grants ?? [],
      leftOut: material.leftOut ?? [],
      interrupted: material.isInterrupted ?? false,
      stopped: material.stopped ?? null,
    },
    flows,
    latency: recorder.latency.summary(),
    serviceTime: recorder.serviceTime.summary(),
    steps: recorder.steps,
    errors: recorder.errors,
    weather: recorder.weather,
    timeline: recorder.timeline,
    correctness: correctness.results(),
    generator: material.generator ?? { eventLoopDelayP99Ms: 0, eventLoopDelayMaxMs: 0 },
    thresholds,
    verdict,
    exitCode: exitCodes[verdict],
  }
}

const exitCodes = { met: 0, missed: 1, incorrect: 1, inconclusive: 3 } as const

function flowsOf({ recorder, driven, durationMs = 0 }: LoadMaterial): FlowCounts {
  const { due = 0, begun = 0 } = driven ?? {}
  const { completed } = recorder.counts
  const perSecond = durationMs > 0 ? (completed * 1000) / durationMs : 0
  return {
    due,
    begun,
    ...recorder.counts,
    completedPerSecond: Math.round(perSecond * 100) / 100,
  }
}

function thresholdsOf(
  { plan: { maxP99Ms, maxErrors }, recorder }: LoadMaterial,
  { completed, failed }: FlowCounts,
): readonly ThresholdResult[] {
  const part = completed + failed === 0 ? 0 : (failed * 100) / (completed + failed)
  const errors =
    'count' in maxErrors
      ? { limit: `${maxErrors.count}`, seen: `${failed}`, met: failed <= maxErrors.count }
      : {
          limit: `${maxErrors.percent} %`,
          seen: `${Math.round(part * 1000) / 1000} %`,
          met: part <= maxErrors.percent,
        }
  const p99 = recorder.latency.at(99)
  return [
    ...(maxP99Ms === undefined
      ? []
      : [
          {
            name: 'p99 of a flow',
            limit: milliseconds(maxP99Ms),
            seen: milliseconds(p99),
            met: p99 !== null && p99 <= maxP99Ms,
          },
        ]),
    { name: 'failed flows', ...errors },
  ]
}

/** What is wrong is wrong however little was seen; without one flow that ended well nothing else is known. */
function verdictOf(
  { completed }: FlowCounts,
  thresholds: readonly ThresholdResult[],
  correctness: Correctness,
): LoadVerdict {
  if (correctness.isBroken) return 'incorrect'
  if (completed === 0) return 'inconclusive'
  return thresholds.every(({ met }) => met) ? 'met' : 'missed'
}
