import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { MovableClock } from '../protocol/clock.ts'
import { grantTypes } from '../protocol/grants.ts'
import { offerLinkByValue } from '../protocol/offer-link.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { loadTarget } from './load-target.ts'
import type { OfferWish, TargetSession } from './target.ts'

const link = 'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Fo%2F1'

/** A server on loopback that answers with `status` and `body`, and remembers what it was asked. */
async function adminApi(status: number, body: string) {
  const asked: { request: IncomingMessage; body: string }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    asked.push({ request, body: Buffer.concat(chunks).toString() })
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function inSession<T>(
  target: unknown,
  use: (session: TargetSession) => Promise<T>,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<T> {
  await using http = new RecordingHttp({ clock: new MovableClock() })
  const loaded = await loadTarget(JSON.stringify(target), env)
  await using session = await loaded.target.open({ http })
  return await use(session)
}

function askedFor(target: unknown, wish: OfferWish) {
  return inSession(target, (session) => session.createOffer(wish))
}

test('an admin API is asked with the wish and answers with an offer', async () => {
  await using api = await adminApi(201, JSON.stringify({ link, pin: 1234 }))
  const offers = {
    kind: 'http',
    method: 'POST',
    url: `${api.url}/offers?grant={grant}`,
    headers: { authorization: 'Bearer t' },
    body: { credential: '{configuration}' },
    offer: '/link',
    txCode: '/pin',
  }
  const ticket = await askedFor(
    { offers },
    { grants: [grantTypes.preAuthorizedCode], configurations: ['Pid'] },
  )
  assert.deepEqual(ticket, { offer: link, txCode: '1234' })
  const [asked] = api.asked
  assert.equal(asked?.request.method, 'POST')
  assert.equal(
    asked?.request.url,
    '/offers?grant=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code',
  )
  assert.equal(asked?.request.headers.authorization, 'Bearer t')
  assert.equal(asked?.body, '{"credential":"Pid"}')
})

test('an admin API that fails or is not there is no refusal: the adapter throws', async () => {
  await using api = await adminApi(500, '{"error":"boom"}')
  await assert.rejects(
    askedFor({ offers: { kind: 'http', url: api.url } }, {}),
    /answered 500: \{"error":"boom"\}/,
  )
  const gone = api.url
  await api[Symbol.asyncDispose]()
  await assert.rejects(
    askedFor({ offers: { kind: 'http', url: gone } }, {}),
    /No offer could be made/,
  )
})

test('a command runs in the folder of the target file and says where the offer is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vcispec-command-'))
  try {
    writeFileSync(
      join(folder, 'new-offer.mjs'),
      `console.log(JSON.stringify({ offer: '${link}', txCode: process.argv.slice(2).join('|') }))`,
    )
    const path = join(folder, 'target.json')
    const run = `"${process.execPath}" new-offer.mjs {txCode} {deferred} end`
    writeFileSync(path, JSON.stringify({ offers: { kind: 'command', run } }))
    await using http = new RecordingHttp({ clock: new MovableClock() })
    const { target } = await loadTarget(path)
    await using session = await target.open({ http })
    assert.deepEqual(await session.createOffer({ txCode: true }), {
      offer: link,
      txCode: 'true||end',
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a wish that a command or an admin API is not told of cannot be met', async () => {
  const said = `"${process.execPath}" -p "JSON.stringify({ offer: '${link}', txCode: '{denied}' })"`
  const unsaid = said.replace('{denied}', '7')
  await using api = await adminApi(200, JSON.stringify({ offer: link }))
  const refused = [
    { kind: 'command', run: unsaid },
    { kind: 'http', url: api.url },
  ]
  for (const offers of refused) {
    const answer = await askedFor({ offers }, { denied: true })
    assert.match('cannot' in answer ? answer.cannot : '', /the target file has no \{denied\}/)
    assert.ok('offer' in (await askedFor({ offers }, {})))
  }
  assert.deepEqual(await askedFor({ offers: { kind: 'command', run: said } }, { denied: true }), {
    offer: link,
    txCode: 'true',
  })
})

test('a command that fails, hangs or does not exist is told apart', async () => {
  const node = `"${process.execPath}"`
  const command = (run: string, timeoutSeconds = 30) =>
    askedFor({ offers: { kind: 'command', run, timeoutSeconds } }, {})
  await assert.rejects(
    command(`${node} -e "console.error('no tenant'); process.exit(7)"`),
    /ended with 7: no tenant/,
  )
  await assert.rejects(
    command(`${node} -e "setInterval(() => {}, 1000)"`, 0.2),
    /was stopped after 0\.2 s/,
  )
  await assert.rejects(command('./no-such-command'), /did not start/)
})

test('a fixed offer cannot be what it is known not to be', async () => {
  const offer = offerLinkByValue({
    credential_issuer: 'https://issuer.example',
    credential_configuration_ids: ['Pid'],
    grants: { [grantTypes.preAuthorizedCode]: { 'pre-authorized_code': 'x' } },
  })
  const target = { offers: { kind: 'static', offer } }
  assert.deepEqual(await askedFor(target, {}), { offer })
  assert.deepEqual(
    await askedFor(target, { grants: [grantTypes.preAuthorizedCode], byReference: false }),
    { offer },
  )
  const impossible: readonly OfferWish[] = [
    { grants: [grantTypes.authorizationCode] },
    { configurations: ['Mdl'] },
    { txCode: true },
    { deferred: true },
    { byReference: true },
  ]
  for (const wish of impossible) {
    const answer = await askedFor(target, wish)
    assert.ok('cannot' in answer, JSON.stringify(wish))
    assert.deepEqual(answer.keys, ['offers.kind'])
  }
})

test('the issuer alone makes no offers, and says why', async () => {
  const answer = await askedFor({ credentialIssuer: 'https://issuer.example' }, {})
  assert.ok('cannot' in answer)
  assert.match(answer.cannot, /only the issuer was named/)
  assert.deepEqual(answer.keys, ['offers'])
})

test('a fault is asked of the mock only', async () => {
  await using http = new RecordingHttp({ clock: new MovableClock() })
  const { target } = await loadTarget('{"credentialIssuer":"https://issuer.example"}')
  await assert.rejects(target.open({ http, faults: ['cacheable nonce'] }), {
    code: 'ERR_FAULTS_NEED_MOCK',
  })
})

test('without a running mock, the mock target says how to get one', async () => {
  await assert.rejects(
    inSession({ offers: { kind: 'mock' } }, async () => {}, {}),
    { code: 'ERR_NO_MOCK' },
  )
})
