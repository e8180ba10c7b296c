import type { ErrorObject } from 'ajv/dist/2020.js'
import { isObject, show, showOffender } from './read.ts'
import type { SchemaNode } from './schema-tree.ts'

/** Keywords whose meaning the sub-schema tells in its own `description`. */
const described = new Set(['pattern', 'format', 'not', 'contains', 'oneOf', 'anyOf', 'enum'])

/** What was seen: `/grants/…/tx_code/length is "4" (a string)`. */
export function seenIn({ keyword, instancePath, params, data }: ErrorObject): string {
  const where = instancePath === '' ? 'the JSON document' : instancePath
  switch (keyword) {
    case 'required':
      return `${where} has no member "${params.missingProperty}"`
    case 'dependentRequired':
      return `${where} has "${params.property}" without "${params.missingProperty}"`
    case 'type':
      return `${where} is ${show(data)} (${kindOf(data)})`
    case 'minItems':
    case 'maxItems':
      return `${where} has ${counted(lengthOf(data), 'item')}`
    case 'minProperties':
    case 'maxProperties':
      return `${where} has ${counted(lengthOf(data), 'member')}`
    case 'maxLength':
      return `${where} has ${counted(lengthOf(data), 'character')}`
    case 'uniqueItems':
      return `${where} holds ${show(Object(data)[params.i])} more than once`
    case 'pattern':
      return `${where} is ${showOffender(data, params.pattern)}`
    default:
      return `${where} is ${show(data)}`
  }
}

/** What is allowed there: `an integer of at least 1`. */
export function allowedBy({ keyword, params, parentSchema }: ErrorObject): string {
  const node: SchemaNode = parentSchema ?? {}
  if (keyword === 'required') return memberOf(node, params.missingProperty)
  if (keyword === 'dependentRequired')
    return `both "${params.property}" and "${params.missingProperty}", or neither`
  if (described.has(keyword) && typeof node.description === 'string') return node.description
  return kindFrom(node) || `what the keyword ${keyword} allows`
}

function memberOf(node: SchemaNode, member: string): string {
  const properties = node.properties
  const schema = isObject(properties) ? properties[member] : undefined
  const kind = isObject(schema) ? kindFrom(schema) : ''
  return `a member "${member}"${kind && `: ${kind}`}`
}

/** A sub-schema in words; empty when it says nothing by itself. */
function kindFrom(node: SchemaNode): string {
  if ('const' in node) return show(node.const)
  if (Array.isArray(node.enum)) return `one of ${node.enum.map(show).join(', ')}`
  if (node.pattern !== undefined && typeof node.description === 'string') return node.description
  const types = [node.type ?? []].flat().map((type) => article(String(type)))
  return [types.join(' or '), ...bounds(node)].filter(Boolean).join(' ')
}

function bounds(node: SchemaNode): readonly string[] {
  const limits: readonly (readonly [string, (limit: number) => string])[] = [
    ['minimum', (limit) => `of at least ${limit}`],
    ['exclusiveMinimum', (limit) => `above ${limit}`],
    ['minLength', (limit) => `with at least ${counted(limit, 'character')}`],
    ['maxLength', (limit) => `with at most ${counted(limit, 'character')}`],
    ['minItems', (limit) => `with at least ${counted(limit, 'item')}`],
    ['maxItems', (limit) => `with at most ${counted(limit, 'item')}`],
    ['minProperties', (limit) => `with at least ${counted(limit, 'member')}`],
    ['maxProperties', (limit) => `with at most ${counted(limit, 'member')}`],
  ]
  const told = limits.flatMap(([keyword, words]) => {
    const limit = node[keyword]
    return typeof limit === 'number' ? [words(limit)] : []
  })
  const unique = node.uniqueItems === true ? ['without repetition'] : []
  const format = typeof node.format === 'string' ? [`in the form of a ${node.format}`] : []
  return [...told, ...unique, ...format]
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return article(typeof value)
}

function article(noun: string): string {
  if (noun === 'null') return noun
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return [...value].length
  return Object.keys(Object(value)).length
}
