import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Exchange } from '../protocol/exchange.ts'
import { EvidenceLog } from '../wallet/evidence-log.ts'
import { run } from './commands/run.ts'
import {
  escapedJson,
  longEnough,
  type Secret,
  searchFor,
  searchForNamed,
  secretsOf,
  writtenIn,
} from './testing/secrets-of-a-run.ts'

/**
 * A whole run against the mock, in this process: what the wallet really sent and received is at hand, and so are
 * the private keys of both sides. None of it may stand in anything that was written or printed.
 */
const folder = mkdtempSync(join(tmpdir(), 'vcispec-secrets-'))
after(() => rmSync(folder, { recursive: true }))

const exchanges: Exchange[] = []
const privateKeys = new Set<string>()
let printed = ''

before(async () => {
  const { addExchange } = EvidenceLog.prototype
  EvidenceLog.prototype.addExchange = function (exchange) {
    exchanges.push(exchange)
    addExchange.call(this, exchange)
  }
  const { generateKey } = crypto.subtle
  const watched = async (...args: readonly unknown[]) => {
    const [algorithm, , usages] = args
    const key = await Reflect.apply(generateKey, crypto.subtle, [algorithm, true, usages])
    const secret = 'privateKey' in key ? key.privateKey : key
    const { d, k } = await crypto.subtle.exportKey('jwk', secret)
    for (const part of [d, k]) if (part !== undefined) privateKeys.add(part)
    return key
  }
  crypto.subtle.generateKey = watched as typeof generateKey
  const { write } = process.stdout
  process.stdout.write = (text: unknown) => {
    printed += String(text)
    return true
  }
  try {
    // Two defects that bring secrets out in the open: a published private key, and errors that quote nothing.
    const fault = ['private key in the JWK Set', 'cacheable token response']
    await run({ out: folder, parallel: 0, fault })
  } finally {
    process.stdout.write = write
    crypto.subtle.generateKey = generateKey
    EvidenceLog.prototype.addExchange = addExchange
  }
})

/** What is secret by its name, in everything that went over the wire. */
function secretsOnTheWire(): readonly Secret[] {
  return exchanges.flatMap(secretsOf)
}

function writtenTexts(): ReadonlyMap<string, string> {
  return new Map([...writtenIn(folder), ['the terminal', printed]])
}

test('the run was a whole one, and had secrets of every kind', () => {
  const kinds = new Set(secretsOnTheWire().map(({ kind }) => kind))
  for (const kind of [
    'access_token',
    'code',
    'code_verifier',
    'pre-authorized_code',
    'tx_code',
    'password',
    'client_secret',
    'basic',
    'cookie',
    'd',
  ])
    assert.ok(kinds.has(kind), `no ${kind} among ${[...kinds].join(', ')}`)
  assert.ok(privateKeys.size > 20, `${privateKeys.size} private keys`)
  assert.ok(exchanges.length > 500, `${exchanges.length} exchanges`)
})

test('no secret of the run stands in anything that was written or printed', () => {
  const secrets = [
    ...secretsOnTheWire(),
    ...[...privateKeys].map((value) => ({ kind: 'private key', value })),
  ].filter(({ value }) => value.length >= longEnough)
  const search = searchFor(secrets)
  const leaks = [...writtenTexts()].flatMap(([name, text]) =>
    search(text).map(({ kind, value }) => `${name}: ${kind} ${value}`),
  )
  assert.deepEqual(leaks, [])
})

test('the search finds what was not redacted', () => {
  const search = searchFor([{ kind: 'code', value: 'SplxlOBeZQQ' }])
  assert.equal(search('{"a":"code=SplxlOBeZQQ"}').length, 1)
  assert.equal(search('code=SplxlOBeZQ').length, 0)
})

test('a short secret does not stand where its name is', () => {
  const short = secretsOnTheWire().filter(({ value }) => value !== '' && value.length < longEnough)
  assert.ok(short.length > 0)
  const search = searchForNamed(short)
  const leaks = [...writtenTexts()].flatMap(([name, text]) =>
    search(text).map(({ kind, value }) => `${name}: ${kind}=${value}`),
  )
  assert.deepEqual(leaks, [])
})

test('the search by name finds a short secret in every form', () => {
  const search = searchForNamed([
    { kind: 'tx_code', value: '12"4' },
    { kind: 'tx_code', value: '77' },
    { kind: 'code', value: '77' },
  ])
  const found = (text: string) => search(text).map(({ kind, value }) => `${kind} ${value}`)
  for (const text of ['a=b&tx_code=12"4', '{"tx_code":"12"4"}', '{"tx_code": "12"4"}'])
    assert.deepEqual([found(text), found(escapedJson(text))], [['tx_code 12"4'], ['tx_code 12"4']])
  assert.deepEqual(found('?tx_code=778'), ['tx_code 77', 'code 77'])
  for (const text of ['"tx_code":"778"', 'tx_code=7', 'xcode":"77"', '12"4 77'])
    assert.deepEqual(found(text), [], text)
})
