import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { env } from 'node:process'
import { type TestContext, test } from 'node:test'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { isObject } from '../http/wire.ts'
import { answerValidator } from '../testing/management/answers.ts'
import { concrete } from '../testing/management/concrete-request.ts'
import { expectedRefusal } from '../testing/management/expectation.ts'
import { type GeneratedRequest, requestsTo } from '../testing/management/generated-request.ts'
import { type ApiOperation, operationsOf } from '../testing/management/operations.ts'
import { openTenants, type TenantAnswer } from '../testing/management/tenant.ts'
import { openApiDocument } from './openapi.ts'
import { issueWorkerToken } from './worker-token.ts'

type Tenant = Awaited<ReturnType<Awaited<ReturnType<typeof openTenants>>['open']>>

/** Generated requests altogether; `VCISPEC_RUNS=100000` asks for more. */
const total = Number(env.VCISPEC_RUNS ?? 10_000)
const perEnvironment = 100

test('whatever a client sends is served, or refused in PingOne’s words without a trace', {
  timeout: 600_000,
}, async (context) => {
  const seed = Number(env.VCISPEC_SEED ?? randomInt(2 ** 31))
  context.diagnostic(
    `seed ${seed}; VCISPEC_SEED=${seed} runs it again, VCISPEC_RUNS changes the number`,
  )
  await using tenants = await openTenants()
  const document = openApiDocument(`${tenants.origin}/v1`)
  const operations = operationsOf(document)
  const problemsOf = answerValidator(document)
  const schemas = bodyValidators(document, operations)
  const requests = fc.oneof(
    // What takes a body has more to get wrong.
    ...operations.map((operation) => ({
      weight: operation.schema === undefined ? 1 : 4,
      arbitrary: requestsTo(operation, document),
    })),
  )
  const stranger = await tenants.open()
  const counts = new Map<string, number>()
  const served = new Set<ApiOperation>()

  async function tokenFor(kind: GeneratedRequest['token'], own: Tenant) {
    if (kind === 'none') return undefined
    if (kind === 'garbage') return `${own.token.slice(0, -4)}AAAA`
    if (kind === 'foreign') return stranger.token
    if (kind === 'valid') return own.token
    const longAgo = new Date(own.environment.now().getTime() - 2 * 60 * 60 * 1000)
    return (await issueWorkerToken(own.environment, undefined, longAgo)).access_token
  }

  async function check(request: GeneratedRequest, tenant: Tenant) {
    const sent = await concrete(tenant.environment, request)
    const { method, operation } = request
    const token = await tokenFor(request.token, tenant)
    const before = { writes: tenant.store.writes, state: await tenant.store.snapshot() }
    const answer = await tenants.send({ ...sent, method, token })
    const what = `${method} ${sent.path} ${sent.mediaType ?? ''} ${sent.body?.slice(0, 2000) ?? ''}\n${answer.status} ${answer.text.slice(0, 2000)}`
    const path = sent.path.slice('/v1'.length).replace(/\?.*/, '')
    assert.ok(answer.status < 500, what)
    assert.deepEqual(problemsOf({ ...answer, method, path }), [], what)
    const expected = expectedRefusal(request, sent, schemas.get(operation))
    if (expected) assertRefusal(answer, expected, what)
    if (answer.status >= 400) {
      assertError(answer, what)
      if (tenant.store.writes !== before.writes) {
        assert.equal(await tenant.store.snapshot(), before.state, what)
      }
    } else {
      served.add(operation)
    }
    const key = String(answer.status)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }

  /** Tries an operation that refused whatever came by chance, among others, until it has served. */
  async function serve(operation: ApiOperation) {
    const among = fc.oneof(requests, requestsTo(operation, document))
    const list = fc.array(among, { minLength: perEnvironment, maxLength: perEnvironment })
    for (let round = 0; round < 100 && !served.has(operation); round += 1) {
      // To make a list that nobody sends takes as long as to send it. The first of a sample is the oddest, later ones are more usual.
      const more = fc.sample(list, { seed: seed + round, numRuns: (round % 8) + 1 }).at(-1) ?? []
      await using tenant = await tenants.open()
      for (const request of more) await check(request, tenant)
    }
    assert.ok(served.has(operation), `never served: ${operation.method} ${operation.template}`)
  }

  await fc.assert(
    fc.asyncProperty(
      fc.array(requests, { minLength: perEnvironment, maxLength: perEnvironment }),
      async (list) => {
        await using tenant = await tenants.open()
        for (const request of list) await check(request, tenant)
      },
    ),
    {
      seed,
      numRuns: Math.ceil(total / perEnvironment),
      endOnFailure: env.VCISPEC_SHRINK === undefined,
    },
  )
  for (const operation of operations) await serve(operation)
  report(context, counts)
  const count = [...counts.values()].reduce((sum, each) => sum + each, 0)
  assert.ok(count >= total, `${count} requests`)
})

function report(context: TestContext, counts: ReadonlyMap<string, number>): void {
  const sorted = [...counts].toSorted(([a], [b]) => a.localeCompare(b))
  const sum = sorted.reduce((all, [, count]) => all + count, 0)
  context.diagnostic(
    `${sum} requests: ${sorted.map(([status, n]) => `${n} × ${status}`).join(', ')}`,
  )
}

function assertRefusal(
  { status, body }: TenantAnswer,
  expected: { readonly status: number; readonly code: string; readonly target?: string },
  what: string,
): void {
  assert.ok(isObject(body), what)
  assert.deepEqual([status, body.code], [expected.status, expected.code], what)
  const targets = (Array.isArray(body.details) ? body.details : []).map(({ target }) => target)
  if (expected.target) assert.ok(targets.includes(expected.target), what)
}

const codes: Readonly<Record<number, readonly string[]>> = {
  400: ['INVALID_DATA', 'INVALID_REQUEST'],
  401: ['ACCESS_FAILED'],
  403: ['ACCESS_FAILED'],
  404: ['NOT_FOUND'],
  405: ['INVALID_REQUEST'],
  415: ['INVALID_REQUEST'],
}

const detailCodes = [
  ...['CONSTRAINT_VIOLATION', 'EMPTY_VALUE', 'INSUFFICIENT_PERMISSIONS', 'INVALID_FILTER'],
  ...['INVALID_PARAMETER', 'INVALID_TOKEN', 'INVALID_VALUE', 'OUT_OF_RANGE', 'REQUIRED_VALUE'],
  ...['SIZE_LIMIT_EXCEEDED', 'UNIQUENESS_VIOLATION'],
]

function assertError({ status, body }: TenantAnswer, what: string): void {
  assert.ok(isObject(body), what)
  assert.ok(codes[status]?.includes(String(body.code)), what)
  const details = Array.isArray(body.details) ? body.details : []
  if (status !== 404) assert.ok(details.length > 0, what)
  for (const detail of details) assert.ok(detailCodes.includes(detail.code), what)
}

function bodyValidators(
  document: Readonly<Record<string, unknown>>,
  operations: readonly ApiOperation[],
) {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const { components } = document
  return new Map<ApiOperation, ValidateFunction>(
    operations.flatMap((operation) =>
      operation.schema === undefined
        ? []
        : [[operation, ajv.compile({ ...Object(operation.schema), components })] as const],
    ),
  )
}
