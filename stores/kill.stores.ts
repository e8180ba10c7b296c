import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { type Answer, Http, type Sent } from '../bench/soak/http.ts'
import { newKey } from '../bench/soak/keys.ts'
import { openPlace, type Place } from '../bench/soak/place.ts'
import { signIn } from '../bench/soak/sign-in.ts'
import { requestCredential, requestToken, type Token, takeOffer } from '../bench/soak/wallet.ts'
import { revocation } from '../mock-server/management/user-credentials.ts'
import { freePort, postgresMissing, startPostgres } from '../mock-server/testing/postgres.ts'
import { grantTypes } from '../protocol/grants.ts'
import { startBalancer } from './balancer.ts'
import { startMockProcess } from './mock-process.ts'

const flows = 200
const wallets = 16

/** Somebody took the request and did not answer. */
class Lost extends Error {}

/** Says of what was lost that it was lost: it is the only thing that may go wrong. */
class LossyHttp extends Http {
  override async send(url: string, expected: number, sent?: Sent): Promise<Answer> {
    try {
      return await super.send(url, expected, sent)
    } catch (cause) {
      if (cause instanceof Error && / 502 $/.test(cause.message)) throw new Lost('', { cause })
      throw cause
    }
  }
}

type Form = Readonly<Record<string, string>>

/** What came of one flow, as far as it was answered. */
interface Told {
  readonly configuration: string
  readonly form?: Form
  readonly token?: Token
  readonly key?: ReturnType<typeof newKey>
  /** Position in the status list. */
  readonly position?: number
}

test(`of two replicas one is killed in the middle of ${flows} flows: whatever was answered is still true`, {
  skip: postgresMissing(),
}, async () => {
  await using postgres = await startPostgres()
  await using address = await startBalancer()
  await using controls = await startBalancer()
  const options = ['--store', postgres.url, '--public-url', address.url]
  await using first = await startMockProcess(await freePort(), options)
  await using second = await startMockProcess(await freePort(), options)
  address.ports = [first.port, second.port]
  controls.ports = [first.controlPort, second.controlPort]
  await using http = new LossyHttp('')
  const place = await openPlace(http, controls.url, first.ready)

  const revoked = await issuedAndRevoked(place)
  const told: Told[] = []
  let begun = 0
  let lost = 0
  let isOver = false
  const watched = watchStatus(place, revoked, () => isOver)
  const wallet = async () => {
    while (begun < flows) {
      begun += 1
      if (begun === flows / 2) await first.end('SIGKILL')
      const flow: { -readonly [K in keyof Told]: Told[K] } = { configuration: '' }
      told.push(flow)
      try {
        await (begun % 2 ? preAuthorized(place, flow) : authorizationCode(place, flow))
      } catch (error) {
        if (!(error instanceof Lost)) throw error
        lost += 1
      }
    }
  }
  await Promise.all(Array.from({ length: wallets }, wallet))
  isOver = true
  const looks = await watched

  assert.ok(lost < wallets * 2, `${lost} flows were lost, of those under way`)
  const positions = told.flatMap(({ position }) => (position === undefined ? [] : [position]))
  assert.equal(new Set(positions).size, positions.length, 'each credential has a status of its own')
  assert.ok(positions.length >= flows - lost)
  const list = await statusList(place)
  for (const position of positions) assert.equal(bitOf(list, position), 0)
  for (const flow of told) {
    if (flow.token) await requestCredential(place, flow.token, flow)
  }
  for (const { form, key } of told) {
    if (form) await assert.rejects(requestToken(place, form, key), / 400 .*invalid_grant/)
  }
  assert.ok(looks > 10, `the status was looked at ${looks} times`)
  assert.deepEqual(second.said, [])
})

