import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import { schemaCompiler } from './compile.ts'
import reportSchema from './conformance-report.json' with { type: 'json' }
import loadReportSchema from './load-report.json' with { type: 'json' }
import runNoteSchema from './run-note.json' with { type: 'json' }
import targetSchema from './target.json' with { type: 'json' }

/** One thing wrong with a file: where, as a JSON Pointer (empty: the whole), and what. */
export interface SchemaProblem {
  readonly path: string
  readonly message: string
}

let target: ValidateFunction | undefined
let report: ValidateFunction | undefined
let runNote: ValidateFunction | undefined
let loadReport: ValidateFunction | undefined

/** @returns what is wrong with a target file; empty when nothing is. */
export function validateTarget(value: unknown): readonly SchemaProblem[] {
  target ??= schemaCompiler().compile(targetSchema)
  return problemsOf(target, value)
}

/** @returns what is wrong with a conformance.json; empty when nothing is. */
export function validateReport(value: unknown): readonly SchemaProblem[] {
  report ??= schemaCompiler().compile(reportSchema)
  return problemsOf(report, value)
}

/** @returns what is wrong with a file that `--history` keeps; empty when nothing is. */
export function validateRunNote(value: unknown): readonly SchemaProblem[] {
  runNote ??= schemaCompiler().compile(runNoteSchema)
  return problemsOf(runNote, value)
}

/** @returns what is wrong with a load.json; empty when nothing is. */
export function validateLoadReport(value: unknown): readonly SchemaProblem[] {
  loadReport ??= schemaCompiler().compile(loadReportSchema)
  return problemsOf(loadReport, value)
}

function problemsOf(validate: ValidateFunction, value: unknown): readonly SchemaProblem[] {
  if (validate(value)) return []
  const problems = (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map((error) => ({ path: error.instancePath, message: messageOf(error) }))
  return [...new Map(problems.map((each) => [`${each.path} ${each.message}`, each])).values()]
}

function messageOf({ keyword, params, message, parentSchema }: ErrorObject): string {
  if (keyword === 'additionalProperties') {
    const known = Object.keys(Object(parentSchema?.properties))
    return `has no key "${params.additionalProperty}" (known: ${known.join(', ')})`
  }
  if (keyword === 'required') return `lacks the key "${params.missingProperty}"`
  if (keyword === 'enum')
    return `must be one of ${params.allowedValues.map((each: unknown) => JSON.stringify(each)).join(', ')}`
  if (keyword === 'const') return `must be ${JSON.stringify(params.allowedValue)}`
  return message ?? `breaks ${keyword}`
}
