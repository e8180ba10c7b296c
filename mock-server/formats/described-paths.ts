import { isObject } from '../http/wire.ts'
import type { ClaimDescription } from './format.ts'

/** Describes every claim of a JSON tree; all of them are always issued. An array is described by its elements. */
export function describedPaths(
  claims: Readonly<Record<string, unknown>>,
  prefix: readonly string[] = [],
): readonly ClaimDescription[] {
  return Object.entries(claims).flatMap(([name, value]): readonly ClaimDescription[] => {
    const path = [...prefix, name]
    if (Array.isArray(value)) return [{ path: [...path, null], mandatory: true }]
    return [
      { path, mandatory: true, display: [{ name: titleOf(name), locale: 'en' }] },
      ...(isObject(value) ? describedPaths(value, path) : []),
    ]
  })
}

/** `given_name` → `Given name`. */
function titleOf(name: string): string {
  const words = name.replaceAll('_', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
