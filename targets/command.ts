import { type Adapter, statelessTarget } from './adapter.ts'
import { looksLikeOption, refusePlaceholdersInCode, wishInEnvironment } from './command-line.ts'
import { LineCommand } from './line-command.ts'
import { readOfferAnswer } from './offer-answer.ts'
import { placeholderValues, refuseMisspeltPlaceholders, untold } from './placeholders.ts'
import { commandWords, runCommand } from './run-command.ts'
import type { OfferWish } from './target.ts'
import type { CommandSettings } from './target-file.ts'

/** Runs a vendor's own command for each offer, or once, in the folder of the target file. */
export const commandAdapter: Adapter<CommandSettings> = {
  defaultProfiles: ['openid4vci'],
  connect(settings, { folder, env, ...context }) {
    const { run, mode = 'once', timeoutSeconds = 30 } = settings
    refuseMisspeltPlaceholders('run', run)
    refusePlaceholdersInCode(commandWords(run))
    if (mode === 'lines') {
      const command = standing({ words: commandWords(run), cwd: folder, env, timeoutSeconds })
      return statelessTarget({ folder, env, ...context }, () => ({
        createOffer: async (wish) => readOfferAnswer(await askLine(command, wish), settings),
      }))
    }
    return statelessTarget({ folder, env, ...context }, () => ({
      createOffer: async (wish) => {
        const cannot = untold(wish, run)
        if (cannot !== undefined) return cannot
        const values = placeholderValues(wish)
        if (looksLikeOption(commandWords(run), values)) {
          const cannot = `${values.configuration} would be taken for an option of the command: "offers.run" has no -- before {configuration}`
          return { cannot, keys: ['offers.run'] }
        }
        const answer = await runCommand(commandWords(run, values), {
          failing: 'No offer could be made',
          cwd: folder,
          env: { ...env, ...wishInEnvironment(values) },
          timeoutSeconds,
        })
        return readOfferAnswer(answer, settings)
      },
    }))
  },
}

/** The target is loaded for each scenario; the command stays up for all of a thread. */
const standingCommands = new Map<string, LineCommand>()

function standing(options: ConstructorParameters<typeof LineCommand>[0]): LineCommand {
  const { words, cwd, timeoutSeconds } = options
  const key = JSON.stringify([words, cwd, timeoutSeconds])
  const command = standingCommands.get(key) ?? new LineCommand(options)
  standingCommands.set(key, command)
  return command
}

/** The wish as a line: what the placeholders say, without those that nobody minds. */
async function askLine(command: LineCommand, { grants, ...wish }: OfferWish): Promise<string> {
  const { configurations, txCode, deferred, denied } = wish
  try {
    return await command.ask({ grants, configurations, txCode, deferred, denied })
  } catch (cause) {
    throw new Error(`No offer could be made: ${(cause as Error).message}`, { cause })
  }
}
