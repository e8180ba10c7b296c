import { readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** Files and the files that each imports, as paths below one folder. */
export type Imports = ReadonlyMap<string, readonly string[]>

/** Relative imports of a module's text, static and lazy; as specifiers. */
const specifier = /(?:\bfrom|\bimport|\bimport\()\s*'(\.{1,2}\/[^'\n]+)'/g

export function importsOf(file: string, text: string): readonly string[] {
  return [...text.matchAll(specifier)].map(([, path = '']) => posix.join(posix.dirname(file), path))
}

export function readImports(root: string, files: readonly string[]): Imports {
  return new Map(
    files.map((file) => [file, importsOf(file, readFileSync(`${root}${file}`, 'utf8'))]),
  )
}

/**
 * Tests that reach one of the changed files by their imports, the nearest first: a changed test itself, then those that
 * import what changed, then those that import these.
 */
export function testsReaching(changed: readonly string[], imports: Imports): readonly string[] {
  const importers = new Map<string, string[]>()
  for (const [file, all] of imports)
    for (const imported of all) importers.set(imported, [...(importers.get(imported) ?? []), file])
  // A map keeps the order in which files are found, and may grow while it is walked through.
  const found = new Set(changed)
  for (const file of found) for (const importer of importers.get(file) ?? []) found.add(importer)
  return [...found].filter((file) => file.endsWith('.test.ts') && imports.has(file))
}
