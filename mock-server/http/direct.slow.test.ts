import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { env } from 'node:process'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { faults } from '../faults/all.ts'
import type { EnvironmentOptions } from '../options.ts'
import { presetOptions } from '../presets.ts'
import { mutations } from '../testing/auth/mutations.ts'
import { type RightRequest, rightRequest, rightRequests } from '../testing/auth/right-requests.ts'
import {
  openSurface,
  type Pairs,
  type Surface,
  type SurfaceAnswer,
  type SurfaceRequest,
} from '../testing/auth/surface.ts'
import { routes } from './auth-router.ts'
import { expressApp } from './public-app.ts'

/** Requests of a property; `VCISPEC_RUNS=10000` asks for more. However slow the machine is, the default ends in time. */
const total = Number(env.VCISPEC_RUNS ?? 400)
const limit = env.VCISPEC_RUNS === undefined ? { interruptAfterTimeLimit: 10_000 } : {}

/** Two mocks that differ in nothing but what is random, one of them without a short way. */
async function pair(options: EnvironmentOptions, more: Parameters<typeof openSurface>[1] = {}) {
  const [short, long] = await Promise.all([
    openSurface(options, more),
    openSurface(options, { ...more, listener: expressApp }),
  ])
  return {
    short,
    long,
    async [Symbol.asyncDispose]() {
      await Promise.all([short, long].map((each) => each[Symbol.asyncDispose]()))
    },
  }
}

/** Ids, secrets, keys, signatures and addresses differ from mock to mock. */
function unrandom(text: string): string {
  return text.replaceAll(/[\w+/=.~-]{20,}/g, '…').replaceAll(/127\.0\.0\.1:\d+/g, 'host')
}

