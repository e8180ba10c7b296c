import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startMock } from '../mock-server/server.ts'
import { calls, type Ground } from './growth/calls.ts'
import { fill } from './growth/fill.ts'
import { Http } from './soak/http.ts'
import { newPlace } from './soak/place.ts'

/**
 * `node bench/growth.ts [--many N] [--rounds N] [--store memory|file]`: what each call costs with 100 users, credentials and offers,
 * and with many, in processor time of client and mock. Both are environments of one mock that take turns, and medians are compared.
 */
const { values } = parseArgs({
  options: {
    many: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '41' },
    store: { type: 'string', default: 'memory' },
  },
})
const atMost = 1.2

await using resources = new AsyncDisposableStack()
const folder = mkdtempSync(join(tmpdir(), 'vcispec-growth-'))
resources.defer(() => rmSync(folder, { recursive: true }))
const store = values.store === 'file' ? { store: join(folder, 'growth.db') } : {}
const mock = resources.use(await startMock({ tls: 'off', preset: 'plain', ...store }))
const http = resources.use(new Http(''))

async function ground(many: number): Promise<Ground> {
  const place = await newPlace(http, mock.controlUrl ?? '')
  const { ready } = place
  const environment = await mock.mock.find(ready.environment)
  if (!environment) throw new Error('The environment is gone.')
  await fill(environment, many)
  const { clientId, clientSecret } = ready.worker
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
  const { access_token } = (
    await http.send(`${ready.credentialIssuer}/as/token`, 200, {
      form: { grant_type: 'client_credentials' },
      headers: { authorization: `Basic ${basic}` },
    })
  ).json()
  const headers = { authorization: `Bearer ${access_token}` }
  return { environment, place, headers, api: `${ready.apiUrl}/environments/${ready.environment}` }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

const grounds = [await ground(100), await ground(Number(values.many))]
console.log(
  `${values.store.padEnd(32)}    with 100  with ${values.many}   growth, at most ${atMost}`,
)
for (const [name, call] of Object.entries(calls)) {
  const times: number[][] = grounds.map(() => [])
  for (let round = -3; round < Number(values.rounds); round++) {
    for (const [index, it] of grounds.entries()) {
      const act = await call(it)
      const before = process.cpuUsage()
      await act()
      const { user, system } = process.cpuUsage(before)
      const took = (user + system) / 1000
      // The first rounds warm up.
      if (round >= 0) times[index]?.push(took)
    }
  }
  const [few = 0, many = 0] = times.map(median)
  const growth = many / few
  const cells = [few, many].map((ms) => `${ms.toFixed(2)} ms`.padStart(12)).join('')
  console.log(
    `${name.padEnd(32)}${cells}${growth.toFixed(2).padStart(9)}${growth > atMost ? '  more' : ''}`,
  )
}
