import { advancedClock } from './control/advance.ts'
import { clientRegistration } from './control/client-registration.ts'
import { registerClient } from './control/clients.ts'
import { faultsNow, setFaults } from './control/faults.ts'
import { type OfferAnswer, offerAsWished } from './control/offers.ts'
import {
  environmentWish,
  type WishedFault,
  type WishedOffer,
  wishedOffer,
} from './control/requests.ts'
import type { Environment } from './environment.ts'
import { type ReadyLine, readyLine } from './http/ready-line.ts'
import type { JournalEntry } from './journal-entry.ts'
import type { ForeignClient } from './oauth/foreign-client.ts'
import type { EnvironmentOptions } from './options.ts'
import type { PresetName } from './presets.ts'
import { type MockOptions, startMock as start } from './server.ts'

export type { JournalEntry } from './journal-entry.ts'
export type { ForeignClient } from './oauth/foreign-client.ts'
export type { EnvironmentOptions } from './options.ts'
export type { PresetName } from './presets.ts'
export type { MockOptions, OfferAnswer, ReadyLine, WishedFault }

/** What a new environment may ask for; absent members take the mock's defaults. */
export interface EnvironmentWish {
  readonly preset?: PresetName
  /** Names as `vcispec list faults` has them. */
  readonly faults?: readonly string[]
  /** Names as `vcispec list variants` has them. */
  readonly variants?: readonly string[]
  readonly options?: EnvironmentOptions
  /** `frozen`: time moves by `advance` alone. Default: `running`. */
  readonly clock?: 'running' | 'frozen'
}

/** An offer to be made for the seeded user. Default: both grants, all of PingOne's types, by reference. */
export type OfferWish = Omit<WishedOffer, 'details'>

/** One issuer of the mock, with users, clients, a clock and a journal that no other has. */
export interface MockEnvironment extends AsyncDisposable {
  /** Addresses, ids, secrets and passwords: what `vcispec mock --json` prints. */
  readonly ready: ReadyLine
  /** @returns the link (or picture) and its Transaction Code. @throws Error with the reason, where none can be made */
  offer(wish?: OfferWish): Promise<Exclude<OfferAnswer, { readonly cannot: string }>>
  /**
   * Moves its clock forwards.
   * @param duration ISO 8601, such as `PT30M1S`; `PT0S` reads the clock
   * @returns its time afterwards
   */
  advance(duration: string): Promise<Date>
  /**
   * In place of those that it had; none turns all off. A name, or a name with when the fault is there and for whom:
   * `{ name: 'metadata of another issuer', times: 1 }` is gone when it has altered one request.
   * @throws UsageError for an unknown name; Error for a limit that cannot be
   */
  faults(faults: readonly (string | WishedFault)[]): Promise<void>
  /** Those that are there or will be, with what is left of their limits. */
  faultsNow(): Promise<readonly (string | WishedFault)[]>
  /**
   * Makes a wallet known to it: client id, redirect URIs, how it authenticates, and whose attestations of it are trusted.
   * @returns it as registered, with a secret where its method needs one
   * @throws UsageError for what cannot be used; Error for an id that is taken
   */
  registerClient(client: ForeignClient): Promise<ForeignClient>
  /** What was asked, what was answered, and which demand was not met; oldest first, the newest 1,000. */
  journal(): Promise<readonly JournalEntry[]>
  /** Begins the journal anew. */
  clearJournal(): Promise<void>
  /** Forgets the environment. */
  [Symbol.asyncDispose](): Promise<void>
}

/** A mock in this process. */
export interface MockInProcess extends AsyncDisposable {
  /** Base of the management API; ends in `/v1`. */
  readonly apiUrl: string
  readonly authUrl: string
  readonly controlUrl: string | null
  /** The CA behind TLS and behind the issuers' keys. */
  readonly caPem: string
  /** Makes an environment of its own. @throws UsageError for unknown names and values */
  environment(wish?: EnvironmentWish): Promise<MockEnvironment>
  /** Ends at once, connections kept alive included; a second call does nothing. */
  close(): Promise<void>
}

/**
 * Starts the mock in this process, on a free port of loopback, for a test. Its certificate comes from a CA of its own:
 * give `caPem` to the HTTP client, or take `tls: 'off'`.
 * @throws UsageError with a hint for a port that is taken and options that cannot be used
 */
export async function startMock(options: MockOptions = {}): Promise<MockInProcess> {
  const running = await start({ preset: 'plain', ...options })
  const { mock, apiUrl, authUrl, controlUrl, caPath, caPem } = running
  return {
    ...{ apiUrl, authUrl, controlUrl, caPem },
    async environment(wish = {}) {
      const environment = await mock.create(await environmentWish({ ...wish }))
      const ready = await readyLine({ mock, controlUrl, caPath }, environment)
      return handle(environment, ready, {
        change: (change) => mock.change(environment, change),
        remove: async () => void (await mock.remove(environment.id)),
      })
    },
    close: running.close,
    [Symbol.asyncDispose]: running.close,
  }
}

function handle(
  environment: Environment,
  ready: ReadyLine,
  { change, remove }: { change<T>(change: () => T): Promise<T>; remove(): Promise<void> },
): MockEnvironment {
  return {
    ready,
    async offer(wish = {}) {
      const answer = await offerAsWished(environment, wishedOffer({ ...wish }))
      if ('cannot' in answer) throw new Error(`No offer can be made: ${answer.cannot}`)
      return answer
    },
    advance: (duration) => change(() => advancedClock(environment, { advance: duration })),
    faults: (faults) => setFaults(environment, { faults }, change),
    faultsNow: () => faultsNow(environment),
    registerClient: async (client) => registerClient(environment, clientRegistration(client)),
    journal: async () => [...environment.journal.entries],
    clearJournal: async () => environment.journal.clear(),
    [Symbol.asyncDispose]: remove,
  }
}
