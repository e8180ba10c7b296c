import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expand, type PlaceholderValues } from './placeholders.ts'

interface Circumstances {
  /** Starts the sentence of an error: `No offer could be made`. */
  readonly failing: string
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly timeoutSeconds: number
  readonly stdin?: string
}

/**
 * Splits a command line into words as a shell does with quotes, and fills in the placeholders afterwards:
 * a configuration id comes from the issuer's metadata and must never be read as shell code.
 */
export function commandWords(line: string, values?: PlaceholderValues): readonly string[] {
  const words = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []
  return words.map((word) => {
    const bare = word.replaceAll(
      /"([^"]*)"|'([^']*)'/g,
      (_, double?: string, single?: string) => double ?? single ?? '',
    )
    return values ? expand(bare, values) : bare
  })
}

/**
 * Runs a vendor's own command. @returns what it printed.
 * @throws Error when it does not start, fails or takes too long.
 */
export async function runCommand(
  [command = '', ...args]: readonly string[],
  { failing, cwd, env, timeoutSeconds, stdin }: Circumstances,
): Promise<string> {
  const child = spawn(command, args, {
    cwd,
    env: { ...env },
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutSeconds * 1000)
  // A command need not read what it is given.
  child.stdin?.on('error', () => {}).end(stdin)
  try {
    const [output, errors, [code, signal]] = await Promise.all([
      child.stdout ? text(child.stdout) : '',
      child.stderr ? text(child.stderr) : '',
      once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
    ])
    if (code === 0) return output
    const ending =
      signal === 'SIGKILL'
        ? `was stopped after ${timeoutSeconds} s`
        : `ended with ${code ?? signal}`
    const said = errors.trim().slice(-500)
    throw new Error(`${failing}: "${command}" ${ending}${said && `: ${said}`}`)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause
    throw new Error(`${failing}: "${command}" did not start`, { cause })
  } finally {
    clearTimeout(timer)
  }
}
