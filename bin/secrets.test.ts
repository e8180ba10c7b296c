import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { type Exchange, wasAnswered } from '../protocol/exchange.ts'
import { EvidenceLog } from '../wallet/evidence-log.ts'
import { run } from './commands/run.ts'

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

interface Secret {
  readonly kind: string
  readonly value: string
}

const secretNames =
  /^(access_token|refresh_token|id_token|code|code_verifier|device_code|pre-authorized_code|preAuthorizedCode|tx_code|txCode|password|client_secret|clientSecret|client_assertion)$/

/** What is secret by its name, in everything that went over the wire. */
function secretsOnTheWire(): readonly Secret[] {
  return exchanges.flatMap((exchange) => {
    const { request } = exchange
    const { headers = {}, body } = wasAnswered(exchange) ? exchange.response : {}
    const texts = [request.body ?? '', body === undefined ? '' : Buffer.from(body).toString()]
    return [
      ...texts.flatMap(secretMembers),
      ...[request.body ?? '', queryOf(request.url), queryOf(headers.location ?? '')].flatMap(
        secretParameters,
      ),
      ...credentialsIn(request.headers.authorization),
      ...cookiesIn(headers['set-cookie']),
    ]
  })
}

function secretMembers(text: string): readonly Secret[] {
  const found: Secret[] = []
  const open = [parsed(text)]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null) continue
    for (const [kind, member] of Object.entries(value)) {
      // In JSON, `code` is an error's name.
      if (typeof member === 'string' && secretNames.test(kind) && kind !== 'code')
        found.push({ kind, value: member })
      open.push(typeof member === 'string' ? parsed(member) : member)
      if (typeof member === 'string') found.push(...secretParameters(queryOf(member)))
    }
    if ('kty' in value && 'd' in value) found.push({ kind: 'd', value: String(value.d) })
  }
  return found
}

function secretParameters(text: string): readonly Secret[] {
  return [...new URLSearchParams(text)].flatMap(([kind, value]) => [
    ...(secretNames.test(kind) ? [{ kind, value }] : []),
    ...secretMembers(value),
  ])
}

function credentialsIn(authorization = ''): readonly Secret[] {
  const [scheme, value = ''] = authorization.split(' ')
  if (scheme !== 'Basic') return [{ kind: 'access_token', value }]
  const secret = Buffer.from(value, 'base64').toString().split(':')[1] ?? ''
  return [
    { kind: 'basic', value },
    { kind: 'client_secret', value: decodeURIComponent(secret) },
  ]
}

function cookiesIn(header = ''): readonly Secret[] {
  return [...header.matchAll(/(?:^|,\s*)[^=;,\s]+=([^;,]+)/g)].map(([, value = '']) => ({
    kind: 'cookie',
    value,
  }))
}

function queryOf(url: string): string {
  return URL.canParse(url) ? new URL(url).search.slice(1) : ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Values that are made up to be wrong, or public, protect nothing; short ones are looked for by their name. */
const longEnough = 8

function writtenTexts(): ReadonlyMap<string, string> {
  const files = readdirSync(folder).map((name) => {
    const bytes = readFileSync(join(folder, name))
    return [name, (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()] as const
  })
  return new Map([...files, ['the terminal', printed]])
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

/** Thousands of secrets in megabytes of text: by their first characters, in one pass. */
function searchFor(secrets: readonly Secret[]): (text: string) => readonly Secret[] {
  const forms = secrets.flatMap((secret) => formsOf(secret.value).map((form) => ({ form, secret })))
  const byBeginning = Map.groupBy(forms, ({ form }) => form.slice(0, longEnough))
  return (text) => {
    const found = new Set<Secret>()
    for (let at = 0; at < text.length; at++)
      for (const { form, secret } of byBeginning.get(text.slice(at, at + longEnough)) ?? [])
        if (text.startsWith(form, at)) found.add(secret)
    return [...found]
  }
}

test('a short secret does not stand where its name is', () => {
  const short = secretsOnTheWire().filter(({ value }) => value !== '' && value.length < longEnough)
  assert.ok(short.length > 0)
  const leaks = [...writtenTexts()].flatMap(([name, text]) =>
    [...new Set(short.map(({ kind, value }) => `${kind}=${value}`))]
      .filter((pair) => {
        const [kind = '', value = ''] = pair.split('=')
        const written = [pair, `"${kind}":"${value}"`, `"${kind}": "${value}"`]
        return written.some((form) => text.includes(form) || text.includes(escapedJson(form)))
      })
      .map((pair) => `${name}: ${pair}`),
  )
  assert.deepEqual(leaks, [])
})

function formsOf(value: string): readonly string[] {
  return [...new Set([value, encodeURIComponent(value), escapedJson(value)])]
}

function escapedJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
