import { resolve } from 'node:path'
import process, { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { UsageError } from '../../protocol/usage-error.ts'
import { loadTarget } from '../../targets/load-target.ts'

/** World parameters: `--world-parameters '{"target": "acme.yaml"}'`. */
export interface Parameters {
  readonly target?: unknown
}

/**
 * The target of a suite: a path, or JSON itself; undefined where none is named.
 * @throws UsageError for a world parameter that is neither, and for two targets.
 */
export function chosenTarget(
  { target }: Parameters,
  { VCISPEC_TARGET }: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (target === undefined) return VCISPEC_TARGET
  if (typeof target !== 'string')
    throw new UsageError(
      'ERR_WORLD_TARGET',
      'The world parameter "target" is not text.',
      'Give it the path of a target file, or what would stand in one as a text of JSON.',
    )
  if (VCISPEC_TARGET === undefined || resolve(VCISPEC_TARGET) === resolve(target)) return target
  throw new UsageError(
    'ERR_TWO_TARGETS',
    `Two targets: the world parameter "target" is ${named(target)}, and VCISPEC_TARGET is ${named(VCISPEC_TARGET)}.`,
    'Keep the one that is to be judged: without VCISPEC_TARGET the parameter holds, and without the parameter VCISPEC_TARGET.',
  )
}

/** JSON may hold secrets. */
function named(source: string): string {
  return source.trimStart().startsWith('{') ? 'a target in JSON' : source
}

/**
 * Before anything is judged. A suite elsewhere is about somebody's issuer: the mock is never judged in its place without a word.
 * @throws UsageError for whatever the user has to mend.
 */
export async function settleTarget(parameters: Parameters): Promise<void> {
  const source = chosenTarget(parameters, env)
  if (source === undefined && process.cwd() !== ours)
    throw new UsageError(
      'ERR_WHICH_ISSUER',
      'Which issuer? VCISPEC_TARGET is not set.',
      'VCISPEC_TARGET=vcispec.yaml names a target file; "offers: { kind: mock }" in it is the built-in mock, and with "control" one that runs already.',
    )
  await loadTarget(source)
}

const ours = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
