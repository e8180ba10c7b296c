/**
 * The value a JSON Pointer points at; undefined when there is none.
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-4
 * @throws TypeError when `pointer` is not a JSON Pointer.
 */
export function resolvePointer(document: unknown, pointer: string): unknown {
  if (pointer === '') return document
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) {
    throw new TypeError(`"${pointer}" is not a JSON Pointer`)
  }
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(member, document)
}

function member(value: unknown, token: string): unknown {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined
  return (value as Readonly<Record<string, unknown>>)[token]
}
