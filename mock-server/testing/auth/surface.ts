import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'undici'
import type { Fault } from '../../faults/fault.ts'
import { publicApp } from '../../http/public-app.ts'
import { isObject } from '../../http/wire.ts'
import type { EnvironmentOptions } from '../../options.ts'
import { type Bench, openBench } from '../wallet.ts'

/** Names and values in order: a hostile request has some of them twice. */
export type Pairs = readonly (readonly [name: string, value: string])[]

/** A request to the auth surface, before it is put on the wire: one of form, json and text, or no body. */
export interface SurfaceRequest {
  readonly method: string
  readonly path: string
  readonly query?: Pairs
  readonly headers?: Pairs
  readonly form?: Pairs
  readonly json?: Readonly<Record<string, unknown>>
  readonly text?: string | Uint8Array
}

export interface SurfaceAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** Undefined when it is no JSON object. */
  readonly body: Readonly<Record<string, unknown>> | undefined
}

/** The auth surface of a mock of its own, behind a listener: what a supertest agent would tidy up arrives as it is. */
export async function openSurface(
  options: EnvironmentOptions = {},
  {
    faults = [],
    listener = publicApp,
  }: { readonly faults?: readonly Fault[]; readonly listener?: typeof publicApp } = {},
) {
  const bench = await openBench(faults, { options: { formats: [], ...options } })
  const server = createServer(listener(bench.mock))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 1 })
  return {
    bench,
    port,
    send: (request: SurfaceRequest) => send(pool, request),
    async [Symbol.asyncDispose]() {
      await pool.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type Surface = Awaited<ReturnType<typeof openSurface>>

/** Everything that somebody could have been given, by its collection. */
export async function given({ environment: { store } }: Bench): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of [
    ...([
      'accessTokens',
      'refreshTokens',
      'authorizationCodes',
      'pushedRequests',
      'signIns',
    ] as const),
    ...(['provisionedCredentials', 'deferrals', 'notifications', 'offers'] as const),
  ]) {
    counts[name] = (await store.collection(name).list()).length
  }
  return counts
}

async function send(pool: Pool, request: SurfaceRequest): Promise<SurfaceAnswer> {
  const { method, path, query = [], headers = [] } = request
  const { type, body } = encoded(request)
  const named = headers.some(([name]) => name.toLowerCase() === 'content-type')
  const answer = await pool.request({
    method: method as 'GET',
    path: query.length === 0 ? path : `${path}?${formText(query)}`,
    headers: [
      ...headers.flat(),
      ...(type === undefined || named ? [] : ['content-type', type]),
    ] as string[],
    ...(body !== undefined && { body }),
  })
  const text = await answer.body.text()
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    ),
    text,
    body: jsonObjectIn(text),
  }
}

function encoded({ form, json, text }: SurfaceRequest) {
  if (text !== undefined) return { type: undefined, body: text }
  if (form) return { type: 'application/x-www-form-urlencoded', body: formText(form) }
  if (json) return { type: 'application/json', body: JSON.stringify(json) }
  return { type: undefined, body: undefined }
}

export function formText(pairs: Pairs): string {
  return new URLSearchParams(
    pairs.map(([name, value]): [string, string] => [name, value]),
  ).toString()
}

function jsonObjectIn(text: string) {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
