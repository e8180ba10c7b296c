import fc from 'fast-check'
import { isObject } from '../../http/wire.ts'

type Schema = Readonly<Record<string, unknown>>

/** Stands for the id of something that there is; the sender puts one in. */
export const knownId = 'known:'

/**
 * Values that a JSON Schema describes, as far as types, members and limits go; what it says by conditions may not hold.
 * @param document that its references are relative to.
 */
export function valuesOf(schema: unknown, document: unknown): fc.Arbitrary<unknown> {
  if (!isObject(schema)) return fc.constantFrom('', 0, null)
  if (typeof schema.$ref === 'string') return valuesOf(referenced(schema.$ref, document), document)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  switch (schema.type) {
    case 'object':
      return objects(schema, document)
    case 'array':
      return arrays(schema, document)
    case 'integer':
    case 'number':
      return fc.integer({
        min: Number(schema.minimum ?? -1000),
        max: Math.min(Number(schema.maximum ?? 1000), 1_000_000),
      })
    case 'boolean':
      return fc.boolean()
    default:
      return texts(schema)
  }
}

function objects(schema: Schema, document: unknown): fc.Arbitrary<unknown> {
  const properties = isObject(schema.properties) ? schema.properties : {}
  const required = Array.isArray(schema.required) ? schema.required.map(String) : []
  const alternatives = Array.isArray(schema.oneOf)
    ? schema.oneOf.map((branch) => String(Object(branch).required?.[0]))
    : []
  if (Object.keys(properties).length === 0) {
    const names = fc.constantFrom('Level', 'Number', 'Name', 'x')
    return fc.dictionary(names, valuesOf(schema.additionalProperties, document), { maxKeys: 3 })
  }
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, valuesOf(value, document)]),
  )
  if (alternatives.length === 0) return fc.record(members, { requiredKeys: required })
  return fc.constantFrom(...alternatives).chain((chosen) => {
    const others = alternatives.filter((name) => name !== chosen)
    const own = Object.fromEntries(
      Object.entries(members).filter(([name]) => !others.includes(name)),
    )
    return fc.record(own, { requiredKeys: [...required, chosen] })
  })
}

function arrays(schema: Schema, document: unknown): fc.Arbitrary<unknown> {
  const minLength = Number(schema.minItems ?? 0)
  const maxLength = Math.max(minLength, Math.min(Number(schema.maxItems ?? 3), 3))
  const items = valuesOf(schema.items, document)
  return schema.uniqueItems
    ? fc.uniqueArray(items, { minLength, maxLength, selector: (item) => JSON.stringify(item) })
    : fc.array(items, { minLength, maxLength })
}

function texts(schema: Schema): fc.Arbitrary<string> {
  switch (schema.format) {
    case 'uuid':
      return fc.oneof(
        { weight: 6, arbitrary: fc.nat(20).map((n) => `${knownId}${n}`) },
        { weight: 1, arbitrary: fc.uuid() },
      )
    case 'date-time':
      return fc
        .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString())
    case 'uri':
      return fc.webPath().map((path) => `https://example.com${path}`)
    case 'email':
      return fc.nat(1000).map((n) => `user${n}@example.com`)
  }
  if (typeof schema.pattern === 'string') return fc.stringMatching(new RegExp(schema.pattern))
  const minLength = Number(schema.minLength ?? 0)
  const maxLength = Math.min(Number(schema.maxLength ?? 20), 20)
  return fc.oneof(
    fc.string({ minLength, maxLength }),
    fc.string({ minLength, maxLength, unit: 'grapheme' }),
  )
}

function referenced(pointer: string, document: unknown): unknown {
  return pointer
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), document)
}
