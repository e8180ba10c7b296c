import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { env } from 'node:process'
import { test } from 'node:test'
import fc from 'fast-check'
import { assertNothingGiven, assertSpecified } from '../testing/auth/assert-refusal.ts'
import { mutations } from '../testing/auth/mutations.ts'
import { rightRequest, rightRequests } from '../testing/auth/right-requests.ts'
import { given, openSurface } from '../testing/auth/surface.ts'

/** Requests; `VCISPEC_RUNS=100000` asks for more. However slow the machine is, the default ends in time. */
const total = Number(env.VCISPEC_RUNS ?? 2000)
const limit = env.VCISPEC_RUNS === undefined ? { interruptAfterTimeLimit: 15_000 } : {}

test('whatever a wallet sends is served, or refused as specified, and a refusal gives nothing', async (context) => {
  const seed = Number(env.VCISPEC_SEED ?? randomInt(2 ** 31))
  context.diagnostic(
    `seed ${seed}; VCISPEC_SEED=${seed} runs it again, VCISPEC_RUNS changes the number`,
  )
  const counts = new Map<number, number>()
  const endpoints = fc.constantFrom(...rightRequests)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(endpoints, fc.array(mutations, { minLength: 1, maxLength: 3 })), {
        minLength: 25,
        maxLength: 25,
      }),
      async (list) => {
        // What one request of the list was given, the next one has not.
        await using usual = await openSurface()
        await using several = await openSurface({
          authorizationServers: 'several',
          attestationChallenges: 'required',
        })
        for (const [endpoint, changes] of list) {
          const surface = endpoint.options ? several : usual
          const right = await rightRequest(endpoint, surface)
          const request = changes.reduce((changed, change) => change(changed), right)
          const before = await given(surface.bench)
          const answer = await surface.send(request)
          const what = `${endpoint.name}: ${shown(request)}`
          assertSpecified(answer, what)
          if (answer.status >= 400) assertNothingGiven(before, await given(surface.bench), what)
          counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1)
        }
      },
    ),
    { seed, numRuns: Math.ceil(total / 25), endOnFailure: true, reporter, ...limit },
  )
  const sorted = [...counts].toSorted(([a], [b]) => a - b)
  context.diagnostic(sorted.map(([status, count]) => `${count} × ${status}`).join(', '))
  assert.ok(counts.size > 1, 'requests were served, and refused')
})

/** The request that was not taken well says enough: the others of its list are left out. */
function reporter<T>({ failed, seed, errorInstance: cause }: fc.RunDetails<T>): void {
  const said = cause instanceof Error ? cause.message : String(cause)
  if (failed) throw new Error(`VCISPEC_SEED=${seed}: ${said}`, { cause })
}

function shown({ text, ...request }: object & { readonly text?: string | Uint8Array }): string {
  const body = text === undefined ? '' : ` ${Buffer.from(text).toString('base64')} (Base64)`
  return `${JSON.stringify(request)}${body}`.slice(0, 3000)
}
