import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CapturedExchange } from './captured.ts'
import { linksIn } from './links.ts'

function page(text: string): CapturedExchange {
  return {
    startedAt: new Date(0),
    durationMs: 0,
    request: { method: 'GET', url: 'https://page.example/', headers: {} },
    response: {
      status: 200,
      headers: {},
      body: Buffer.from(text),
      json: { ok: false, problem: 'a page' },
    },
  }
}

test('links in markup, JSON, redirects and addresses, each where it ends', () => {
  const offer = 'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fa.example'
  const value = 'haip-vci://?credential_offer=%7B%7D&amp;x=1'
  assert.deepEqual(linksIn(page(`<a href="${offer}">x</a><a href='${value}'>{"l":"${offer}"}`)), [
    offer,
    value.replace('&amp;', '&'),
    offer,
  ])
  const led = page('')
  const exchange = {
    ...led,
    request: { ...led.request, url: `https://wallet.example/?credential_offer_uri=a` },
    response: { ...led.response, headers: { location: offer } },
  }
  assert.deepEqual(linksIn(exchange), ['https://wallet.example/?credential_offer_uri=a', offer])
})

test('what has no scheme, no value or is too long for a QR code is no link', () => {
  for (const text of [
    'credential_offer=a',
    'the parameter credential_offer_uri=a of https://issuer.example/ is',
    'a://?credential_offer=',
    'ab://?credential_offer="a"',
    `ab://${'x'.repeat(9000)}?credential_offer=a`,
  ])
    assert.deepEqual(linksIn(page(text)), [], text.slice(0, 60))
})

test('a parameter that is no link hides none behind it', () => {
  assert.deepEqual(linksIn(page('credential_offer=ab://?credential_offer=x')), [
    'ab://?credential_offer=x',
  ])
})

const pages: Readonly<Record<string, (bytes: number) => string>> = {
  schemes: (bytes) => `credential_offer ${'/ab:///ab://'.repeat(bytes / 12)}`,
  'a scheme before each parameter': (bytes) => 'ab://credential_offer '.repeat(bytes / 22),
  parameters: (bytes) => 'credential_offer='.repeat(bytes / 17),
  'parameters of nothing': (bytes) => 'ab://credential_offer="'.repeat(bytes / 23),
  links: (bytes) => 'ab://?credential_offer=x '.repeat(bytes / 25),
  letters: (bytes) => `${'a'.repeat(bytes)}credential_offer=x`,
}

for (const [name, make] of Object.entries(pages))
  test(`a page of ${name} takes time that is linear in it`, () => {
    const [few, many] = [500_000, 2_000_000]
    linksIn(page(make(few)))
    const times = (bytes: number) =>
      Math.min(...Array.from({ length: 5 }, () => processorTime(() => linksIn(page(make(bytes))))))
    const [small, large] = [times(few), times(many)]
    // Four times as much; sixteen times where it grows with the square. A millisecond is noise.
    assert.ok(large < 9 * Math.max(small, 2), `${small} ms, ${large} ms`)
  })

/** In milliseconds. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

test("a page's links are read once", () => {
  const exchange = page('ab://?credential_offer=x')
  assert.equal(linksIn(exchange), linksIn(exchange))
})
