import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Front, type Interloper, startFront } from '../../interop/front/front.ts'
import { loadText } from '../../reporting/load/load-text.ts'
import { printable } from '../../reporting/plain-text.ts'
import { jsonText } from '../../reporting/render/json-text.ts'
import { paints } from '../../reporting/terminal.ts'
import { loadTarget } from '../../targets/load-target.ts'
import { type LoadWords, loadPlan } from './plan.ts'
import { runLoad } from './run-load.ts'

const never = new AbortController().signal

function targetOf({ environment, offersUrl }: Front, more: object = {}): string {
  return JSON.stringify({
    name: 'front',
    offers: { kind: 'http', url: `${offersUrl}?grant={grant}&txCode={txCode}` },
    client: environment.client,
    login: { username: 'erika', password: 'correct-horse-battery-staple' },
    trust: { insecureHttp: true },
    ...more,
  })
}

async function loaded(
  front: Front,
  words: Partial<LoadWords> = {},
  { signal = never, more = {} }: { readonly signal?: AbortSignal; readonly more?: object } = {},
) {
  const plan = loadPlan({
    wallets: '3',
    duration: '1500ms',
    sample: '5',
    maxErrors: '0',
    grant: ['pre-authorized_code'],
    ...words,
  })
  return runLoad(plan, await loadTarget(targetOf(front, more)), { signal })
}

const isTokenRequest: (request: Parameters<Interloper>[0]) => boolean = ({ method, url = '' }) =>
  method === 'POST' && /\/token$/.test(url)

test('flows by both grants complete, each step is measured, and a sample is looked at', async () => {
  await using front = await startFront()
  const report = await loaded(front, { grant: ['pre-authorized_code', 'authorization_code'] })
  assert.equal(report.verdict, 'met', jsonText(report, 2))
  const { flows, latency, steps } = report
  assert.ok(flows.completed >= 4)
  assert.equal(latency.count, flows.completed)
  assert.equal(flows.begun, flows.completed)
  const answers = Object.fromEntries(steps.map((step) => [step.step, step.answers]))
  for (const step of ['offer', 'issuer-metadata', 'as-metadata', 'token', 'nonce', 'credential']) {
    assert.deepEqual(answers[step], { '2xx': flows.completed }, step)
  }
  assert.ok(steps.some(({ step }) => step === 'authorize'))
  // What is looked at closely is no part of the load: replayed codes are not among the answers.
  const replays = report.correctness.filter(({ name }) =>
    name.startsWith('one token for each code'),
  )
  assert.ok(
    replays.every(({ looked, violated, undecided }) => looked > 0 && violated + undecided === 0),
  )
  const signatures = report.correctness.find(({ name }) => name.startsWith('signatures'))
  assert.ok(signatures && signatures.looked > 0 && signatures.looked < flows.completed)
  // The front has no offers API: that nothing was looked at is said.
  const status = report.correctness.find(({ name }) => name.startsWith('the status'))
  assert.deepEqual(
    [status?.looked, status?.why],
    [0, 'the target has no API that tells the status of an offer'],
  )
})

test('with --sample 0 nothing is looked at closely, and the report says so', async () => {
  await using front = await startFront()
  const report = await loaded(front, { sample: '0', duration: '500ms' })
  const signatures = report.correctness.find(({ name }) => name.startsWith('signatures'))
  assert.equal(signatures?.looked, 0)
  assert.ok(signatures?.why)
  assert.match(
    loadText(report, { width: 80, paint: paints(false) }),
    /– signatures of credentials: not looked at/,
  )
})

test('429 with Retry-After is weather: obeyed, counted, and no error', async () => {
  let refused = 0
  const asked: number[] = []
  await using front = await startFront((request, response) => {
    if (!isTokenRequest(request)) return false
    asked.push(performance.now())
    if (refused === 2 || asked.length < 4) return false
    refused += 1
    response.writeHead(429, { 'retry-after': '1' }).end()
    return true
  })
  const report = await loaded(front, { wallets: '1', sample: '0' })
  assert.deepEqual(report.weather, { answers: { '429': 2 }, waitedSeconds: 2 })
  assert.equal(report.flows.failed, 0)
  assert.equal(report.exitCode, 0)
  assert.ok((asked[5] ?? 0) - (asked[3] ?? 0) >= 2000)
})

