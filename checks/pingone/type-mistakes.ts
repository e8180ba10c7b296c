import { inWords } from '../../protocol/in-words.ts'
import { at, isObject, type JsonObject, show } from '../engine/read.ts'
import { fieldsIn } from './configuration-api.ts'

/**
 * What is wrong with a credential type, in words, as it was sent or as it is shown; undefined: nothing.
 * @see https://developer.pingidentity.com/pingone-api/credentials/credential-types.html
 */
export function typeMistake(type: JsonObject): string | undefined {
  const mode = at(type, 'management', 'mode') ?? 'AUTOMATED'
  if (!isObject(type.metadata)) return 'no metadata'
  if (mode !== 'AUTOMATED' && mode !== 'MANAGED') return `the mode ${show(mode)}`
  if (!isOwnScope(at(type, 'openid4VCI', 'scope') ?? provisioning)) return 'a foreign scope'
  return expirationMistake(type) ?? fieldMistake(type)
}

export const provisioning = 'p1:provision:credentials'

/** A scope that PingOne recognises. */
export function isOwnScope(scope: unknown): boolean {
  return (
    typeof scope === 'string' &&
    (scope === provisioning || scope.startsWith(`${provisioning}:`)) &&
    !scope.includes(' ')
  )
}

export function expirationMistake(type: JsonObject): string | undefined {
  const { expiration } = type
  if (expiration === undefined) return undefined
  if (at(type, 'management', 'mode') === 'MANAGED') return 'an expiration although it is MANAGED'
  const kind = at(expiration, 'type')
  if (kind !== 'SOFT' && kind !== 'HARD') return `an expiration of the type ${show(kind)}`
  const ends = ['after', 'timestamp', 'expression'].filter(
    (name) => at(expiration, name) !== undefined,
  )
  if (ends.length !== 1) return `an expiration by ${ends.length} of after, timestamp, expression`
  return kind === 'SOFT' && at(expiration, 'fieldName') === undefined
    ? 'a SOFT expiration without fieldName'
    : undefined
}

const fieldTypes = ['Alphanumeric Text', 'Issued Timestamp', 'Directory Attribute']

export function fieldMistake(type: JsonObject): string | undefined {
  for (const { type: kind, attribute, value } of fieldsIn(type)) {
    if (!fieldTypes.includes(inWords(kind))) return `a field of the type ${show(kind)}`
    if (kind === 'Directory Attribute' && (attribute === undefined || attribute === ''))
      return 'a directory field without attribute'
    if (kind === 'Issued Timestamp' && value !== undefined) return 'a timestamp with a value'
  }
  return undefined
}
