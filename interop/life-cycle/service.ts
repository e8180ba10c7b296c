import { startMock } from '../../mock-server/server.ts'
import { type Exchange, wasAnswered } from '../../protocol/exchange.ts'
import { SessionClock } from '../../steps/support/session-clock.ts'
import { resolvePointer } from '../../targets/json-pointer.ts'
import { loadTarget } from '../../targets/load-target.ts'
import type { PingOneWorker } from '../../targets/pingone-worker.ts'
import { RecordingHttp } from '../../wallet/http/http.ts'
import { Journey } from '../../wallet/journey.ts'

/** The real thing behind the model: the mock, a worker application and a wallet for each offer, over HTTP. */
export interface Service extends AsyncDisposable {
  readonly worker: PingOneWorker
  readonly types: readonly string[]
  readonly offers: { readonly id: string; readonly link: string; readonly wallet: Journey }[]
  newWallet(): Journey
  advance(minutes: number): Promise<void>
  /** The steps taken, in words. */
  readonly trace: string[]
}

/** One mock for all runs; each run has an environment of its own. */
export async function startServices() {
  const mock = await startMock({ tls: 'off' })
  const target = {
    offers: { kind: 'mock', control: mock.controlUrl },
    trust: { insecureHttp: true },
  }
  const loaded = await loadTarget(JSON.stringify(target))
  return {
    close: () => mock.close(),
    async open(faults: readonly string[] = []): Promise<Service> {
      const clock = new SessionClock()
      const http = new RecordingHttp({ clock, insecureHttp: true })
      const session = await loaded.target.open({ http, clock: 'frozen', faults })
      clock.follow(session.clock)
      const { pingone: worker } = session
      if (!worker) throw new Error('the mock has no management API')
      return {
        worker,
        types: (await worker.offerableTypes()).slice(0, 2),
        offers: [],
        trace: [],
        newWallet: () => new Journey({ http, clock, client: session.client }),
        advance: async (minutes) => session.advanceClock?.(`PT${minutes}M`),
        async [Symbol.asyncDispose]() {
          await session[Symbol.asyncDispose]()
          await http[Symbol.asyncDispose]()
        },
      }
    },
  }
}

export function statusOf(exchange: Exchange): number | undefined {
  return wasAnswered(exchange) ? exchange.response.status : undefined
}

/** A member of an answer, by JSON Pointer. */
export function memberOf(exchange: Exchange, pointer: string): unknown {
  const answered = wasAnswered(exchange) && exchange.response.json.ok
  return answered ? resolvePointer(exchange.response.json.value, pointer) : undefined
}