test('an issuer that stays busy is given up for, and that is no error either', async () => {
  let asked = 0
  await using front = await startFront((request, response) => {
    if (!isTokenRequest(request) || ++asked < 3) return false
    response.writeHead(503, { 'retry-after': '120' }).end()
    return true
  })
  const report = await loaded(front, { wallets: '1', sample: '0', duration: '400ms' })
  assert.ok(report.flows.busy > 0)
  assert.equal(report.flows.failed, 0)
})

test('an issuer that dies in the middle: errors by kind, asked at a human pace, threshold missed', async () => {
  let served = 0
  await using front = await startFront((request) => {
    if (isTokenRequest(request) && ++served === 8) setImmediate(() => front.endIssuer())
    return false
  })
  const report = await loaded(front, { duration: '2s', sample: '0' })
  assert.equal(report.exitCode, 1)
  assert.equal(report.verdict, 'missed')
  assert.ok(report.flows.completed > 0 && report.flows.failed > 0)
  assert.ok(
    report.errors.every(({ kind }) => kind === 'ERR_CONNECT'),
    jsonText(report.errors, 2),
  )
  assert.ok(report.flows.failed < 3 * 6, `${report.flows.failed} asked again and again`)
})

test('an interruption ends it with what is there', async () => {
  await using front = await startFront()
  const controller = new AbortController()
  setTimeout(() => controller.abort(), 1500)
  const report = await loaded(front, { duration: '10m' }, { signal: controller.signal })
  assert.equal(report.run.interrupted, true)
  assert.ok(report.flows.completed > 0)
  assert.ok(report.run.durationMs < 20_000)
  assert.equal(report.flows.failed, 0)
})

test('at a rate that the wallets cannot keep up with, what never began is told and counts', async () => {
  await using front = await startFront((request, response) => {
    if (!isTokenRequest(request)) return false
    // Answers, and late.
    const { end } = response
    response.end = ((...args: Parameters<typeof end>) => {
      setTimeout(() => Reflect.apply(end, response, args), 300)
      return response
    }) as typeof end
    return false
  })
  const report = await loaded(front, { wallets: '1', rate: '20', sample: '0', maxP99: '100ms' })
  const { due, begun, completed } = report.flows
  assert.equal(due, 30)
  assert.ok(begun < 10)
  assert.equal(report.latency.count, completed + due - begun)
  assert.ok((report.latency.p99 ?? 0) > (report.serviceTime.p99 ?? 0))
  assert.equal(report.verdict, 'missed')
})

test('what an issuer says in an error is harmless, and holds no secret', async () => {
  const codes: string[] = []
  await using front = await startFront((request, response) => {
    if (!isTokenRequest(request)) return false
    let body = ''
    request.on('data', (text) => {
      body += text
    })
    request.on('end', () => {
      const code = new URLSearchParams(body).get('pre-authorized_code') ?? ''
      codes.push(code)
      const description = `\u001b]0;owned\u0007 no such code: ${code}\n::error::x`
      response.writeHead(400, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: 'invalid_grant', error_description: description }))
    })
    return true
  })
  const report = await loaded(front)
  assert.equal(report.exitCode, 3)
  assert.match(report.run.stopped ?? '', /No flow ended well.*invalid_grant/)
  const text = printable(loadText(report, { width: 80, paint: paints(false) }))
  assert.ok(codes.length > 0)
  for (const written of [text, jsonText(report, 2)]) {
    assert.ok(codes.every((code) => !written.includes(code)))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
    assert.doesNotMatch(written, /[\u001b\u0007]|^\s*::error/m)
  }
})
