import { startMock } from '../../mock-server/in-process.ts'
import { agentFor } from '../browser.ts'
import { stillUnsupported } from '../openid4vci-client/unsupported.ts'
import { described } from '../openid4vci-client/ways.ts'
import { verifyAll } from '../verified.ts'
import { install } from './installed.ts'
import { unsupported } from './unsupported.ts'
import { ways } from './ways.ts'

/**
 * One walk of Credo for each way, against the mock as it is; what comes of it is verified here, too.
 * @returns what there is to say of it, or why this machine cannot.
 * @throws at the first answer that Credo does not accept.
 */
export async function rounds(): Promise<string> {
  const missing = await install()
  if (missing) return `not tried, ${missing.skipped}`
  const { createAgent } = await import('./agent.ts')
  const { walk } = await import('./walk.ts')
  await using mock = await startMock()
  const dispatcher = agentFor(mock.caPem)
  const agent = await createAgent(mock.caPem, dispatcher)
  try {
    for (const way of ways) {
      await using issuer = await mock.environment({ preset: way.preset })
      await walk(agent, issuer, way, dispatcher)
        .then((got) => verifyAll(way, got.credentials, got.holderKeys, dispatcher))
        .catch((cause) => {
          throw new Error(`${described(way)}: ${cause}`, { cause })
        })
    }
    await stillUnsupported(unsupported, async ({ wish, way }) => {
      await using issuer = await mock.environment(wish)
      return await walk(agent, issuer, way, dispatcher)
    })
  } finally {
    await agent.shutdown()
    await dispatcher.close()
  }
  return `from an offer to a credential in ${ways.length} ways`
}
