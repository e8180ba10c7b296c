import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type Clock, MovableClock } from '../protocol/clock.ts'
import { UsageError } from '../protocol/usage-error.ts'
import { clientRegistrations } from './control/client-registration.ts'
import { controlApp } from './control/control-app.ts'
import type { Fault } from './faults/fault.ts'
import { faultsNamed } from './faults/named.ts'
import { certificateFor, handshakes } from './http/listener-tls.ts'
import { close, isLoopback, listen, urlHost, writeCertificate } from './http/listening.ts'
import { publicApp } from './http/public-app.ts'
import { type ReadyLine, readyLine } from './http/ready-line.ts'
import { authorityIn } from './keeping.ts'
import { byName } from './kept-names.ts'
import { createMock, type Mock } from './mock.ts'
import type { ForeignClient } from './oauth/foreign-client.ts'
import type { EnvironmentOptions } from './options.ts'
import { type PresetName, presetOptions } from './presets.ts'
import { openStore } from './store/open-store.ts'
import { StoreAway, type StoreListener } from './store/store.ts'
import { variantsNamed } from './variants/registry.ts'

export interface MockOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** `localhost` by default: did:web forbids IP addresses. */
  readonly host?: string
  readonly controlPort?: number | 'off'
  /** With it the control surface listens beyond loopback when `host` does, and demands it. */
  readonly controlToken?: string
  /** `auto`: a certificate of a CA made now; PEM texts; or plain HTTP. */
  readonly tls?: 'auto' | 'off' | { readonly cert: string; readonly key: string }
  /** How the mock is reached through a proxy in front of it. */
  readonly publicUrl?: string
  /**
   * Keeps everything over a restart: environments, keys, the CA, offers… A file, or the `postgres://` address of a
   * database that several mocks share. In memory without.
   */
  readonly store?: string
  /** Told when the database of `store` cannot be reached, and when it is back. */
  readonly onStore?: StoreListener
  /** Environments; another one is refused with 507. Default 10,000. */
  readonly environmentsAtMost?: number
  /** Offers of an environment; another one is refused with 507. Default: as many as there is room for. */
  readonly offersAtMost?: number
  /** Entries of all environments, users, offers and tokens; another one is refused with 507. Default 1,000,000. */
  readonly entriesAtMost?: number
  /** Told of every demand that was not met: `dpop-typ@par`. */
  readonly onRefusal?: (demand: string) => void
  /** Names of the faults of every environment that names none itself. */
  readonly faults?: readonly string[]
  /** Beside them: alterations that no list names. */
  readonly unlisted?: readonly Fault[]
  /** Names of the variants of every environment that names none itself. */
  readonly variants?: readonly string[]
  /** Options of every environment that names no preset itself. Default: `full`. */
  readonly preset?: PresetName
  /** Wallets that every new environment knows, and the first one that `store` brings back. */
  readonly clients?: readonly ForeignClient[]
  /** The wall of every environment's clock. */
  readonly clock?: Clock
}

export interface RunningMock extends AsyncDisposable {
  /** The environments themselves, without the wire. */
  readonly mock: Mock
  readonly apiUrl: string
  readonly authUrl: string
  readonly controlUrl: string | null
  /** Of the public listener, whatever address it is known by. */
  readonly port: number
  /** File of the CA behind TLS and behind the issuers' keys; null behind a public URL. */
  readonly caPath: string | null
  readonly caPem: string
  /** @throws UsageError for a fault that does not exist. */
  createEnvironment(wish?: {
    readonly preset?: string
    readonly faults?: readonly string[]
    readonly options?: EnvironmentOptions
    readonly clock?: 'running' | 'frozen'
  }): Promise<ReadyLine>
  /** The first environment that the store brought back; undefined when there was none. */
  restored(): Promise<ReadyLine | undefined>
  close(): Promise<void>
}

/** What expired is freed without anybody asking. */
const sweepMs = 30_000

