import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningMock, startMock } from '../mock-server/server.ts'
import { calls, type Ground } from './growth/calls.ts'
import { fill } from './growth/fill.ts'
import { atMost, type Cost, medianCost, type Options, type Row } from './row.ts'
import { Http } from './soak/http.ts'
import { newPlace } from './soak/place.ts'

const few = 100
const growthAtMost = 1.2

/**
 * What each call costs with 100 users, credentials and offers, and with many, in processor time of client and mock. Both are
 * environments of one mock that take turns.
 */
export async function growth({ many, store, rounds }: Options): Promise<readonly Row[]> {
  await using resources = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), 'vcispec-growth-'))
  resources.defer(() => rmSync(folder, { recursive: true }))
  const kept = store === 'file' ? { store: join(folder, 'growth.db') } : {}
  const mock = resources.use(await startMock({ tls: 'off', preset: 'plain', ...kept }))
  const http = resources.use(new Http(''))
  const grounds = [await ground(mock, http, few), await ground(mock, http, many)]
  const rows: Row[] = []
  for (const [name, call] of Object.entries(calls)) {
    const costs = grounds.map((): Cost[] => [])
    // One call is short: there are more turns than elsewhere.
    for (let round = -3; round < rounds * 6; round++) {
      for (const [index, it] of grounds.entries()) {
        const act = await call(it)
        const [before, begun] = [process.cpuUsage(), performance.now()]
        await act()
        const { user, system } = process.cpuUsage(before)
        const wallMs = performance.now() - begun
        // The first rounds warm up.
        if (round >= 0) costs[index]?.push({ cpuMs: (user + system) / 1000, wallMs })
      }
    }
    const [before, after] = costs.map(medianCost)
    if (!before || !after) throw new Error('There are two grounds.')
    const times = after.cpuMs / before.cpuMs
    rows.push({
      what: `with ${many}: ${name}`,
      ...after,
      times: { [`with ${few}`]: times },
      wanted: atMost(times, growthAtMost, 'x'),
    })
  }
  return rows
}

async function ground(mock: RunningMock, http: Http, many: number): Promise<Ground> {
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
