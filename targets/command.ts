import { type Adapter, statelessTarget } from './adapter.ts'
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
        const words = commandWords(run, placeholderValues(wish))
        const failing = 'No offer could be made'
        const answer = await runCommand(words, { failing, cwd: folder, env, timeoutSeconds })
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
