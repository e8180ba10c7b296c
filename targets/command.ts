import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { type Adapter, statelessTarget } from './adapter.ts'
import { readOfferAnswer } from './offer-answer.ts'
import { expand, type PlaceholderValues, placeholderValues, untold } from './placeholders.ts'
import type { CommandSettings } from './target-file.ts'

/** Runs a vendor's own command for each offer, in the folder of the target file. */
export const commandAdapter: Adapter<CommandSettings> = {
  defaultProfiles: ['openid4vci'],
  connect: (settings, context) =>
    statelessTarget(context, () => ({
      createOffer: async (wish) => {
        const cannot = untold(wish, settings)
        if (cannot !== undefined) return { cannot }
        const answer = await run(settings, placeholderValues(wish), context.folder, context.env)
        return readOfferAnswer(answer, settings)
      },
    })),
}

/**
 * Splits a command line into words as a shell does with quotes, and fills in the placeholders afterwards:
 * a configuration id comes from the issuer's metadata and must never be read as shell code.
 */
export function commandWords(line: string, values: PlaceholderValues): readonly string[] {
  const words = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []
  return words.map((word) =>
    expand(
      word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => {
        return double ?? single ?? ''
      }),
      values,
    ),
  )
}

async function run(
  { run: line, timeoutSeconds = 30 }: CommandSettings,
  values: PlaceholderValues,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const [command = '', ...args] = commandWords(line, values)
  const child = spawn(command, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutSeconds * 1000)
  try {
    const [output, errors, [code, signal]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
    ])
    if (code === 0) return output
    const ending =
      signal === 'SIGKILL'
        ? `was stopped after ${timeoutSeconds} s`
        : `ended with ${code ?? signal}`
    const said = errors.trim().slice(-500)
    throw new Error(`No offer could be made: "${command}" ${ending}${said && `: ${said}`}`)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause
    throw new Error(`No offer could be made: "${command}" did not start`, { cause })
  } finally {
    clearTimeout(timer)
  }
}
