import { spawn } from 'node:child_process'
import { type Adapter, statelessTarget } from './adapter.ts'
import { readOfferAnswer } from './offer-answer.ts'
import { expand, type PlaceholderValues, placeholderValues } from './placeholders.ts'
import type { CommandSettings } from './target-file.ts'

/** Runs a vendor's own command for each offer, in the folder of the target file. */
export const commandAdapter: Adapter<CommandSettings> = {
  defaultProfiles: ['openid4vci'],
  connect: (settings, context) =>
    statelessTarget(context, () => ({
      createOffer: async (wish) =>
        readOfferAnswer(
          await run(settings, placeholderValues(wish), context.folder, context.env),
          settings,
        ),
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

function run(
  { run: line, timeoutSeconds = 30 }: CommandSettings,
  values: PlaceholderValues,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const [command = '', ...args] = commandWords(line, values)
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const child = spawn(command, args, {
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutSeconds * 1000,
    killSignal: 'SIGKILL',
  })
  const output: Buffer[] = []
  const errors: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  child.on('error', (cause) =>
    reject(new Error(`No offer could be made: "${command}" did not start`, { cause })),
  )
  child.on('close', (code, signal) => {
    if (code === 0) return resolve(Buffer.concat(output).toString('utf8'))
    const ending =
      signal === 'SIGKILL' ? `was stopped after ${timeoutSeconds} s` : `ended with ${code}`
    const said = Buffer.concat(errors).toString('utf8').trim().slice(-500)
    reject(new Error(`No offer could be made: "${command}" ${ending}${said && `: ${said}`}`))
  })
  return promise
}