/** Starts the mock. Not for production: its passwords are known and its CA is a moment old. */
export async function startMock(options: MockOptions = {}): Promise<RunningMock> {
  const { host = 'localhost', tls = 'auto', clock = new MovableClock(), controlToken } = options
  const faults = [...(await faultsNamed(options.faults ?? [])), ...(options.unlisted ?? [])]
  const variants = variantsNamed(options.variants ?? [])
  const clients = clientRegistrations(options.clients ?? [])
  if (tls === 'off' && !isLoopback(host) && !options.publicUrl) {
    throw new UsageError(
      'ERR_MOCK_PLAIN_HTTP',
      `The mock would speak plain HTTP on ${host}, beyond loopback`,
      'Leave --tls off out, or say with --public-url which HTTPS proxy is in front of it.',
    )
  }
  if (options.publicUrl !== undefined) refusePublicUrl(options.publicUrl)
  await using begun = new AsyncDisposableStack()
  const store =
    options.store === undefined ? undefined : await openStore(options.store, options.onStore)
  begun.defer(() => store?.close())
  const authority = await authorityIn(store?.kept, clock.now())
  const secure =
    tls === 'off'
      ? undefined
      : createHttpsServer(
          tls === 'auto'
            ? {
                ...(await certificateFor(urlHost(host), { authority, faults, now: clock.now() })),
                ...handshakes(faults, clock.now()),
              }
            : { ...tls },
        )
  const server = secure ?? createHttpServer()
  begun.defer(() => close(server))
  const port = await listen(server, options.port ?? 0, host)
  const origin = options.publicUrl
    ? options.publicUrl.replace(/\/$/, '')
    : `${secure ? 'https' : 'http'}://${urlHost(host)}:${port}`
  const mock = createMock({
    urls: { api: `${origin}/v1`, auth: origin },
    authority,
    clock,
    faults,
    variants,
    clients,
    ...(options.onRefusal && { onRefusal: options.onRefusal }),
    ...(options.offersAtMost && { offersAtMost: options.offersAtMost }),
    ...(options.environmentsAtMost && { environmentsAtMost: options.environmentsAtMost }),
    ...(store && { kept: { in: store, byName } }),
    ...(options.entriesAtMost && { entriesAtMost: options.entriesAtMost }),
    options: presetOptions(options.preset ?? 'full'),
    onCustomDomain: async (name) => {
      if (tls === 'auto') {
        const its = await certificateFor(name, { authority, faults, now: clock.now() })
        secure?.addContext(name, { ...its, ...handshakes(faults, clock.now()) })
      }
    },
  })
  await mock.restore()
  const restored = await mock.oldest()
  for (const client of clients) await restored?.store.collection('clients').put(client.id, client)
  server.on('request', publicApp(mock))
  // Whoever is away is swept when it is back.
  const sweep = () => mock.sweep().catch(unlessAway)
  const sweeping = setInterval(() => void sweep(), sweepMs).unref()
  begun.defer(() => clearInterval(sweeping))
  const ca = options.publicUrl ? undefined : await writeCertificate(authority.pem)
  begun.defer(async () => ca?.remove())
  const caPath = ca?.path ?? null
  const ready = { mock, caPath, controlUrl: null as string | null }
  const control = createHttpServer()
  begun.defer(() => close(control))
  if (options.controlPort !== 'off') {
    const controlHost = controlToken && !isLoopback(host) ? host : '127.0.0.1'
    const controlPort = await listen(control, options.controlPort ?? 0, controlHost)
    ready.controlUrl = `http://${urlHost(controlHost)}:${controlPort}`
    control.on('request', controlApp(ready, controlToken))
  }
  const running = begun.move()
  const stop = () => running.disposeAsync()
  return {
    mock,
    apiUrl: mock.urls.api,
    authUrl: mock.urls.auth,
    controlUrl: ready.controlUrl,
    port,
    caPath,
    caPem: authority.pem,
    createEnvironment: async ({ faults: names, ...wish } = {}) =>
      readyLine(
        ready,
        await mock.create({ ...wish, ...(names && { faults: await faultsNamed(names) }) }),
      ),
    async restored() {
      const first = await mock.oldest()
      return first && readyLine(ready, first)
    },
    close: stop,
    [Symbol.asyncDispose]: stop,
  }
}

function unlessAway(error: unknown): void {
  if (!(error instanceof StoreAway)) throw error
}

/** What wallets are told has to be an address that they may use: https (OpenID4VCI 1.0, Section 12.2.1), plain HTTP on loopback. */
function refusePublicUrl(publicUrl: string): void {
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : undefined
  const isSecure =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (isSecure && !/[?#]/.test(publicUrl) && !url.username && !url.password) return
  throw new UsageError(
    'ERR_MOCK_PUBLIC_URL',
    `--public-url ${publicUrl} is no https URL of a host, with or without a path.`,
    'Name the address of the proxy in front: https://mock.example. Plain http is for loopback.',
  )
}
