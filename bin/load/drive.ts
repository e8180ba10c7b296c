import { setTimeout as sleep } from 'node:timers/promises'

/** When load is asked for. */
export interface Drive {
  readonly wallets: number
  readonly durationMs: number
  /** Undefined: a closed loop. */
  readonly ratePerSecond?: number | undefined
  /** Nothing begins any more once it is aborted. */
  readonly signal: AbortSignal
}

/** One flow to be walked. */
export interface DueFlow {
  /** From 0 on, in the order of beginning. */
  readonly index: number
  readonly wallet: number
  /** When it was to begin, by `performance.now()`: waiting for a wallet that is free is a part of what it takes. */
  readonly dueAt: number
}

/** @returns how long a wallet rests before its next flow, where nobody answers; undefined: not at all. */
export type Walk = (flow: DueFlow) => Promise<{ readonly restMs?: number | undefined }>

/** What there was to do and how much of it was begun. */
export interface Driven {
  readonly due: number
  readonly begun: number
  /** Of each flow that was due and never began: how long it had waited at the end. */
  readonly waitedInVainMs: readonly number[]
}

/**
 * Walks flows until the time is over; what is under way then is waited for. In a closed loop each wallet begins a flow
 * when it has ended the one before. In an open loop flows are due at a fixed rate whether a wallet is free or not.
 */
export function drive(plan: Drive, walk: Walk): Promise<Driven> {
  return plan.ratePerSecond === undefined
    ? closedLoop(plan, walk)
    : openLoop({ ...plan, ratePerSecond: plan.ratePerSecond }, walk)
}

async function closedLoop({ wallets, durationMs, signal }: Drive, walk: Walk): Promise<Driven> {
  const end = performance.now() + durationMs
  let begun = 0
  await together(wallets, async (wallet) => {
    while (!signal.aborted && performance.now() < end) {
      const { restMs = 0 } = await walk({ index: begun++, wallet, dueAt: performance.now() })
      if (restMs >= end - performance.now()) return
      await pause(restMs, signal)
    }
  })
  return { due: begun, begun, waitedInVainMs: [] }
}

async function openLoop(
  { wallets, durationMs, signal, ratePerSecond }: Drive & { readonly ratePerSecond: number },
  walk: Walk,
): Promise<Driven> {
  const start = performance.now()
  const end = start + durationMs
  const dueAt = (index: number) => start + (index * 1000) / ratePerSecond
  const inVain: number[] = []
  let next = 0
  let begun = 0
  await together(wallets, async (wallet) => {
    while (!signal.aborted && dueAt(next) < end) {
      const index = next++
      await pause(dueAt(index) - performance.now(), signal)
      if (signal.aborted || performance.now() >= end) inVain.push(index)
      else await walk({ index: begun++, wallet, dueAt: dueAt(index) })
    }
  })
  const stoppedAt = signal.aborted ? Math.min(end, performance.now()) : end
  for (; dueAt(next) < stoppedAt; next++) inVain.push(next)
  const waitedInVainMs = inVain.map((index) => stoppedAt - dueAt(index)).filter((ms) => ms > 0)
  return { due: begun + waitedInVainMs.length, begun, waitedInVainMs }
}

async function together(count: number, work: (index: number) => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: count }, (_, index) => work(index)))
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0 || signal.aborted) return
  await sleep(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
