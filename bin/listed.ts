import { clausePrefixOf } from '../checks/clause.ts'
import { activeChecks } from '../checks/registry.ts'
import type { Fault } from '../mock-server/faults/fault.ts'
import { faultFiles } from '../mock-server/faults/index.ts'
import { alteredDeviations } from '../wallet/alterations/registry.ts'
import type { Deviation } from '../wallet/deviations/deviation.ts'
import { deviationFiles } from '../wallet/deviations/index.ts'
import { provingMutants } from './kill/harmless.ts'
import { lineAmong, lineOf, namesIt, type SourceLine } from './source-lines.ts'

const files = await Promise.all(
  Object.entries(faultFiles).map(async ([file, load]) => ({ file, faults: (await load()).faults })),
)

const deviationHomes = await Promise.all(
  Object.entries(deviationFiles).map(async ([file, load]) => ({
    file,
    deviations: (await load()).deviations,
  })),
)

/**
 * What `vcispec list faults` and `list deviations` print, as their registries have it. To name them nobody has to load
 * hundreds of modules: `npm run docs` writes it to `listed/*.json`, and a test holds those against this.
 */
export const listed = {
  /** Those that somebody wrote, and demands that are overlooked at a place. */
  faults: () => [
    ...files.flatMap(({ file, faults }) =>
      faults.map((fault) => faultRow(fault, lineOf(`mock-server/faults/${file}.ts`, fault.name))),
    ),
    ...provingMutants.map((mutant) => {
      const [demand = ''] = mutant.name.split('@')
      const row = new RegExp(`^ +'?${demand}'?:`)
      return faultRow(
        mutant,
        lineAmong('mock-server/demands/*.ts', (line) => row.test(line)),
      )
    }),
  ],
  /** A deviation with each requirement that is judged by it: its own first. */
  deviations: () => [
    ...deviationHomes.flatMap(({ file, deviations }) =>
      deviations.flatMap((deviation) =>
        deviationRows(deviation, lineOf(`wallet/deviations/${file}.ts`, deviation.name)),
      ),
    ),
    ...alteredDeviations.flatMap((deviation) =>
      deviationRows(deviation, alterationLine(deviation.name)),
    ),
  ],
}

function faultRow({ name, breaks, entails = [], profile }: Fault, { file, line }: SourceLine) {
  return {
    name,
    breaks,
    entails,
    profile: profile ?? 'openid4vci',
    clause: clausePrefixOf(breaks),
    file,
    line,
  }
}

function deviationRows({ name, requirement }: Deviation, { file, line }: SourceLine) {
  const others = activeChecks
    .filter(({ deviation }) => deviation === name)
    .map((check) => check.requirement)
  return [...new Set([requirement, ...others])].map((id) => ({
    name,
    requirement: id,
    clause: clausePrefixOf(id),
    file,
    line,
  }))
}

/** An alteration is written once for all its places. */
function alterationLine(name: string): SourceLine {
  const [written = ''] = name.split(/ at the (?=[a-z ]+ endpoint)/)
  return lineAmong('wallet/alterations/*.ts', (line) => namesIt(line, written))
}

/** In which file each fault stands that somebody wrote: `mock-server/faults/names.json`. */
export const faultHomes: Readonly<Record<string, string>> = Object.fromEntries(
  files.flatMap(({ file, faults }) => faults.map(({ name }) => [name, file])),
)
