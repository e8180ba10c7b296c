import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { requirementById, requirements } from '../../checks/catalogue.ts'
import { exclusions } from '../../checks/exclusions.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { exitCode } from '../../reporting/exit-code.ts'
import { materialFile, unpackMaterial } from '../../reporting/material.ts'
import { mergeParts, type Part } from '../../reporting/merge.ts'
import { conformanceJson } from '../../reporting/render/conformance-json.ts'
import { judgeAndWrite } from '../../reporting/write-reports.ts'
import { printReport } from './run-output.ts'

export interface MergeOptions {
  readonly out: string
  readonly strict?: boolean
  readonly requireComplete?: boolean
  readonly json?: boolean
}

/** Joins the reports of shards, then judges. @returns the exit code of the whole. */
export function merge(folders: readonly string[], options: MergeOptions): number {
  const [first, ...others] = folders.map(partIn)
  if (first === undefined) throw new UsageError('ERR_MERGE', 'No folder is named.', 'Name each.')
  const material = mergeParts([first, ...others])
  const out = resolve(options.out)
  mkdirSync(out, { recursive: true })
  const report = judgeAndWrite({ ...material, catalogue: requirements, exclusions }, out)
  writeFileSync(join(out, conformanceJson.file), conformanceJson.render(report, []))
  const code = exitCode(report, {
    strict: options.strict ?? false,
    requireComplete: options.requireComplete ?? false,
  })
  printReport(report, out, code, options)
  return code
}

function partIn(folder: string): Part {
  const path = join(folder, materialFile)
  try {
    const material = unpackMaterial(readFileSync(path))
    const unknown = material.outcomes
      .flatMap(({ record }) => record?.findings ?? [])
      .find(({ requirement }) => requirementById(requirement) === undefined)
    if (unknown) throw new TypeError(`the catalogue has no ${unknown.requirement}`)
    return { folder, material }
  } catch (cause) {
    throw new UsageError(
      'ERR_MERGE_READ',
      `${path} cannot be read as a run of vcispec: ${(cause as Error).message}.`,
      'Name the folders that "vcispec run --shard … --out FOLDER" wrote.',
      { cause },
    )
  }
}
