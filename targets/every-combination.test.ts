import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { formats as issuedFormats } from '../mock-server/formats/registry.ts'
import { type RunningMock, startMock } from '../mock-server/server.ts'
import { contentOf, type Exchange, wasAnswered } from '../protocol/exchange.ts'
import { type GrantType, grantTypes } from '../protocol/grants.ts'
import { formats } from '../wallet/formats/registry.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { Journey } from '../wallet/journey.ts'
import { loadTarget } from './load-target.ts'
import type { TargetSession } from './target.ts'

/** One way from an offer to a credential that the wallet has verified. */
interface Way {
  readonly grant: GrantType
  readonly format: string
  readonly token: 'DPoP' | 'Bearer'
  readonly transport: 'plain' | 'encrypted request' | 'encrypted both ways'
  readonly issuance: 'immediate' | 'deferred'
}

const ways: readonly Way[] = Object.values(grantTypes).flatMap((grant) =>
  formats.flatMap(({ format }) =>
    (['DPoP', 'Bearer'] as const).flatMap((token) =>
      (['plain', 'encrypted request', 'encrypted both ways'] as const).flatMap((transport) =>
        (['immediate', 'deferred'] as const).map((issuance) => ({
          ...{ grant, format, token, transport, issuance },
        })),
      ),
    ),
  ),
)

let mock: RunningMock
let session: TargetSession
let configurations: ReadonlyMap<string, string>

before(async () => {
  mock = await startMock()
  const http = newHttp()
  const { target } = await loadTarget(undefined, { VCISPEC_CONTROL_URL: mock.controlUrl ?? '' })
  session = await target.open({ http, clock: 'frozen' })
  const found = await journeyOf('DPoP', http).discover()
  assert.ok(found.kind === 'discovered')
  const supported = found.issuer.members.credential_configurations_supported
  configurations = new Map(
    Object.entries(Object(supported) as Record<string, { format: string }>).map(
      ([id, { format }]) => [format, id],
    ),
  )
})

after(async () => {
  await session[Symbol.asyncDispose]()
  await mock.close()
})

test('the wallet verifies all that the mock issues', () => {
  assert.deepEqual(
    formats.map(({ format }) => format).toSorted(),
    issuedFormats.map(({ id }) => id).toSorted(),
  )
  assert.deepEqual([...configurations.keys()].toSorted(), formats.map((it) => it.format).toSorted())
})

test('both grants bring a verified credential in every format, bound or not, encrypted or not, now or later', async (t) => {
  let completed = 0
  for (const way of ways) {
    await walk(way)
    completed += 1
  }
  t.diagnostic(`${completed} combinations of grant, format, token, encryption and issuance`)
  assert.equal(completed, 2 * 5 * 2 * 3 * 2)
})

async function walk(way: Way): Promise<void> {
  const name = Object.values(way).join(', ')
  await using http = newHttp()
  const journey = journeyOf(way.token, http)
  const offer = await session.createOffer({
    grants: [way.grant],
    configurations: [configurations.get(way.format) ?? ''],
    deferred: way.issuance === 'deferred',
  })
  assert.ok('offer' in offer, name)
  await journey.takeOffer(offer.offer, offer.txCode)
  const encryption = {
    request: way.transport !== 'plain',
    response: way.transport === 'encrypted both ways',
  }
  const asked = await journey.requestCredential({ encryption })
  assert.equal(asked.kind, way.issuance === 'deferred' ? 'deferred' : 'issued', name)
  const wait = async (seconds: number) => {
    await session.advanceClock?.(`PT${seconds}S`)
    return true
  }
  const got =
    asked.kind === 'deferred' ? await journey.collectDeferred(wait, { encryption }) : asked
  assert.equal(got.kind, 'issued', `${name}: ${JSON.stringify(got)}`)
  const { credentials, exchanges } = http.log.evidence()
  assert.deepEqual(
    credentials.map(({ format, facts }) => [format, facts.filter(({ holds }) => !holds)]),
    [[way.format, []]],
    name,
  )
  const verified = new Set(credentials[0]?.facts.map((it) => it.name))
  assert.ok(verified.has('signature-verified') && verified.has('bound-to-proof-key'), name)
  assertTravelled(way, exchanges, name)
}

/** The way was really gone: what was to be bound or encrypted was. */
function assertTravelled(way: Way, exchanges: readonly Exchange[], name: string): void {
  const tokens = exchanges.filter(({ operation }) => operation === 'token').filter(wasAnswered)
  assert.deepEqual(
    tokens.map(({ response }) => [response.status, typeOf(response.json)]),
    [[200, way.token]],
    name,
  )
  const grants = tokens.map(({ request }) => (request.decoded as { grant_type: string }).grant_type)
  assert.deepEqual(grants, [way.grant], name)
  const issuing = exchanges
    .filter(({ operation }) => operation === 'credential' || operation === 'deferred')
    .filter(wasAnswered)
  for (const { request, response } of issuing) {
    assert.equal(
      request.headers['content-type'] === 'application/jwt',
      way.transport !== 'plain',
      name,
    )
    assert.equal(response.jwe !== undefined, way.transport === 'encrypted both ways', name)
    assert.ok(contentOf(response).ok, name)
  }
  assert.equal(
    issuing.some(({ operation }) => operation === 'deferred'),
    way.issuance === 'deferred',
    name,
  )
}

function typeOf(json: { readonly ok: boolean; readonly value?: unknown }): unknown {
  return Object(json.value).token_type
}

function newHttp(): RecordingHttp {
  return new RecordingHttp({
    clock: { now: () => session?.clock.now() ?? new Date() },
    ca: mock.caPem,
  })
}

function journeyOf(token: Way['token'], http: RecordingHttp): Journey {
  const { client, clock, credentialIssuer, signIn } = session
  return new Journey({
    ...{ http, client, clock },
    bearerOnly: token === 'Bearer',
    ...(signIn && { signIn }),
    ...(credentialIssuer !== undefined && { credentialIssuer }),
  })
}
