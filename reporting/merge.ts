import { UsageError } from '../protocol/usage-error.ts'
import type { ExpectedFailure, RunFacts } from './conformance-report.ts'
import type { KeptMaterial } from './material.ts'

/** One part of a run, and the folder it came from: errors name it. */
export interface Part {
  readonly folder: string
  readonly material: KeptMaterial
}

/**
 * Joins the parts of a run before anything is judged, as if one run had made them all.
 * @throws UsageError when they are not parts of one whole: a missing shard must not look like a pass.
 */
export function mergeParts(parts: readonly [Part, ...Part[]]): KeptMaterial {
  const [first] = parts
  for (const part of parts) refuseAnother(first, part)
  refuseGaps(parts)
  refuseRepetition(parts)
  const { run } = first.material
  const seeds = new Set(parts.map(({ material }) => material.run.seed))
  const begin = Math.min(...parts.map(({ material }) => Date.parse(material.run.startedAt)))
  const end = Math.max(
    ...parts.map(({ material }) => Date.parse(material.run.startedAt) + material.run.durationMs),
  )
  return {
    ...first.material,
    run: {
      ...run,
      startedAt: new Date(begin).toISOString(),
      durationMs: end - begin,
      seed: seeds.size === 1 ? run.seed : null,
      shard: null,
      ...trouble(parts),
    },
    outcomes: parts.flatMap(({ material }) => material.outcomes),
  }
}

/** A part that did not come to its end leaves the whole without one. */
function trouble(parts: readonly Part[]): Pick<RunFacts, 'interrupted' | 'stopped' | 'lost'> {
  const runs = parts.map(({ material }) => material.run)
  const stopped = runs.find((run) => run.stopped)?.stopped
  const lost = runs.flatMap((run) => run.lost ?? [])
  return {
    ...(runs.some(({ interrupted }) => interrupted) && { interrupted: true }),
    ...(stopped && { stopped }),
    ...(lost.length > 0 && { lost }),
  }
}

function refuseAnother(first: Part, part: Part): void {
  const facts = ({ material: { tool, run, target, expectedFailures } }: Part) => ({
    'version of vcispec': tool.version,
    'requirement catalogue': tool.catalogue,
    selection: run.selection,
    target: target?.name,
    profiles: target?.profiles.join(', '),
    'list of expected failures': listed(expectedFailures),
    'number of parts': run.shard?.split('/')[1],
  })
  const [mine, theirs] = [facts(first), facts(part)]
  const other = (Object.keys(mine) as (keyof typeof mine)[]).find(
    (fact) => mine[fact] !== theirs[fact],
  )
  if (other === undefined) return
  throw new UsageError(
    'ERR_MERGE_MIXED',
    `${first.folder} and ${part.folder} are no parts of one run: another ${other}.`,
    'Merge the shards of one command; compare different runs with "vcispec diff".',
  )
}

function refuseGaps(parts: readonly Part[]): void {
  const shards = parts.flatMap(({ material }) => material.run.shard ?? [])
  const total = Number(shards[0]?.split('/')[1] ?? 0)
  const missing = Array.from({ length: total }, (_, index) => `${index + 1}/${total}`).filter(
    (shard) => !shards.includes(shard),
  )
  if (missing.length === 0) return
  throw new UsageError(
    'ERR_MERGE_MISSING',
    `Shard ${missing.join(' and ')} is missing: what it would have found is not known.`,
    'Run it, or look why its job left no report, and merge all of them.',
  )
}

function refuseRepetition(parts: readonly Part[]): void {
  const seen = new Map<string, string>()
  for (const { folder, material } of parts)
    for (const { at, scenario } of material.outcomes) {
      const known = seen.get(`${at} ${scenario}`)
      if (known !== undefined)
        throw new UsageError(
          'ERR_MERGE_TWICE',
          `The scenario at ${at} is in ${known} and in ${folder}.`,
          'Name each shard once.',
        )
      seen.set(`${at} ${scenario}`, folder)
    }
}

function listed(expected: readonly ExpectedFailure[]): string {
  return JSON.stringify(expected)
}
