import assert from 'node:assert/strict'
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { CompactEncrypt } from 'jose'
import { flow } from '../../checks/testing/flow.ts'
import { entriesOf, harOf } from '../testing/har-of.ts'
import { vcispec } from '../testing/vcispec.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-judge-'))
after(() => rmSync(folder, { recursive: true }))

const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const [wallets, issuers, strangers] = [newKeys(), newKeys(), newKeys()]

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const jwkOf = (key: KeyObject) => JSON.stringify(key.export({ format: 'jwk' }))
const pemOf = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString()

async function sealed(content: unknown, to: KeyObject): Promise<string> {
  const bytes = Buffer.from(JSON.stringify(content))
  return new CompactEncrypt(bytes)
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A128GCM' })
    .encrypt(to)
}

/** Both ends err in what is encrypted: nobody sees it without a key. */
async function encryptedFlow(): Promise<string> {
  const { exchanges } = flow((it) => {
    it.step('nonce').headers['cache-control'] = 'max-age=60'
  })
  const sentWrong = {
    credential_configuration_id: 'Person',
    credential_identifier: 'Person-1',
    proofs: { jwt: ['eyJ0eXAiOiJvcGVuaWQ0dmNpLXByb29mK2p3dCJ9.e30.c2ln'] },
  }
  const answered = await sealed({ credentials: 'none', notification_id: 7 }, wallets.publicKey)
  const asked = await sealed(sentWrong, issuers.publicKey)
  const type = [{ name: 'content-type', value: 'application/jwt' }]
  const entries = entriesOf(exchanges).map((entry) =>
    entry.request.url.endsWith('/credential')
      ? {
          ...entry,
          request: {
            ...entry.request,
            headers: [
              ...entry.request.headers.filter(({ name }) => name !== 'content-type'),
              ...type,
            ],
            postData: { text: asked },
          },
          response: { ...entry.response, headers: type, content: { text: answered } },
        }
      : entry,
  )
  return file('encrypted.har', harOf(entries))
}

async function judged(path: string, ...args: readonly string[]) {
  const { code, out } = await vcispec('judge', path, '--json', ...args)
  const verdict = JSON.parse(out) as {
    readonly exitCode: number
    readonly reports: readonly string[]
    readonly findings: readonly { readonly side: string; readonly requirement: string }[]
  }
  assert.equal(verdict.exitCode, code)
  const of = (side: string) =>
    verdict.findings.filter((it) => it.side === side).map(({ requirement }) => requirement)
  return { code, ...verdict, issuer: of('issuer'), wallet: of('wallet') }
}

test('--key opens what is encrypted, of either end, in each form of a key', async () => {
  const capture = await encryptedFlow()
  const closed = await judged(capture)
  const { privateKey } = wallets
  const set = `{"keys":[${jwkOf(strangers.privateKey)},${jwkOf(privateKey)}]}`
  for (const key of [
    file('wallet.jwk', jwkOf(privateKey)),
    file('wallet.jwks', set),
    file('wallet.pem', pemOf(privateKey)),
  ]) {
    const open = await judged(capture, '--key', key)
    const more = open.issuer.filter((id) => !closed.issuer.includes(id))
    assert.ok(
      more.some((id) => id.startsWith('VCI-8.3-')),
      `${key}: ${open.issuer}`,
    )
    assert.deepEqual(open.wallet, closed.wallet)
  }
  const of = file('issuer.jwk', jwkOf(issuers.privateKey))
  const both = await judged(capture, '--key', of, '--key', join(folder, 'wallet.jwk'))
  assert.ok(both.issuer.some((id) => id.startsWith('VCI-8.3-')))
  assert.ok(both.wallet.some((id) => id.startsWith('VCI-8.2-') && !closed.wallet.includes(id)))
})

test('a key of somebody else opens nothing, and is no mistake', async () => {
  const capture = await encryptedFlow()
  const stranger = file('stranger.jwk', jwkOf(strangers.privateKey))
  const { issuer, wallet } = await judged(capture, '--key', stranger)
  const closed = await judged(capture)
  assert.deepEqual([issuer, wallet], [closed.issuer, closed.wallet])
})

