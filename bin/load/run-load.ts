import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import type { LoadReport } from '../../reporting/load/load-report.ts'
import { oneLine } from '../../reporting/plain-text.ts'
import type { LoadedTarget } from '../../targets/load-target.ts'
import { obstacleToRun } from '../../targets/obstacle.ts'
import { LoadConduct } from './conduct.ts'
import { Correctness } from './correctness.ts'
import { type Driven, drive } from './drive.ts'
import { walk } from './flow.ts'
import { LoadSession } from './load-session.ts'
import type { LoadPlan } from './plan.ts'
import { LoadRecorder } from './recorder.ts'
import { loadReport } from './report.ts'

interface LoadCircumstances {
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  /** Told when the first flow begins: what there is to follow. */
  readonly onStart?: (recorder: LoadRecorder) => void
}

/** What is under way when the time is over may end so much later. */
const graceMs = 10_000

/** Puts load on a target. What the issuer does is data. @throws UsageError for what the user has to mend. */
export async function runLoad(
  plan: LoadPlan,
  target: LoadedTarget,
  circumstances: LoadCircumstances,
): Promise<LoadReport> {
  const recorder = new LoadRecorder(plan.durationMs)
  const correctness = new Correctness()
  const report = { plan, target, recorder, correctness, startedAt: new Date() }
  const { signal } = circumstances
  const obstacle = await obstacleToRun(target, signal)
  if (obstacle) return loadReport({ ...report, stopped: `${obstacle.message} ${obstacle.hint}` })
  const tooLate = new AbortController()
  const ended = AbortSignal.any([signal, tooLate.signal])
  await using load = await LoadSession.open(target, recorder, ended)
  const warm = await warmUp(load, plan, recorder)
  const { credentialIssuer = target.credentialIssuer } = load.session
  const opened = { ...report, ...warm, credentialIssuer, startedAt: new Date() }
  if (warm.grants.length === 0 || signal.aborted) {
    return loadReport({ ...opened, isInterrupted: signal.aborted })
  }
  const conduct = new LoadConduct(load, plan, warm.grants, correctness)
  using delay = monitoredDelay()
  recorder.start()
  circumstances.onStart?.(recorder)
  const timer = setTimeout(() => tooLate.abort(), plan.durationMs + graceMs)
  const driven: Driven = await drive({ ...plan, signal }, (flow) => conduct.walk(flow))
  clearTimeout(timer)
  for (const waited of driven.waitedInVainMs) recorder.neverBegan(waited)
  return loadReport({
    ...opened,
    durationMs: recorder.elapsedMs,
    driven,
    isInterrupted: signal.aborted,
    generator: delay.seen(),
  })
}

/** How late this process was itself. */
function monitoredDelay() {
  const histogram = monitorEventLoopDelay({ resolution: 10 })
  histogram.enable()
  const milliseconds = (nanoseconds: number) => Math.round(nanoseconds / 10_000) / 100
  return {
    seen: () => ({
      eventLoopDelayP99Ms: milliseconds(histogram.percentile(99)),
      eventLoopDelayMaxMs: milliseconds(histogram.max),
    }),
    [Symbol.dispose]: () => void histogram.disable(),
  }
}

/** How often the first flow of a grant is tried before the load does without it. */
const warmUps = 3

interface Warm {
  readonly grants: readonly GrantType[]
  readonly leftOut: readonly { readonly grant: GrantType; readonly reason: string }[]
  readonly stopped?: string
}

/**
 * One flow of each grant that is not counted: connections are made, code is compiled, and a grant that the target does not have
 * is left out. Where no flow ends well, load would show nothing.
 */
async function warmUp(load: LoadSession, plan: LoadPlan, recorder: LoadRecorder): Promise<Warm> {
  load.recorder = new LoadRecorder(plan.durationMs)
  const grants: GrantType[] = []
  const leftOut: { grant: GrantType; reason: string }[] = []
  const failures: string[] = []
  for (const grant of plan.grants ?? Object.values(grantTypes)) {
    const failure = await firstFlow(load, grant)
    if (failure === undefined) grants.push(grant)
    else if (failure.isAbsent) leftOut.push({ grant, reason: failure.example })
    else {
      grants.push(grant)
      failures.push(`${shortName(grant)}: ${failure.example}`)
    }
  }
  load.recorder = recorder
  load.knowledge.isSettled = true
  if (grants.length === 0) throw nothingToWalk(leftOut)
  if (failures.length < grants.length) return { grants, leftOut }
  return { grants: [], leftOut, stopped: `No flow ended well. ${failures.join(' ')}` }
}

async function firstFlow(load: LoadSession, grant: GrantType) {
  for (let tries = 1; ; tries++) {
    const { end, usage } = await walk(load, { wallet: 0, index: 0, grant })
    if (usage) throw usage
    if (end.kind === 'busy') return { example: 'The issuer is busy.', isAbsent: false }
    if (end.kind !== 'failed') return undefined
    if (end.error.isAbsent || tries === warmUps || load.isInterrupted) return end.error
  }
}

function nothingToWalk(leftOut: Warm['leftOut']): UsageError {
  const reasons = leftOut.map(({ grant, reason }) => `${shortName(grant)}: ${oneLine(reason, 300)}`)
  return new UsageError(
    'ERR_LOAD_NO_FLOW',
    `This target can be asked for no flow. ${reasons.join('; ')}.`,
    'Each flow needs an offer of its own: "offers" of a target file says how one is made (docs/targets.md).',
  )
}

export function shortName(grant: GrantType): string {
  return grant === grantTypes.preAuthorizedCode ? 'pre-authorized_code' : grant
}
