import type { ErrorObject } from 'ajv/dist/2020.js'
import { messageValidators } from '../../schemas/message-validators.ts'
import { type MessageSchema, messageSchemas } from '../../schemas/messages.ts'
import { inconclusive, type Judgement, satisfied, violated } from '../finding.ts'
import { plainHttpAllowed } from './judgement.ts'
import { isObject } from './read.ts'
import { allowedBy, seenIn } from './schema-sentences.ts'
import { type Annotation, annotationOf, idsOf, type SchemaNode, treeOf } from './schema-tree.ts'

/** What a schema has to say about one requirement. */
export interface SchemaFinding {
  readonly requirement: string
  readonly judgement: Judgement
}

export interface SchemaOptions {
  /** Plain HTTP on loopback was allowed on purpose: https demands are not applicable to it. */
  readonly insecureHttp?: boolean
}

/** An annotated sub-schema that met a value: what it demands was exercised. */
interface Encounter {
  readonly annotation: Annotation
  readonly node: SchemaNode
  readonly path: string
  readonly data: unknown
}

const entries = Object.values(messageSchemas).flatMap((schema) => treeOf(schema))
const parents = new Map(entries.map(({ node, parent }) => [node, parent]))
const deciding = new Set(entries.filter(({ decides }) => decides).map(({ node }) => node))

/** Ids of all requirements that a schema of ours can tell. */
export const schemaRequirements: readonly string[] = [
  ...new Set(entries.flatMap(({ node }) => idsOf(annotationOf(node) ?? {}))),
].sort()

/**
 * Judges a message by its schema: one finding for each requirement the data reached. A requirement whose
 * optional member is absent has none.
 */
export function judgeSchema(
  schema: MessageSchema,
  value: unknown,
  { insecureHttp = false }: SchemaOptions = {},
): readonly SchemaFinding[] {
  const known = knownOf(value)
  const key = `${schema} ${insecureHttp}`
  const findings = known?.get(key) ?? judgeAnew(schema, value, insecureHttp)
  known?.set(key, findings)
  return findings
}

/** Metadata is fetched more than once. */
const judged = new WeakMap<object, Map<string, readonly SchemaFinding[]>>()

function knownOf(value: unknown): Map<string, readonly SchemaFinding[]> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const known = judged.get(value) ?? new Map<string, readonly SchemaFinding[]>()
  judged.set(value, known)
  return known
}

function judgeAnew(
  schema: MessageSchema,
  value: unknown,
  insecureHttp: boolean,
): readonly SchemaFinding[] {
  const encounters: Encounter[] = []
  const validate = validators[schema]
  const isCut = isExcessive(value)
  const errors = validate.call(encounters, isCut ? withoutExcess(value) : value)
    ? []
    : reported(validate.errors ?? [])
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map(pathOf))
  const broken = Map.groupBy(
    someOfEach(errors.filter((error) => error.keyword === 'type' || !mistyped.has(pathOf(error)))),
    (error) => requirementOf(error, encounters),
  )
  const exercised = encounters
    .filter(({ path }) => !mistyped.has(path))
    .flatMap((encounter) => demandedBy(encounter))
  return [...new Set([...broken.keys(), ...exercised])].map((requirement) => ({
    requirement,
    judgement: judgementOf(broken.get(requirement) ?? [], { insecureHttp, isCut }),
  }))
}

/** The context of a validator is the list of what it encountered. */
const validators = messageValidators(function (this: Encounter[], node, path, data) {
  const annotation = annotationOf(node as SchemaNode)
  if (annotation !== undefined) this.push({ annotation, node: node as SchemaNode, path, data })
})

/** Of a list or an object: with more, the validator's time grows with their square. */
const mostMembers = 5000

const tooMany = `a list or an object has more than ${mostMembers} members, and the first of them were judged`

function isExcessive(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const members: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
  return members.length > mostMembers || members.some(isExcessive)
}

function withoutExcess(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, mostMembers).map(withoutExcess)
  if (!isObject(value)) return value
  const names = Object.keys(value).slice(0, mostMembers)
  return Object.fromEntries(names.map((name) => [name, withoutExcess(value[name])]))
}

/** Of errors of one kind: a list may hold hundreds of thousands that are wrong alike. */
const mostOfAKind = 200

function someOfEach(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const counts = new Map<string, number>()
  return errors.filter(({ schemaPath }) => {
    const count = (counts.get(schemaPath) ?? 0) + 1
    counts.set(schemaPath, count)
    return count <= mostOfAKind
  })
}