/** A refusal quotes after its colon what came: of an id, what a mutation left of it. What is known beside it is told all the same. */
function unquoted(text: string): string {
  return text
    .replaceAll(/("error_description":"[^":]*: )(?:(?!; known are)(?:[^"\\]|\\.))*/g, '$1…')
    .replaceAll(/(<p>[^:<]*: )(?:(?!; known are)[^<])*(?=<\/p>|; known are)/g, '$1…')
    .replaceAll(
      /(error_description=[^&%:]*(?:%3A|:)(?:\+|%20))(?:(?!%3B(?:\+|%20)known)[^&"])*/g,
      '$1…',
    )
}

function comparable({ status, headers, text }: SurfaceAnswer, isHead: boolean, isMutated: boolean) {
  const { date, 'content-length': length, ...others } = headers
  if (!isHead && length !== undefined) assert.equal(Number(length), Buffer.byteLength(text))
  const names = { dated: date !== undefined, sized: length !== undefined }
  const quoted = isMutated ? unquoted : (it: string) => it
  return {
    status,
    ...names,
    headers: unrandom(quoted(JSON.stringify(sorted(others)))),
    text: unrandom(quoted(text)),
  }
}

function sorted(headers: Readonly<Record<string, string>>) {
  return Object.entries(headers).toSorted(([a], [b]) => a.localeCompare(b))
}

async function assertSame(
  { short, long }: { readonly short: Surface; readonly long: Surface },
  made: (surface: Surface) => Promise<SurfaceRequest>,
  what: string,
  isMutated = false,
): Promise<number> {
  const ask = async (surface: Surface) => {
    const request = await made(surface)
    return comparable(await surface.send(request), request.method === 'HEAD', isMutated)
  }
  const answer = await ask(short)
  assert.deepEqual(answer, await ask(long), what)
  return answer.status
}

const several: EnvironmentOptions = {
  authorizationServers: 'several',
  attestationChallenges: 'required',
}

/** What is asked without a body: each address, as it should be and as it is not. */
const addresses = routes.flatMap(({ path }) =>
  ['GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE'].map((method) => ({ path, method })),
)

const asked: readonly Pairs[] = [
  [],
  [['accept', 'application/jwt']],
  [['accept', 'application/json;q=0.1, application/*']],
  [['accept', 'text/html']],
  [['accept-language', 'de, en;q=0.5']],
  [['accept-language', 'fr']],
  [['accept-encoding', 'gzip']],
  [['accept', 'application/statuslist+cwt']],
  [['origin', 'https://wallet.example']],
]

for (const preset of ['plain', 'full'] as const) {
  test(`${preset}: every address answers express and the short way alike`, async () => {
    await using both = await pair({ ...presetOptions(preset), formats: [] })
    const statuses = new Set<number>()
    for (const [index, { path, method }] of addresses.entries()) {
      const headers = asked[index % asked.length] ?? []
      const request = async ({ bench }: Surface) => ({
        method,
        path: path.replace(':environmentId', bench.environment.id).replace(/:\w+$/, '1'),
        headers: [...headers, ...(asked[(index * 7) % asked.length] ?? [])],
      })
      statuses.add(await assertSame(both, request, `${method} ${path} ${JSON.stringify(headers)}`))
    }
    assert.ok(
      [200, 401, 404, 405].every((status) => statuses.has(status)),
      [...statuses].join(),
    )
    for (const method of ['GET', 'HEAD']) {
      const offer = async ({ bench }: Surface) => {
        const { reference } = await bench.offer()
        return { method, path: `${bench.base}/offers/${reference}` }
      }
      assert.equal(await assertSame(both, offer, `${method} offer`), 200)
    }
  })
}

test('a path that is odd is answered alike', async () => {
  await using both = await pair({})
  const odd: readonly ((base: string) => string)[] = [
    (base) => `${base}/as/token/`,
    (base) => `${base}/as//token`,
    (base) => `/${base}/as/token`,
    (base) => `${base.toUpperCase()}/as/token`,
    (base) => `${base}/as/%74oken`,
    (base) => `${base}/as/token;x=1`,
    (base) => `${base}/as/token?`,
    (base) => `${base}/offers/`,
    (base) => `${base}/offers/x/y`,
    (base) => `${base}/offers/..`,
    (base) => `/.well-known/openid-credential-issuer${base}/`,
    (base) => `/.well-known/openid-credential-issuer${base}?a=1`,
    (base) => `/.well-known/oauth-authorization-server${base}/as/x`,
    (base) => `http://127.0.0.1${base}/as/token`,
    () => '/.well-known/openid-credential-issuer',
    () => '/v1',
    () => '/',
    (base) => base,
    () => '/00000000-0000-4000-8000-000000000000/as/token',
  ]
  for (const [index, path] of odd.entries()) {
    for (const method of ['GET', 'POST']) {
      const request = async ({ bench }: Surface) => ({ method, path: path(bench.base) })
      await assertSame(both, request, `${method} ${index}`)
    }
  }
})

test('whatever a wallet sends, the short way answers what express does', async (context) => {
  const counts = await property(context, fc.constantFrom(...rightRequests), async () => ({
    usual: await pair({}),
    other: await pair(several),
  }))
  assert.ok(counts.size > 3, [...counts].join())
})

test('faults and variants go both ways alike', async (context) => {
  const served = rightRequests.filter(({ options }) => !options)
  const known = faults.filter(({ seams, overlooks, refuses }) => seams ?? overlooks ?? refuses)
  const chosen = known[randomInt(known.length)]
  assert.ok(chosen)
  context.diagnostic(chosen.name)
  await property(context, fc.constantFrom(...served), async () => {
    const usual = await pair({}, { faults: [chosen] })
    return { usual, other: usual }
  })
})

type Pair = Awaited<ReturnType<typeof pair>>

/** How often each status came. */
async function property(
  context: TestContext,
  endpoints: fc.Arbitrary<RightRequest>,
  open: () => Promise<{ readonly usual: Pair; readonly other: Pair }>,
): Promise<ReadonlyMap<number, number>> {
  const seed = Number(env.VCISPEC_SEED ?? randomInt(2 ** 31))
  context.diagnostic(`seed ${seed}; VCISPEC_SEED=${seed} runs it again`)
  const counts = new Map<number, number>()
  const requests = fc.tuple(endpoints, fc.array(mutations, { maxLength: 2 }))
  await fc.assert(
    fc.asyncProperty(fc.array(requests, { minLength: 20, maxLength: 20 }), async (list) => {
      const { usual, other } = await open()
      await using _usual = usual
      await using _other = other
      for (const [endpoint, changes] of list) {
        const made = async (surface: Surface) =>
          changes.reduce(
            (changed, change) => change(changed),
            await rightRequest(endpoint, surface),
          )
        const both = endpoint.options ? other : usual
        const status = await assertSame(both, made, endpoint.name, changes.length > 0)
        counts.set(status, (counts.get(status) ?? 0) + 1)
      }
    }),
    { seed, numRuns: Math.ceil(total / 20), endOnFailure: true, ...limit },
  )
  return counts
}
