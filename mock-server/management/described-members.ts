import { commonSchema } from '../../schemas/management.ts'
import { isObject } from '../http/wire.ts'

/**
 * A copy with the members that a schema describes, and no others: what a client adds is ignored, at any depth, and of a
 * number that has to be whole the fraction is cut off.
 */
export function describedMembers(value: unknown, schema: unknown): unknown {
  const { type, properties, additionalProperties, items } = resolved(schema)
  if (type === 'integer' && typeof value === 'number') return Math.trunc(value)
  if (Array.isArray(value)) {
    return items === undefined ? value : value.map((item) => describedMembers(item, items))
  }
  if (!isObject(value) || !isObject(properties) || additionalProperties !== undefined) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      Object.hasOwn(properties, name) ? [[name, describedMembers(member, properties[name])]] : [],
    ),
  )
}

/** References of these schemas lead to parts of the common one. */
function resolved(schema: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(schema)) return {}
  const name = /^common\.json#\/\$defs\/(\w+)$/.exec(String(schema.$ref ?? ''))?.[1]
  const definitions: Readonly<Record<string, unknown>> = commonSchema.$defs
  return name === undefined ? schema : resolved(definitions[name])
}
