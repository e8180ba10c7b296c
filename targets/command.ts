import { type Adapter, statelessTarget } from './adapter.ts'
import { readOfferAnswer } from './offer-answer.ts'
import { placeholderValues, refuseMisspeltPlaceholders, untold } from './placeholders.ts'
import { commandWords, runCommand } from './run-command.ts'
import type { CommandSettings } from './target-file.ts'

/** Runs a vendor's own command for each offer, in the folder of the target file. */
export const commandAdapter: Adapter<CommandSettings> = {
  defaultProfiles: ['openid4vci'],
  connect(settings, { folder, env, ...context }) {
    const { run, timeoutSeconds = 30 } = settings
    refuseMisspeltPlaceholders('run', run)
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
