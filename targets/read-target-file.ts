import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { nearest } from '../protocol/nearest.ts'
import { UsageError } from '../protocol/usage-error.ts'
import { type SchemaProblem, validateTarget } from '../schemas/validate.ts'
import { substituteEnvironment } from './environment-variables.ts'
import { planIn } from './foundation/plan.ts'
import { targetOfPlan } from './foundation/plan-target.ts'
import type { TargetFile } from './target-file.ts'
import { yaml } from './yaml.ts'

/** A target file's content with what messages and relative paths need. */
export interface ReadTargetFile {
  readonly file: TargetFile
  /** Folder that relative paths start from. */
  readonly folder: string
  /** How messages call it: its path, or "the target". */
  readonly label: string
  /** What of a plan of the OpenID Foundation's suite it has no place for. */
  readonly left: readonly string[]
}

/** The built-in mock and nothing else, as the command line says it: right, and neither schema nor YAML has to be loaded. */
export const needNoSchema: readonly string[] = ['{}', '{"offers":{"kind":"mock"}}']

/**
 * Reads YAML or JSON from a path, or the JSON itself. JSON itself may name a file in `extends`, whose keys it
 * overrides: so the command line's options reach the workers without the secrets of the file.
 * @throws UsageError when it cannot be read, or is not what `schemas/target.json` says.
 */
export function readTargetFile(
  source: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): ReadTargetFile {
  const { content, path, left = [] } = raw(source ?? '{}')
  const label = path ?? 'the target'
  const file = substituteEnvironment(content, env, label)
  const [problem] = needNoSchema.includes(source ?? '{}') ? [] : validateTarget(file)
  if (problem) throw schemaError(problem, label)
  return {
    file: file as TargetFile,
    folder: path === undefined ? process.cwd() : dirname(path),
    label,
    left,
  }
}

interface Raw {
  readonly content: unknown
  readonly path?: string
  readonly left?: readonly string[]
}

function raw(source: string): Raw {
  if (!source.trimStart().startsWith('{')) {
    const path = resolve(source)
    return { ...inFile(path), path }
  }
  if (needNoSchema.includes(source)) return { content: JSON.parse(source) }
  const inline = parseYaml(source, 'the target') as Readonly<Record<string, unknown>>
  const { extends: base, ...overrides } = inline
  if (typeof base !== 'string') return { content: inline }
  const path = resolve(base)
  const { content, ...rest } = inFile(path)
  return { content: overridden(content, overrides), path, ...rest }
}

/** A target file, or what a plan of the OpenID Foundation's suite says as one. */
function inFile(path: string): Raw {
  const content = parseFile(path)
  const plan = planIn(content, path)
  if (!plan) return { content }
  const { file, left } = targetOfPlan(plan)
  return { content: file, left }
}

function overridden(content: unknown, overrides: Readonly<Record<string, unknown>>): unknown {
  const file = Object(content) as Readonly<Record<string, unknown>>
  const trust = { ...Object(file.trust), ...Object(overrides.trust) }
  return { ...file, ...overrides, ...(Object.keys(trust).length === 0 ? {} : { trust }) }
}

function parseFile(path: string): unknown {
  try {
    return parseYaml(readFileSync(path, 'utf8'), path)
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    throw new UsageError(
      'ERR_TARGET_FILE',
      `The target file ${path} cannot be read.`,
      'Give the path of a YAML or JSON file, relative to the current folder.',
      { cause },
    )
  }
}

function parseYaml(text: string, label: string): unknown {
  const { parse, YAMLParseError } = yaml()
  try {
    const content: unknown = parse(text)
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause
    throw new UsageError(
      'ERR_TARGET_SYNTAX',
      `${label} is neither YAML nor JSON: ${cause.message.split('\n')[0]}`,
      'Check indentation and quotes at that place.',
      { cause },
    )
  }
  throw new UsageError(
    'ERR_TARGET_SYNTAX',
    `${label} holds no keys: a target file is a mapping.`,
    'The least it says is "offers: { kind: … }", or "credentialIssuer: https://…".',
  )
}

function schemaError({ path, message }: SchemaProblem, label: string): UsageError {
  const where = path === '' ? '' : ` at ${path}`
  return new UsageError('ERR_TARGET_SCHEMA', `${label}${where} ${message}.`, hintFor(path, message))
}

function hintFor(path: string, message: string): string {
  const [, unknown, known] = /^has no key "(.*)" \(known: (.*)\)$/.exec(message) ?? []
  const meant = unknown && known ? nearest(unknown, known.split(', ')) : undefined
  if (meant !== undefined) return `Did you mean "${meant}"?`
  if (path === '/dialect') {
    return 'Only OpenID4VCI 1.0 Final is supported; in YAML its number needs quotes: dialect: "1.0".'
  }
  return 'schemas/target.json describes every key.'
}
