import process from 'node:process'
import { startIssuer } from '../../interop/oidc-provider/issuer.ts'
import { startMock } from '../../mock-server/server.ts'

/**
 * An issuer over HTTPS in a process of its own, for `bench/codes.ts`: `code-issuer.ts mock | oidc-provider`. It begins with the variables
 * that its target file reads, and answers whatever it is told with the processor time it has used.
 */
const [kind] = process.argv.slice(2)
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ offers: [], cpuMs: (user + system) / 1000 })
})
process.on('disconnect', () => process.exit())
process.send?.(await started())

async function started(): Promise<Readonly<Record<string, string>>> {
  if (kind === 'oidc-provider') return (await startIssuer()).environment
  const { controlUrl, caPath } = await startMock()
  return { VCISPEC_CONTROL_URL: controlUrl ?? '', VCISPEC_CA_FILE: caPath ?? '' }
}
