import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type AnsweredExchange, wasAnswered } from '../protocol/exchange.ts'
import { echoedForms } from '../protocol/testing/echoed-forms.ts'
import { EvidenceLog } from '../wallet/evidence-log.ts'
import { run } from './commands/run.ts'
import {
  longEnough,
  type Secret,
  searchFor,
  secretsOf,
  writtenIn,
} from './testing/secrets-of-a-run.ts'

/**
 * An issuer that repeats what it was sent, and what it gave, in every form and in several places. What it says is put into its
 * answers before the wallet sees them.
 */
const folder = mkdtempSync(join(tmpdir(), 'vcispec-echo-'))
after(() => rmSync(folder, { recursive: true }))

const only = ['VCI-6.3', 'VCI-8.3.1.2', 'RFC6749-4.1.3']
const known: Secret[] = []
let printed = ''

before(async () => {
  const { addExchange } = EvidenceLog.prototype
  const secrets = new WeakMap<EvidenceLog, Map<string, Secret>>()
  EvidenceLog.prototype.addExchange = function (exchange) {
    const ofScenario = secrets.get(this) ?? new Map<string, Secret>()
    secrets.set(this, ofScenario)
    for (const secret of secretsOf(exchange)) {
      if (secret.value.length >= 4) ofScenario.set(secret.value, secret)
      known.push(secret)
    }
    if (wasAnswered(exchange) && exchange.operation !== 'control')
      repeat(exchange, [...ofScenario.values()].slice(-5))
    addExchange.call(this, exchange)
  }
  const streams = [process.stdout, process.stderr].map((stream) => ({
    stream,
    write: stream.write,
  }))
  for (const { stream } of streams)
    stream.write = (text: unknown) => {
      printed += String(text)
      return true
    }
  try {
    await run({ out: folder, parallel: 0, only, seed: '1' })
  } finally {
    for (const { stream, write } of streams) stream.write = write
    EvidenceLog.prototype.addExchange = addExchange
  }
})

/** As a short one is told of. */
function inWords(value: string): string {
  return `The code ${value} was used.`
}

/** Six digits of a longer secret in hexadecimal, all of it in base64, are by chance those of some Transaction Code. */
function isAmidHex(text: string, at: number, form: string): boolean {
  if (!/^\d{6}$/.test(Buffer.from(form, 'base64').toString('latin1'))) return false
  const sides = [text.slice(at - 4, at), text.slice(at + form.length, at + form.length + 4)]
  const [before = '', behind = ''] = sides.map((it) => Buffer.from(it, 'base64').toString('latin1'))
  return /[\da-f]$/i.test(before) && /^[\da-f]/i.test(behind)
}

/** In the body, in a header, and in what is said of an error. */
function repeat({ response }: AnsweredExchange, secrets: readonly Secret[]): void {
  const forms = secrets.flatMap(({ value }) => Object.values(echoedForms(value)))
  const words = secrets.map(({ value }) => inWords(value)).join(' ')
  const said = `You sent ${forms.join(', ')}. ${words}`
  const json = response.json.ok ? response.json.value : undefined
  const headers = {
    ...response.headers,
    'x-you-sent': said,
    'x-sent-as': Buffer.from(said).toString('base64'),
  }
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json)
  const value = isObject
    ? { ...json, you_sent: forms, nested: JSON.stringify({ forms }), error_description: said }
    : undefined
  const text = `${Buffer.from(response.body)}`
  const isPage = text.includes('</')
  const body = value ? JSON.stringify(value) : isPage ? `${text}<!-- ${said} -->` : text
  Object.assign(response, {
    headers,
    body: new TextEncoder().encode(body),
    ...(value && { json: { ok: true, value } }),
  } satisfies Partial<AnsweredExchange['response']>)
}

test('secrets of every kind were repeated', () => {
  const kinds = new Set(known.map(({ kind }) => kind))
  for (const kind of [
    'access_token',
    'code',
    'code_verifier',
    'pre-authorized_code',
    'tx_code',
    'password',
    'client_secret',
    'cookie',
  ])
    assert.ok(kinds.has(kind), `no ${kind} among ${[...kinds].join(', ')}`)
})

test('none of their forms stands in anything that was written or printed', () => {
  const secrets = [...new Map(known.map((secret) => [secret.value, secret])).values()].filter(
    ({ value }) => value.length >= longEnough,
  )
  const short = known.filter(({ kind, value }) => /^tx_?code$/i.test(kind) && value.length >= 4)
  assert.ok(short.length > 0)
  const search = searchFor(
    [...secrets, ...short],
    (value) =>
      [...Object.values(echoedForms(value)), inWords(value)].filter(
        (form) => form.length >= longEnough,
      ),
    isAmidHex,
  )
  const written = new Map([...writtenIn(folder), ['the terminal', printed]])
  assert.ok([...written.values()].join('').includes('You sent'))
  const leaks = [...written].flatMap(([name, text]) =>
    search(text).map(({ kind, value, form }) => `${name}: ${kind} ${value} as ${form}`),
  )
  assert.deepEqual(leaks.slice(0, 40), [])
})
