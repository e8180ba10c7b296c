import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'undici'
import { MovableClock } from '../../../protocol/clock.ts'
import { createAuthority } from '../../crypto/tls.ts'
import type { Environment } from '../../environment.ts'
import { publicApp } from '../../http/public-app.ts'
import { isObject } from '../../http/wire.ts'
import { issueWorkerToken } from '../../management/worker-token.ts'
import { createMock } from '../../mock.ts'
import { WatchedStore } from './watched-store.ts'

const start = new Date('2026-03-01T10:00:00.000Z')

export interface TenantAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  /** Undefined when it is no JSON. */
  readonly body: unknown
}

/** A mock behind a listener of its own, whose environments' stores can be watched. */
export async function openTenants() {
  const stores = new Map<string, WatchedStore>()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const mock = createMock({
    urls: { api: `${origin}/v1`, auth: origin },
    authority: await createAuthority(start),
    clock: new MovableClock({ start, frozen: true }),
    faults: [],
    store: (clock, id) => {
      const store = new WatchedStore(clock)
      stores.set(id, store)
      return store
    },
  })
  server.on('request', publicApp(mock))
  const pool = new Pool(origin, { connections: 1 })

  async function send(request: {
    readonly method: string
    readonly path: string
    readonly token: string | undefined
    readonly mediaType?: string | undefined
    readonly body?: string | undefined
  }): Promise<TenantAnswer> {
    const { method, path, token, mediaType, body } = request
    const {
      statusCode: status,
      headers,
      body: stream,
    } = await pool.request({
      method: method as 'GET',
      path,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(mediaType && { 'content-type': mediaType }),
      },
      ...(body !== undefined && { body }),
    })
    const text = await stream.text()
    return { status, headers, text, body: jsonIn(text) }
  }

  async function open() {
    const environment = await mock.create({ clock: 'frozen', options: { formats: [] } })
    const store = stores.get(environment.id)
    if (!store) throw new Error('The environment has no store')
    const { access_token: token } = await issueWorkerToken(environment)
    await furnish(environment, token)
    return {
      ...{ environment, store, token },
      async [Symbol.asyncDispose]() {
        stores.delete(environment.id)
        await mock.remove(environment.id)
      },
    }
  }

  /** Something of every kind, so that paths and bodies can name it. */
  async function furnish(environment: Environment, token: string): Promise<void> {
    const base = `/v1/environments/${environment.id}`
    const post = async (path: string, body: object) => {
      const mediaType = 'application/json'
      const request = { method: 'POST', path: `${base}${path}`, token, mediaType }
      const answer = await send({ ...request, body: JSON.stringify(body) })
      if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`)
      return isObject(answer.body) ? String(answer.body.id) : ''
    }
    const { client, store } = environment
    const [user] = await store.collection('users').list()
    const group = await post('/groups', { name: 'Staff' })
    await post(`/users/${user?.id}/memberOfGroups`, { id: group })
    const type = await post('/credentialTypes', {
      title: 'Ticket',
      metadata: { fields: [{ type: 'Directory Attribute', title: 'Name', attribute: 'username' }] },
      openid4VCI: { enabled: true },
    })
    await post(`/credentialTypes/${type}/issuanceRules`, {
      filter: { groupIds: [group] },
      automation: { issue: 'ON_DEMAND', update: 'ON_DEMAND', revoke: 'ON_DEMAND' },
    })
    const wallet = {
      name: 'Wallet',
      application: { id: client.id },
      appOpenUrl: 'https://w.example',
    }
    const application = await post('/digitalWalletApplications', wallet)
    await post(`/users/${user?.id}/digitalWallets`, {
      digitalWalletApplication: { id: application },
    })
    await post(`/users/${user?.id}/openid4vciOffers`, {})
    await send({ method: 'GET', path: `${base}/credentialIssuerProfile`, token })
  }

  return {
    origin,
    open,
    send,
    async [Symbol.asyncDispose]() {
      await pool.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function jsonIn(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
