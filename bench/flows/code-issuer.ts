import process from 'node:process'
import { startIssuer } from '../../interop/oidc-provider/issuer.ts'
import { startOpenid4vc } from '../../interop/openid4vc/issuer.ts'
import { startMock } from '../../mock-server/server.ts'
import { createCodeEndpoints } from './openid4vc-codes.ts'

/**
 * An issuer over HTTPS in a process of its own, for `bench/codes.ts`: `code-issuer.ts mock | oidc-provider | @openid4vc`. It begins with the variables
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
  if (kind === '@openid4vc') return (await startOpenid4vc(createCodeEndpoints)).environment
  const { controlUrl, caPath } = await startMock()
  return { VCISPEC_CONTROL_URL: controlUrl ?? '', VCISPEC_CA_FILE: caPath ?? '' }
}
