import { startMock } from '../../mock-server/in-process.ts'
import { agentFor } from '../browser.ts'
import { verifyAll } from '../verified.ts'
import { walk } from './client.ts'
import { attempt, stillUnsupported, unsupported } from './unsupported.ts'
import { described, ways } from './ways.ts'

/**
 * One walk for each way, against the mock as it is; what comes of it is verified.
 * @returns the number of them.
 * @throws at the first answer that the library does not accept.
 */
export async function rounds(): Promise<number> {
  await using mock = await startMock()
  const dispatcher = agentFor(mock.caPem)
  try {
    for (const way of ways) {
      await using issuer = await mock.environment({ preset: way.preset })
      await walk(issuer, way, dispatcher)
        .then((got) => verifyAll(way, got.credentials, got.holderKeys, dispatcher))
        .catch((cause) => {
          throw new Error(`${described(way)}: ${cause}`, { cause })
        })
    }
    await stillUnsupported(unsupported, (flow) => attempt(mock, flow, dispatcher))
  } finally {
    await dispatcher.close()
  }
  return ways.length
}