/** Errors of sub-schemas that demand something, each once: the same demand may stand in a condition again. */
function reported(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const demands = errors.filter(
    ({ keyword, parentSchema }) => keyword !== 'if' && !deciding.has(parentSchema ?? {}),
  )
  const owned = new Set(demands.filter((error) => ownRequirement(error)).map(keyOf))
  return demands.filter((error) => ownRequirement(error) || !owned.has(keyOf(error)))
}

/** The nearest annotation: of the keyword, of its sub-schema, of what encloses it, of what refers to it. */
function requirementOf(error: ErrorObject, encounters: readonly Encounter[]): string {
  const own = ownRequirement(error)
  if (own) return own
  const enclosing = lineOf(error.parentSchema ?? {})
  const reaching = encounters.filter(
    ({ annotation, path }) => typeof annotation === 'string' && reaches(path, error),
  )
  const nearest =
    enclosing.map((node) => reaching.findLast((each) => each.node === node)).find(Boolean) ??
    reaching
      .filter(({ node }) => lineOf(node).at(-1) !== enclosing.at(-1))
      .sort((a, b) => b.path.length - a.path.length)[0]
  if (!nearest) throw new Error(`no requirement for ${error.schemaPath} at "${error.instancePath}"`)
  return String(nearest.annotation)
}

function ownRequirement({ keyword, params, parentSchema }: ErrorObject): string | undefined {
  const annotation = annotationOf(parentSchema ?? {})
  if (typeof annotation !== 'object') return annotation
  return annotation[keyword === 'required' ? `required/${params.missingProperty}` : keyword]
}

/** A sub-schema and what encloses it, up to the root or the definition it stands in. */
function lineOf(node: SchemaNode): readonly SchemaNode[] {
  const parent = parents.get(node)
  return parent ? [node, ...lineOf(parent)] : [node]
}

function reaches(path: string, { instancePath }: ErrorObject): boolean {
  return instancePath === path || instancePath.startsWith(`${path}/`)
}

/** Ids whose keywords have something to say about this value: a length says nothing about a number. */
function demandedBy({ annotation, node, data }: Encounter): readonly string[] {
  if (typeof annotation === 'string')
    return Object.keys(node).some((keyword) => concerns(keyword, data)) ? [annotation] : []
  return Object.entries(annotation).flatMap(([key, id]) =>
    concerns(key.split('/', 1).join(), data) ? [id] : [],
  )
}

const notes = ['x-requirement', 'description', '$comment', 'title', '$schema', '$id', '$defs', 'if']
const textual = ['pattern', 'format', 'minLength', 'maxLength']
const numeric = ['minimum', 'exclusiveMinimum']
const listing = ['minItems', 'maxItems', 'uniqueItems', 'contains', 'items', 'prefixItems']
const structural = [
  ...['required', 'dependentRequired', 'minProperties', 'maxProperties'],
  ...['properties', 'patternProperties', 'additionalProperties'],
]

function concerns(keyword: string, data: unknown): boolean {
  if (notes.includes(keyword)) return false
  if (textual.includes(keyword)) return typeof data === 'string'
  if (numeric.includes(keyword)) return typeof data === 'number'
  if (listing.includes(keyword)) return Array.isArray(data)
  if (structural.includes(keyword)) return isObject(data)
  return true
}

function judgementOf(
  errors: readonly ErrorObject[],
  { insecureHttp, isCut }: { readonly insecureHttp: boolean; readonly isCut: boolean },
): Judgement {
  const standing = errors.filter((error) => !(insecureHttp && isLoopbackHttp(error)))
  if (standing.length > 0)
    return violated({
      seen: joined(standing.map(seenIn)),
      expected: joined(standing.map(allowedBy)),
    })
  if (errors.length > 0) return plainHttpAllowed(joined(errors.map(seenIn)))
  return isCut ? inconclusive(tooMany) : satisfied
}

/** The https pattern fails for want of the `s` alone, and the host is this machine. */
function isLoopbackHttp({ keyword, params, data }: ErrorObject): boolean {
  if (keyword !== 'pattern' || !params.pattern.startsWith('^[Hh][Tt][Tt][Pp][Ss]://')) return false
  if (typeof data !== 'string' || !/^http:\/\//i.test(data) || !URL.canParse(data)) return false
  const { hostname } = new URL(data)
  return (
    /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname) &&
    new RegExp(params.pattern, 'u').test(data.replace(/^http:/i, 'https:'))
  )
}

/** Sentences without repetition; the first three, and how many there are beside them. */
function joined(sentences: readonly string[]): string {
  const different = [...new Set(sentences)]
  const more = different.length - 3
  return [...different.slice(0, 3), ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}

function pathOf({ instancePath }: ErrorObject): string {
  return instancePath
}

function keyOf({ keyword, instancePath, params }: ErrorObject): string {
  return [keyword, instancePath, params.missingProperty, params.property].join(' ')
}
