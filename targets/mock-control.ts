import type { JournalEntry } from '../mock-server/journal-entry.ts'
import { wasAnswered } from '../protocol/exchange.ts'
import { UsageError } from '../protocol/usage-error.ts'
import type { WalletClient } from '../wallet/client/wallet-client.ts'
import type { RecordingHttp } from '../wallet/http/http.ts'
import { resolvePointer } from './json-pointer.ts'

/** What the mock says of a new environment: its ready line. */
export interface MockEnvironment {
  readonly apiUrl: string
  readonly authUrl: string
  readonly credentialIssuer: string
  readonly environment: string
  readonly user: string
  readonly worker: { readonly clientId: string; readonly clientSecret: string }
  readonly credentialTypes: readonly string[]
  readonly client: { readonly id: string; readonly redirectUri: string }
  readonly clients: readonly WalletClient[]
  readonly login: { readonly username: string; readonly password: string }
  readonly secondUser: string
  readonly secondLogin: { readonly username: string; readonly password: string }
  readonly powerlessWorker: { readonly clientId: string; readonly clientSecret: string }
}

/** What the journal has to say from some position on, and where that ends. */
export interface JournalPart {
  readonly entries: readonly (Omit<JournalEntry, 'at'> & { readonly at: string })[]
  readonly total: number
  readonly next: number
}

/** The mock's control surface, over HTTP like everything else. */
export class MockControl {
  readonly #http: RecordingHttp
  readonly #url: string
  readonly #token: string | undefined

  constructor(http: RecordingHttp, url: string, token: string | undefined) {
    this.#http = http
    this.#url = url.replace(/\/$/, '')
    this.#token = token
  }

  async createEnvironment(wish: {
    readonly preset?: string
    readonly faults?: readonly string[]
    readonly options?: Readonly<Record<string, unknown>>
    readonly variants?: readonly string[]
    readonly clock?: 'running' | 'frozen'
  }): Promise<MockEnvironment> {
    return (await this.#send('POST', '/environments', wish)) as MockEnvironment
  }

  /** @returns the environment's time afterwards. */
  async advanceClock(environment: string, duration: string): Promise<Date> {
    const answer = await this.#send('POST', `/environments/${environment}/clock`, {
      advance: duration,
    })
    return new Date(String(resolvePointer(answer, '/now')))
  }

  createOffer(environment: string, wish: unknown): Promise<unknown> {
    return this.#send('POST', `/environments/${environment}/offers`, wish)
  }

  /** The app with PingOne's own wallet is paired, and fetches what there is for its user. */
  async useNativeWallet(environment: string, walletId: string): Promise<void> {
    const wallet = `/environments/${environment}/digitalWallets/${walletId}`
    await this.#send('POST', `${wallet}/pairing`)
    await this.#send('POST', `${wallet}/credentials`)
  }

  /** The one that was made first. @throws UsageError when there is none */
  async oldestEnvironment(): Promise<string> {
    const answer = await this.#send('GET', '/environments?limit=1')
    const id = resolvePointer(answer, '/environments/0/environment')
    if (typeof id === 'string') return id
    throw new UsageError(
      'ERR_MOCK_EMPTY',
      `The mock at ${this.#url} has no environment.`,
      'POST /environments makes one.',
    )
  }

  /** @param since what `next` was in the last answer: entries from there on. */
  async journal(environment: string, since: number): Promise<JournalPart> {
    const path = `/environments/${encodeURIComponent(environment)}/journal?since=${since}`
    return (await this.#send('GET', path)) as JournalPart
  }

  async remove(environment: string): Promise<void> {
    await this.#send('DELETE', `/environments/${environment}`)
  }

  /** @throws UsageError when the mock is not there or does not accept what it is told. */
  async #send(method: string, path: string, json?: unknown): Promise<unknown> {
    const url = `${this.#url}${path}`
    const exchange = await this.#http.send({
      operation: 'control',
      method,
      url,
      ...(this.#token === undefined ? {} : { headers: { authorization: `Bearer ${this.#token}` } }),
      ...(json === undefined ? {} : { json }),
    })
    if (!wasAnswered(exchange)) {
      throw new UsageError(
        'ERR_MOCK_UNREACHABLE',
        `The mock's control surface at ${this.#url} cannot be reached: ${exchange.failure.message}`,
        'Start one with "vcispec mock", and give the URL it prints.',
      )
    }
    const { status, json: answer } = exchange.response
    const value = answer.ok ? answer.value : undefined
    if (status >= 200 && status < 300) return value
    const { error, hint } = Object(value) as { readonly error?: unknown; readonly hint?: unknown }
    throw new UsageError(
      'ERR_MOCK_CONTROL',
      `The mock refused ${method} ${path} with ${status}: ${error ?? 'it did not say why'}.`,
      typeof hint === 'string' ? hint : 'Is it a mock of this version?',
    )
  }
}