test('what is no private key is one sentence, which tells nothing of it', async () => {
  const capture = await encryptedFlow()
  for (const [key, says] of [
    [join(folder, 'nowhere.jwk'), /cannot be read/],
    [file('public.jwk', jwkOf(wallets.publicKey)), /no private key/],
    [file('words.txt', 'hush'), /no private key/],
    [file('empty.jwks', '{"keys":[]}'), /no private key/],
    [file('cut.pem', pemOf(wallets.privateKey).slice(0, 60)), /no private key/],
  ] as const) {
    const { code, err } = await vcispec('judge', capture, '--key', key)
    assert.equal(code, 2, key)
    assert.match(err, says, key)
    assert.doesNotMatch(err, /hush|^\s+at /m)
  }
})

test('--out writes a report for each end that was judged, and no secret', async () => {
  const out = join(folder, 'verdict')
  const { exchanges } = flow((it) => {
    it.step('nonce').headers['cache-control'] = 'max-age=60'
  })
  const { reports } = await judged(file('plain.har', harOf(entriesOf(exchanges))), '--out', out)
  assert.deepEqual(reports, [join(out, 'issuer'), join(out, 'wallet')])
  const tokens = exchanges.flatMap((it) =>
    it.operation === 'token' && 'response' in it && it.response.json.ok
      ? [String(Object(it.response.json.value).access_token)]
      : [],
  )
  assert.ok(tokens.length > 0)
  for (const report of reports) {
    const { judgement, requirements } = JSON.parse(
      readFileSync(join(report, 'conformance.json'), 'utf8'),
    )
    assert.equal(judgement.verdict, 'violates')
    const verdicts = Object.values(requirements).map((it) => Object(it).verdict)
    assert.ok(!verdicts.includes('untested'), report)
    assert.ok(existsSync(join(report, 'index.html')))
    for (const name of readdirSync(report)) {
      const text = readFileSync(join(report, name), 'utf8')
      for (const token of tokens) assert.ok(!text.includes(token), `${report}/${name}`)
    }
  }
})

test('--out: two issuers have folders of their own, and what cannot be written is one sentence', async () => {
  const one = entriesOf(flow().exchanges)
  const plain = one.map((entry) => {
    const text = Buffer.from(entry.response.content.text, 'base64').toString()
    return { ...entry, response: { ...entry.response, content: { text } } }
  })
  const other = JSON.parse(JSON.stringify(plain).replaceAll('auth.example', 'b.example'))
  const capture = file('two.har', harOf([...plain, ...other]))
  const { reports } = await judged(capture, '--out', join(folder, 'two'))
  const names = reports.map((it) => it.slice(join(folder, 'two').length + 1))
  assert.deepEqual(names.toSorted(), ['issuer-1', 'issuer-2', 'wallet-1', 'wallet-2'])
  const { code, err } = await vcispec('judge', capture, '--out', join(capture, 'below'))
  assert.equal(code, 2)
  assert.match(err, /Reports cannot be written to/)
})

test('keys that are not in the capture are told by their address, without its query', async () => {
  const [first, ...rest] = entriesOf(flow().exchanges)
  const iss = 'https://auth.example/e0000000-0000-4000-8000-000000000001'
  const published = JSON.stringify({ issuer: iss, jwks_uri: 'https://auth.example/k?token=hush' })
  const metadata = {
    ...first,
    request: {
      method: 'GET',
      url: iss.replace('.example/', '.example/.well-known/jwt-vc-issuer/'),
      headers: [],
    },
    response: {
      status: 200,
      headers: [{ name: 'content-type', value: 'application/json' }],
      content: { text: published },
    },
  }
  const capture = file('no-keys.har', harOf([metadata, first, ...rest]))
  const { out } = await vcispec('judge', capture)
  assert.match(out, /not in this capture: the keys at https:\/\/auth\.example\/k$/m)
  assert.doesNotMatch(out, /hush/)
})
