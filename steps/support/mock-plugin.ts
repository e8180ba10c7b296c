import { env } from 'node:process'
import { startMock } from '../../mock-server/server.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { loadTarget } from '../../targets/load-target.ts'
import { forgetEvidence } from './kept-evidence.ts'

/**
 * Starts the embedded mock once a run, in the coordinator, and tells the workers where it is: what is
 * set in `process.env` here reaches worker threads.
 */
export default {
  type: 'plugin',
  async coordinator({ operation }: { readonly operation: string }) {
    if (operation !== 'runCucumber') return
    forgetEvidence()
    if (env.VCISPEC_CONTROL_URL) return
    if (!(await isEmbedded(env.VCISPEC_TARGET))) return
    const mock = await startMock({})
    if (mock.controlUrl !== null) env.VCISPEC_CONTROL_URL = mock.controlUrl
    if (mock.caPath !== null) env.VCISPEC_CA_FILE = mock.caPath
    return async () => {
      delete env.VCISPEC_CONTROL_URL
      delete env.VCISPEC_CA_FILE
      await mock[Symbol.asyncDispose]()
    }
  },
} as const

/** What is wrong with a target is said by the hook that settles it, which knows the world's parameters. */
async function isEmbedded(source: string | undefined): Promise<boolean> {
  try {
    return (await loadTarget(source)).embedded
  } catch (error) {
    if (error instanceof UsageError) return false
    throw error
  }
}
