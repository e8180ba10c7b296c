import { startMock } from '../../mock-server/server.ts'
import { agentFor } from '../browser.ts'
import { type Way, walk } from './client.ts'

const choices = [false, true]

/** Both grants, with and without Transaction Code, with and without DPoP. */
export const ways: readonly Way[] = (
  ['authorization_code', 'pre-authorized_code'] as const
).flatMap((grant) => choices.flatMap((txCode) => choices.map((dpop) => ({ grant, txCode, dpop }))))

export function described({ grant, txCode, dpop }: Way): string {
  return `${grant}, ${txCode ? 'with' : 'without'} Transaction Code, ${dpop ? 'with' : 'without'} DPoP`
}

/**
 * One walk for each way, against the mock as it is.
 * @returns the number of them.
 * @throws at the first answer that the library does not accept.
 */
export async function rounds(): Promise<number> {
  await using mock = await startMock()
  const dispatcher = agentFor(mock.caPem)
  try {
    const environment = await mock.createEnvironment()
    for (const way of ways) {
      await walk(environment, way, dispatcher).catch((cause) => {
        throw new Error(`${described(way)}: ${cause}`, { cause })
      })
    }
  } finally {
    await dispatcher.close()
  }
  return ways.length
}
