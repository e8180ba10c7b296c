import { randomInt } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { requirements } from '../../checks/catalogue.ts'
import { didYouMean } from '../../protocol/nearest.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import type { ConformanceOptions } from '../../reporting/conformance-formatter.ts'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { exitCode } from '../../reporting/exit-code.ts'
import { forgetEvidence } from '../../steps/support/kept-evidence.ts'
import { type LoadedTarget, loadTarget } from '../../targets/load-target.ts'
import { type Obstacle, obstacleToRun } from '../../targets/obstacle.ts'
import { runCucumber } from '../cucumber-api.ts'
import { interruptible } from '../interruption.ts'
import { packageRoot } from '../package-root.ts'
import { tell } from '../run-variables.ts'
import { cucumberConfiguration, selectedScenarios, silent, stepsOnce } from '../scenarios.ts'
import { tagExpression, withWholeWay } from '../selection.ts'
import { growAsUsual } from '../young-generation.ts'
import { check } from './run-check.ts'
import { keptRuns } from './run-history.ts'
import { announce, printReport } from './run-output.ts'
import { showPlan } from './run-plan.ts'
import { replayArguments } from './run-replay.ts'
import { type TargetOptions, targetSource } from './run-target.ts'

export interface RunOptions extends TargetOptions {
  readonly only?: readonly string[]
  readonly strict?: boolean
  /** Exit code 3 unless all that applies was judged. */
  readonly requireComplete?: boolean
  readonly fault?: readonly string[]
  readonly variant?: readonly string[]
  readonly out: string
  readonly parallel?: number
  readonly shard?: string
  /** Folder that keeps a small file of each run. */
  readonly history?: string
  /** Decides the order of the scenarios. Default: another one each time. */
  readonly seed?: string
  readonly quiet?: boolean
  readonly json?: boolean
  /** Only says what a run of these scenarios asks of an issuer. */
  readonly plan?: boolean
  /** How much is tried of what a wallet can do wrong. Default: full. */
  readonly depth?: 'quick' | 'full'
  /** Prints nothing: the report is all. */
  readonly silent?: boolean
  /** Only tries what a run needs. */
  readonly check?: boolean
  /** False: starts without looking for what stands in the way. */
  readonly preflight?: boolean
  /** A line for each scenario. */
  readonly verbose?: boolean
  /** The exchanges of failed scenarios, after the summary. */
  readonly trace?: boolean
  readonly debug?: boolean
}

/** Judges an issuer: one Cucumber run, whose report decides. @returns the exit code. */
export async function run(options: RunOptions): Promise<number> {
  const { only = [], fault = [], variant = [], strict = false } = options
  const source = await targetSource(options)
  const target = await loadTarget(source)
  if (options.check) return check(source, options)
  if (options.plan) return showPlan(options, target.profiles, (wish) => run(wish))
  const shard = shardOf(options.shard)
  const seed = seedOf(options.seed)
  refuseUnknownExpectations(target)
  const history = keptRuns(options, target)
  refuseAlterationsElsewhere(target, options)
  // The mock is loaded where it is judged, and nowhere else.
  const embedded = target.embedded ? await import('../embedded-mock.ts') : undefined
  await embedded?.refuseUnknownFaults(fault)
  embedded?.refuseUnknownVariants(variant)
  const asked = tagExpression(only, target.profiles)
  const selected = await selectedScenarios(asked)
  if (selected.count === 0) throw nothingSelected(options)
  if (selected.count > fewScenarios) growAsUsual()
  const tags = target.kind === 'static' ? withWholeWay(asked) : asked

  const out = resolve(options.out)
  if (!options.quiet && !options.json && !options.silent) announce(target, out)
  const reportPath = join(out, 'conformance.json')
  prepare(out, reportPath)
  forgetEvidence()
  const parallel = threadsFor(target, options, selected.count)
  using _told = tell({
    VCISPEC_TARGET: source,
    VCISPEC_DEPTH: options.depth ?? 'full',
    VCISPEC_THREADS: String(parallel || 1),
  })
  using interruption = interruptible((text) => process.stderr.write(text))
  const stopped =
    options.preflight === false ? undefined : await obstacleToRun(target, interruption.signal)
  await using _mock = await embedded?.startEmbeddedMock(fault, variant)
  const configuration = cucumberConfiguration()
  const { sources, runtime, formats } = configuration
  await runCucumber(
    {
      ...configuration,
      support: await stepsOnce(configuration),
      sources: {
        ...sources,
        // Files that hold nothing of the selection are not read again.
        ...(tags === asked && { paths: [...selected.paths] }),
        tagExpression: stopped || interruption.signal.aborted ? noScenario : tags,
        order: `random:${seed}`,
        ...(shard === undefined ? {} : { shard }),
      },
      runtime: { ...runtime, parallel },
      formats: {
        ...formats,
        stdout: './reporting/progress-formatter.ts',
        files: {
          [reportPath]: './reporting/conformance-formatter.ts',
          [join(out, 'cucumber.html')]: './reporting/cucumber-html-formatter.ts',
        },
        options: {
          ...formats.options,
          conformance: asJson({
            ...formatterOptions(target, options, seed, stopped),
            ...(history && { history: history.notes }),
          }),
          progress: { verbose: options.verbose ?? false },
        },
      },
    },
    {
      cwd: packageRoot,
      debug: options.debug ?? false,
      ...(options.quiet || options.json ? { stdout: silent() } : {}),
    },
  )
  const report = readReport(reportPath)
  const code = exitCode(report, { strict, requireComplete: options.requireComplete ?? false })
  if (!options.silent) await printReport(report, out, code, options)
  history?.keep(report)
  return code
}

