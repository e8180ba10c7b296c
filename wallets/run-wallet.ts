import { type MockOptions, type RunningMock, startMock } from '../mock-server/server.ts'
import { type CaseLimits, type CaseOutcome, runCase } from './case-run.ts'
import type { WalletCase } from './wallet-case.ts'
import type { WalletUnderTest } from './wallet-under-test.ts'

export interface WalletRun {
  readonly cases: readonly WalletCase[]
  readonly wallet: WalletUnderTest
  readonly limits: CaseLimits
  /** Where the mock listens. */
  readonly mock?: MockOptions
  /** Nothing is begun any more once it is aborted. */
  readonly signal?: AbortSignal
  /** Told of each case that came to its end. */
  readonly onCase?: (outcome: CaseOutcome) => void
}

/** Tries a wallet with every case, as many at a time as it can take. In the order of the cases. */
export async function runWallet({
  cases,
  wallet,
  limits,
  mock,
  signal,
  onCase,
}: WalletRun): Promise<readonly CaseOutcome[]> {
  await using mocks = new Mocks(mock)
  const outcomes: CaseOutcome[] = []
  const waiting = cases.map((walletCase, index) => ({ walletCase, index }))
  const work = async () => {
    for (let next = waiting.shift(); next && !signal?.aborted; next = waiting.shift()) {
      const { walletCase, index } = next
      const outcome =
        walletCase.listener && !mocks.haveTls
          ? { case: walletCase, cannot: 'the mock does not speak TLS itself' }
          : await runCase(walletCase, wallet, await mocks.for(walletCase), limits)
      outcomes[index] = outcome
      onCase?.(outcome)
    }
  }
  const works = Array.from({ length: wallet.atOnce }, work)
  try {
    await Promise.all(works)
  } finally {
    // The others come to the end of their case: no mock is closed under a wallet, and none begun behind it.
    waiting.length = 0
    await Promise.allSettled(works)
  }
  return outcomes.filter((outcome) => outcome !== undefined)
}

/** One mock for all, and one more for each listener that is wrong. */
class Mocks implements AsyncDisposable {
  readonly #options: MockOptions
  readonly #running = new Map<string, Promise<RunningMock>>()

  constructor(options: MockOptions = {}) {
    this.#options = { controlPort: 'off', ...options }
  }

  /** Where a proxy does, a certificate that is wrong is none of the mock's. */
  get haveTls(): boolean {
    return this.#options.tls !== 'off' && this.#options.publicUrl === undefined
  }

  for({ listener = [] }: WalletCase): Promise<RunningMock> {
    const name = listener.join()
    const known = this.#running.get(name)
    if (known) return known
    const begun = startMock(
      listener.length === 0 ? this.#options : { ...this.#options, port: 0, faults: listener },
    )
    this.#running.set(name, begun)
    return begun
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const begun = await Promise.allSettled(this.#running.values())
    await Promise.all(begun.map((it) => (it.status === 'fulfilled' ? it.value.close() : undefined)))
  }
}
