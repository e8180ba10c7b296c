import { globSync } from 'node:fs'

/**
 * Our own files that match a pattern, from the project's folder: nothing that was installed (at any depth: some of
 * `interop/` install packages of their own, with tests in them), built or reported.
 */
export function sourceFiles(pattern: string, cwd: string): readonly string[] {
  return globSync(pattern, { cwd, exclude: ['**/node_modules', 'dist', 'reports'] })
}