/** Selects none: the run is its report. */
const noScenario = '@selected and not @selected'

/**
 * Threads share no memory: only one after the other can scenarios tell that the one offer is used, and a PingOne
 * user's queue is the same for all of them.
 */
function threadsFor(
  { kind, embedded }: LoadedTarget,
  { parallel }: RunOptions,
  scenarios: number,
): number {
  if (kind === 'static' || kind === 'pingone') return 0
  return parallel ?? (embedded && scenarios > fewScenarios ? availableParallelism() : 0)
}

/** A thread loads all steps and checks anew, which costs as much as this many scenarios do. */
const fewScenarios = 50

/** A report of an earlier run must never be taken for this one's. */
function prepare(out: string, reportPath: string): void {
  try {
    mkdirSync(out, { recursive: true })
    rmSync(reportPath, { force: true })
  } catch (cause) {
    throw new UsageError(
      'ERR_OUT',
      `Reports cannot be written to ${out}.`,
      'Give a folder of your own with --out.',
      { cause },
    )
  }
}

function readReport(reportPath: string): ConformanceReport {
  try {
    return JSON.parse(readFileSync(reportPath, 'utf8')) as ConformanceReport
  } catch (cause) {
    throw new Error('The run ended without a report.', { cause })
  }
}

function formatterOptions(
  { target, credentialIssuer, dialect, profiles, expectedFailures }: LoadedTarget,
  options: RunOptions,
  seed: string,
  stopped: Obstacle | undefined,
): ConformanceOptions {
  const { only = [], shard } = options
  const selection = only.join(', ')
  return {
    target: { name: target.name, credentialIssuer: credentialIssuer ?? null, dialect, profiles },
    ...(selection === '' ? {} : { selection }),
    ...(shard === undefined ? {} : { shard }),
    seed,
    replay: replayArguments(options),
    ...(stopped && { stopped }),
    expectedFailures,
    onlyOurs: true,
  }
}

/** Cucumber takes formatter options as plain JSON. */
function asJson(options: ConformanceOptions) {
  return JSON.parse(JSON.stringify(options))
}

function shardOf(shard: string | undefined): string | undefined {
  if (shard === undefined) return undefined
  const [, index, total] = /^(\d{1,4})\/(\d{1,4})$/.exec(shard) ?? []
  if (Number(index) >= 1 && Number(index) <= Number(total)) return shard
  throw new UsageError(
    'ERR_SHARD',
    `--shard ${shard} is no part of a whole.`,
    'The second of four parts is --shard 2/4.',
  )
}

function seedOf(seed = String(randomInt(1_000_000))): string {
  if (/^[\w.-]{1,64}$/.test(seed)) return seed
  throw new UsageError(
    'ERR_SEED',
    `--seed ${seed} is no seed.`,
    'A run prints its own, a number: --seed 123456 repeats its order.',
  )
}

function refuseAlterationsElsewhere(
  { embedded }: LoadedTarget,
  { fault = [], variant = [] }: RunOptions,
): void {
  const option = fault.length > 0 ? '--fault' : '--variant'
  if (embedded || fault.length + variant.length === 0) return
  throw new UsageError(
    'ERR_FAULT_ELSEWHERE',
    `${option} changes the built-in mock, and this run judges something else.`,
    `Leave out ${option}, or leave out the target.`,
  )
}

function refuseUnknownExpectations({ expectedFailures }: LoadedTarget): void {
  const known = requirements.map(({ id }): string => id)
  const unknown = expectedFailures.find(({ requirement }) => !known.includes(requirement))
  if (unknown === undefined) return
  throw new UsageError(
    'ERR_EXPECTED_FAILURES',
    `The expected failure ${unknown.requirement} is no requirement.`,
    didYouMean(unknown.requirement, known, '"vcispec list requirements" shows what there is.'),
  )
}

function nothingSelected({ only = [], profile = [] }: RunOptions): UsageError {
  const asked = [...only.map((what) => `--only ${what}`), ...profile.map((p) => `--profile ${p}`)]
  return new UsageError(
    'ERR_NOTHING_SELECTED',
    `No scenario matches ${asked.join(' ') || 'the profiles of this target'}.`,
    '"vcispec list scenarios" shows what there is; a target’s profiles narrow it further.',
  )
}
