import process, { env } from 'node:process'
import { fileURLToPath } from 'node:url'
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
    refuseSilentTarget()
    const { embedded } = await loadTarget(env.VCISPEC_TARGET)
    if (!embedded) return
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

/** A suite elsewhere is about somebody's issuer: the mock is never judged in its place without a word. */
function refuseSilentTarget(): void {
  const ours = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
  if (env.VCISPEC_TARGET !== undefined || process.cwd() === ours) return
  throw new UsageError(
    'ERR_WHICH_ISSUER',
    'Which issuer? VCISPEC_TARGET is not set.',
    'VCISPEC_TARGET=vcispec.yaml names a target file; "offers: { kind: mock }" in it is the built-in mock.',
  )
}
