/**
 * A stranger's value as text: strings, numbers and the like as they are, anything else by its kind. `String()` throws for JSON
 * that has a member `toString`.
 */
export function inWords(value: unknown): string {
  if (Array.isArray(value)) return 'an array'
  if (value instanceof Uint8Array) return 'bytes'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
