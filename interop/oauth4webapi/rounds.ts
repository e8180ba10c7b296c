import { startMock } from '../../mock-server/server.ts'
import { agentFor } from '../browser.ts'
import { walk } from './client.ts'

/** Whatever there is to bind and to protect is demanded. */
export const strict = {
  formats: [],
  pushedRequests: 'required',
  dpop: 'required',
  dpopNonces: 'required',
} as const

/** Ways in which this library can say who its client is. */
export const methods = [
  'none',
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
] as const

/**
 * One walk for each method, against a mock of its own.
 * @returns the methods, as a sentence has them.
 * @throws at the first answer that the library does not accept.
 */
export async function rounds(): Promise<string> {
  await using mock = await startMock()
  const dispatcher = agentFor(mock.caPem)
  const environment = await mock.createEnvironment({ options: strict })
  const clients = environment.clients.filter(({ authentication }) =>
    methods.some((method) => method === authentication),
  )
  try {
    for (const client of clients) await walk(environment, client, dispatcher)
  } finally {
    await dispatcher.close()
  }
  return clients.map(({ authentication }) => authentication).join(', ')
}