async function preAuthorized(place: Place, flow: { -readonly [K in keyof Told]: Told[K] }) {
  const offer = await takeOffer(place, { grants: [grantTypes.preAuthorizedCode] })
  flow.configuration = offer.configuration
  const code = offer.grants[grantTypes.preAuthorizedCode]?.['pre-authorized_code'] ?? ''
  const form = { grant_type: grantTypes.preAuthorizedCode, 'pre-authorized_code': code }
  flow.token = await requestToken(place, form)
  flow.form = form
  flow.position = positionIn(await requestCredential(place, flow.token, offer))
}

async function authorizationCode(place: Place, flow: { -readonly [K in keyof Told]: Told[K] }) {
  const offer = await takeOffer(place, { grants: [grantTypes.authorizationCode] })
  flow.configuration = offer.configuration
  const key = newKey()
  const issuerState = offer.grants[grantTypes.authorizationCode]?.issuer_state ?? ''
  const { code, verifier } = await signIn(place, issuerState, key)
  const { id: client_id, redirectUri: redirect_uri } = place.ready.client
  const grant = { grant_type: grantTypes.authorizationCode, code, code_verifier: verifier }
  const form = { ...grant, client_id, redirect_uri }
  flow.key = key
  flow.token = await requestToken(place, form, key)
  flow.form = form
  flow.position = positionIn(await requestCredential(place, flow.token, { ...offer, key }))
}

/** The other type's credential is issued, and taken back by the management API. @returns its position. */
async function issuedAndRevoked(place: Place): Promise<number> {
  const { http, ready } = place
  const offer = await takeOffer(place, { configurations: [ready.credentialTypes[1]] })
  const code = offer.grants[grantTypes.preAuthorizedCode]?.['pre-authorized_code'] ?? ''
  const form = { grant_type: grantTypes.preAuthorizedCode, 'pre-authorized_code': code }
  const token = await requestToken(place, form)
  const configuration = ready.credentialTypes[1] ?? ''
  const position = positionIn(await requestCredential(place, token, { configuration }))
  const { clientId, clientSecret } = ready.worker
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
  const worker = await http.send(`${ready.credentialIssuer}/as/token`, 200, {
    form: { grant_type: 'client_credentials' },
    headers: { authorization: `Basic ${basic}` },
  })
  const headers = { authorization: `Bearer ${worker.json().access_token}` }
  const credentials = `${ready.apiUrl}/environments/${ready.environment}/users/${ready.user}/credentials`
  const { _embedded } = (await http.send(credentials, 200, { headers })).json()
  const all = Object(_embedded).items as readonly Record<string, unknown>[]
  const its = all.find(({ credentialType }) => Object(credentialType).id === configuration)
  await http.send(`${credentials}/${its?.id}`, 200, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': revocation,
    },
  })
  return position
}

/** Looks at what was revoked again and again. @returns how often. */
async function watchStatus(place: Place, position: number, isOver: () => boolean): Promise<number> {
  let looks = 0
  while (!isOver()) {
    const list = await statusList(place).catch((error) => {
      if (!(error instanceof Lost)) throw error
    })
    if (!list) continue
    assert.equal(bitOf(list, position), 1, 'what was revoked stays revoked')
    looks += 1
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return looks
}

async function statusList({ http, ready }: Place): Promise<Buffer> {
  const { text } = await http.send(`${ready.credentialIssuer}/openid4vci/status/1`, 200)
  const { lst } = Object(claimsOf(text).status_list)
  return inflateSync(Buffer.from(String(lst), 'base64url'))
}

function bitOf(list: Buffer, position: number): number {
  return ((list[position >> 3] ?? 255) >> (position & 7)) & 1
}

function positionIn(issued: Readonly<Record<string, unknown>>): number {
  const [first] = issued.credentials as readonly { readonly credential: string }[]
  return Number(Object(Object(claimsOf(first?.credential ?? '').status).status_list).idx)
}

function claimsOf(jwt: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(jwt.split('.', 2)[1] ?? '', 'base64url').toString())
}
