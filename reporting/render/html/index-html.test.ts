import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { buildReport, countingOutcomes, type RunMaterial } from '../../report-model.ts'
import { hostileRun } from '../../testing/hostile-run.ts'
import { qrImage, redRun } from '../../testing/red-run.ts'
import { indexHtml } from './index-html.ts'

function pageOf(run: RunMaterial): string {
  return indexHtml.render(buildReport(run), countingOutcomes(run.outcomes))
}

const page = pageOf(redRun())
const text = page
  .replaceAll(/<(style|script)>[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
  .replaceAll('&quot;', '"')
  .replaceAll(/\s+/g, ' ')

test('the verdict stands first, then what to repair, root causes before the rest', () => {
  const places = [
    '4 requirements violated',
    'What to repair',
    'The issuer metadata are not at the inserted well-known path',
    '1 further finding follows from this',
    'The metadata name another credential issuer',
    'Cache-Control is max-age=3600',
    'Could not be judged',
    'What would judge more',
    'Warnings',
    'From clause to requirement',
    'What the issuer supports',
    'Not offered ',
    'Not selected ',
    'About this report',
  ]
  let from = 0
  for (const place of places) {
    const at = text.indexOf(place, from)
    assert.notEqual(at, -1, `missing after the one before: ${place}`)
    from = at
  }
})

test('each violation links its section and shows the exchange behind it, laid out', () => {
  assert.match(page, /href="https:\/\/openid\.net\/specs\/[^"]+#section-7\.2"/)
  assert.match(text, /POST https:\/\/issuer\.acme\.example\/tenant-1\/nonce content-length: 0/)
  assert.match(page, /\{\n {2}&quot;c_nonce&quot;: &quot;wKI4LT17ac15ES9bw8ac4&quot;\n\}/)
})

test('JWTs are decoded', () => {
  assert.match(text, /"typ": "openid4vci-proof\+jwt"/)
  assert.match(text, /"nonce": "made-up"/)
})

test('every row of the catalogue stands in the matrix, and ids are unique', () => {
  const matrix = page.slice(page.indexOf('id="requirements"'), page.indexOf('id="scenarios"'))
  for (const { id } of redRun().catalogue) assert.ok(matrix.includes(`>${id}</code>`), id)
})

test('a not applicable and an inconclusive requirement tell their reason', () => {
  assert.match(text, /the metadata has no notification_endpoint/)
  assert.match(text, /the token endpoint did not answer within 10 s/)
})

test('the scanned QR code is shown, and nothing that only pretends to be one', () => {
  assert.ok(page.includes(`<img src="${qrImage}"`))
  const svg = 'data:image/svg+xml;base64,PHN2Zy8+'
  assert.ok(!pageOf(hostileRun('x', svg)).includes(svg))
})

test('the page needs no network, runs no script but its own, and says so to the browser', () => {
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
  const { style, script } = Object.fromEntries(
    [...page.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/g)].map(([, name, text]) => [name, text]),
  )
  assert.equal(
    policy.replaceAll('&#39;', "'"),
    `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; img-src data:; base-uri 'none'; form-action 'none'`,
  )
  assert.doesNotMatch(page, /<iframe|@import|url\(| style="| on[a-z]+="/)
  assert.equal([...page.matchAll(/<script/g)].length, 1)
  for (const [, source = ''] of page.matchAll(/\ssrc="([^"]*)"/g)) assert.match(source, /^data:/)
  for (const [, source = ''] of page.matchAll(/<link [^>]*href="([^"]*)"/g))
    assert.match(source, /^data:image\/svg\+xml,/)
})

function hash(text = ''): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

test('links lead to something in the page, and ids are unique', () => {
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
  for (const [, id] of page.matchAll(/ href="#([^"]*)"/g)) assert.ok(ids.includes(id), id)
})

test('each finding can be judged again, and its request sent again without its secrets', () => {
  assert.match(text, /vcispec run --target &#39;acme staging.yaml&#39; --only VCI-7\.2-05 /)
  assert.match(
    text,
    /curl --globoff --request POST https:\/\/issuer\.acme\.example\/tenant-1\/nonce /,
  )
  assert.match(text, /--header &#39;authorization: DPoP &#39;"\$ACCESS_TOKEN_1"/)
})

test('credentials are decoded: disclosures of an SD-JWT, CBOR of an mdoc', () => {
  assert.match(text, /given_name "Erika"/)
  assert.match(text, /24\(&lt;&lt; \{ "digestID": 0, "elementIdentifier": "family_name"/)
})

test('a scenario is a sequence of who said what to whom', () => {
  assert.match(
    text,
    /Wallet Credential Issuer issuer-metadata GET \S+ 404 issuer-metadata GET \S+ 200 /,
  )
})

test('the issuer is described by what was seen of it, its certificate with the days it has left', () => {
  assert.match(text, /Nonce Endpoint yes, used https:\/\/issuer\.acme\.example\/tenant-1\/nonce/)
  assert.match(
    text,
    /issuer\.acme\.example:443 TLSv1\.3, TLS_AES_256_GCM_SHA384 ends in 9 days, 2026-03-13/,
  )
  assert.match(
    text,
    /is found at once on its page: no , 2 modules of quiet zone, of 4, 2 more QR codes/,
  )
  assert.match(text, /Quiet zone 2 modules, of 4 \(poor\)/)
  assert.match(text, /Read by zxing, where jsQR found nothing, with its contrast raised \(poor\)/)
  assert.match(text, /Error correction 60 % used up \(poor\) Beside it 2 more QR codes \(poor\)/)
})

test('a page about a wallet says so, and nothing of an issuer under test', () => {
  const words = pageOf({ ...redRun(), side: 'wallet' }).replaceAll(
    /<(style|script)>[\s\S]*?<\/\1>|<[^>]*>/g,
    ' ',
  )
  assert.match(words, /Judged side\s+the wallet, by what the mock received/)
  assert.match(words, /that apply to this wallet,/)
  assert.match(words, /Recommendations the wallet does not follow/)
  assert.doesNotMatch(
    words,
    /What the issuer supports|this issuer,|the issuer does not (follow|offer)/,
  )
  assert.doesNotMatch(words, /\sReadiness\s/)
  assert.match(text, /Recommendations the issuer does not follow/)
})
