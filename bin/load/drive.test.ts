import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DueFlow, drive } from './drive.ts'
import { Percentiles } from './percentiles.ts'

const never = new AbortController().signal

/** An issuer that answers in 2 ms, but for one time when it stops for `stallMs`. */
function stallingIssuer(stallMs: number) {
  let stalled: Promise<unknown> | undefined
  const begun = performance.now()
  return async () => {
    if (!stalled && performance.now() - begun > 200) stalled = sleep(stallMs)
    await stalled
    await sleep(2)
  }
}

test('an open loop measures from when a flow was due: what an issuer that stops makes others wait is seen', async () => {
  const latencies = new Percentiles()
  const service = new Percentiles()
  const issuer = stallingIssuer(600)
  const driven = await drive(
    { wallets: 1, durationMs: 1200, ratePerSecond: 100, signal: never },
    async ({ dueAt }) => {
      const began = performance.now()
      await issuer()
      service.record(performance.now() - began)
      latencies.record(performance.now() - dueAt)
      return {}
    },
  )
  assert.equal(driven.due, 120)
  // One flow of many met the stop: by its own clock each of the others took no time.
  assert.ok((service.at(75) ?? 0) < 100, `service p75 ${service.at(75)}`)
  // Sixty were due while it lasted, and waited 300 ms in the middle.
  assert.ok((latencies.at(75) ?? 0) > 200, `p75 ${latencies.at(75)}`)
})

test('flows that were due and never began are counted, with the time they waited', async () => {
  const driven = await drive(
    { wallets: 1, durationMs: 300, ratePerSecond: 50, signal: never },
    async () => {
      await sleep(1000)
      return {}
    },
  )
  assert.equal(driven.begun, 1)
  assert.equal(driven.due, 15)
  assert.equal(driven.waitedInVainMs.length, 14)
  assert.ok(Math.abs(Math.max(...driven.waitedInVainMs) - 280) < 1)
})

test('a closed loop has as many flows under way as wallets, and none after its time', async () => {
  let underWay = 0
  let most = 0
  const begun: DueFlow[] = []
  const start = performance.now()
  const driven = await drive({ wallets: 3, durationMs: 200, signal: never }, async (flow) => {
    begun.push(flow)
    underWay += 1
    most = Math.max(most, underWay)
    await sleep(20)
    underWay -= 1
    return {}
  })
  assert.equal(most, 3)
  assert.deepEqual(
    begun.map(({ index }) => index),
    Array.from({ length: driven.begun }, (_, index) => index),
  )
  assert.ok(begun.every(({ dueAt }) => dueAt < start + 201))
  assert.deepEqual(driven.waitedInVainMs, [])
})

test('a wallet that nobody answers rests; once it is over, it does not', async () => {
  const started = performance.now()
  const { begun } = await drive({ wallets: 1, durationMs: 250, signal: never }, async () => ({
    restMs: 100,
  }))
  assert.ok(begun >= 1 && begun <= 3, `${begun}`)
  assert.ok(performance.now() - started < 2000)
})

test('nothing begins after an interruption', async () => {
  for (const ratePerSecond of [undefined, 100]) {
    const controller = new AbortController()
    const started = performance.now()
    const { begun } = await drive(
      { wallets: 2, durationMs: 60_000, ratePerSecond, signal: controller.signal },
      async () => {
        controller.abort()
        return { restMs: 30_000 }
      },
    )
    assert.ok(begun <= 2, `${begun}`)
    assert.ok(performance.now() - started < 2000)
  }
})
