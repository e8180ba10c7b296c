import assert from 'node:assert/strict'
import { test } from 'node:test'
import { presetOptions } from '../../mock-server/presets.ts'
import { startMock } from '../../mock-server/server.ts'
import { MovableClock } from '../../protocol/clock.ts'
import { wasAnswered } from '../../protocol/exchange.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { loadTarget } from '../../targets/load-target.ts'
import type { OfferWish, TargetSession } from '../../targets/target.ts'
import { RecordingHttp } from '../../wallet/http/http.ts'
import { Journey } from '../../wallet/journey.ts'
import {
  credentialProblems,
  deferredProblems,
  errorProblems,
  metadataProblems,
  nonceProblems,
  type Problems,
  tokenProblems,
} from './rules.ts'

type Json = Readonly<Record<string, unknown>>

/** An attested wallet takes up an offer of an issuer of this preset. */
async function inSession(
  preset: string,
  use: (
    session: TargetSession,
    take: (wish: OfferWish) => Promise<Journey>,
    http: RecordingHttp,
  ) => Promise<void>,
) {
  await using mock = await startMock()
  await using http = new RecordingHttp({ clock: new MovableClock(), ca: mock.caPem })
  const { target } = await loadTarget(undefined, { VCISPEC_CONTROL_URL: mock.controlUrl ?? '' })
  const options = presetOptions(preset) as Readonly<Record<string, unknown>>
  await using session = await target.open({ http, options, clock: 'frozen' })
  const client = session.otherClients?.find(
    ({ authentication }) => authentication === 'attest_jwt_client_auth',
  )
  assert.ok(client)
  const take = async (wish: OfferWish) => {
    const ticket = await session.createOffer({ grants: [grantTypes.preAuthorizedCode], ...wish })
    assert.ok('offer' in ticket)
    const journey = new Journey({ http, client, clock: session.clock })
    await journey.takeOffer(ticket.offer, ticket.txCode)
    return journey
  }
  await use(session, take, http)
}

function answers(http: RecordingHttp, operation: string): readonly Json[] {
  return http.log
    .evidence()
    .exchanges.filter(wasAnswered)
    .filter((each) => each.operation === operation)
    .map(({ response }) => JSON.parse(new TextDecoder().decode(response.body)))
}

const identifierOf = (metadata: Json) => String(metadata.credential_issuer)

test('the EU’s library reads all that an issuer of the preset eudi answers', async () => {
  await inSession('eudi', async (session, take, http) => {
    const journey = await take({})
    assert.equal((await journey.requestCredential()).kind, 'issued')
    await journey.notify('credential_accepted')
    const later = await take({ deferred: true })
    const pending = await later.requestCredential()
    assert.equal(pending.kind, 'deferred')
    await later.requestDeferred()
    await session.advanceClock?.('PT2M')
    assert.equal((await later.requestDeferred()).kind, 'issued')

    const [metadata = {}] = answers(http, 'issuer-metadata')
    assert.deepEqual(metadataProblems(metadata, identifierOf(metadata)), [])
    const each = (operation: string, rule: (answer: Json) => Problems, least: number) => {
      const seen = answers(http, operation)
      assert.ok(seen.length >= least, `${operation}: ${seen.length}`)
      assert.deepEqual(seen.flatMap(rule), [], operation)
    }
    each('token', tokenProblems, 2)
    each('nonce', nonceProblems, 2)
    each('credential', credentialProblems, 2)
    const [, second] = answers(http, 'credential')
    each('deferred', (answer) => deferredProblems(answer, String(second?.transaction_id)), 2)
    const [notified] = http.log
      .evidence()
      .exchanges.filter(wasAnswered)
      .filter(({ operation }) => operation === 'notification')
    assert.equal(Math.trunc((notified?.response.status ?? 0) / 100), 2)
  })
})

test('plain meets every rule but the attested keys, which other wallets have none of', async () => {
  await inSession('plain', async (_session, take, http) => {
    const journey = await take({})
    assert.equal((await journey.requestCredential()).kind, 'issued')
    const [metadata = {}] = answers(http, 'issuer-metadata')
    const problems = metadataProblems(metadata, identifierOf(metadata))
    const kinds = new Set(problems.map((it) => it.replace(/^[^:]+: /, '')))
    assert.deepEqual([...kinds], ['jwt has no key_attestations_required'])
    assert.deepEqual(answers(http, 'credential').flatMap(credentialProblems), [])
  })
})

test('what stops the library in full is told', async () => {
  await inSession('full', async (_session, take, http) => {
    await (await take({})).discover()
    const [metadata = {}] = answers(http, 'issuer-metadata')
    const problems = metadataProblems(metadata, identifierOf(metadata)).join('\n')
    assert.match(problems, /attestation has no key_attestations_required/)
    assert.match(problems, /@context holds more than URLs/)
  })
})

const wrong: readonly (readonly [string, Problems])[] = [
  ['access_token is missing', tokenProblems({ token_type: 'Bearer' })],
  ['expires_in is no whole number', tokenProblems({ access_token: 'a', expires_in: '5' })],
  [
    'authorization_details are of another type',
    tokenProblems({ access_token: 'a', authorization_details: [{ type: 'x' }] }),
  ],
  ['c_nonce is missing', nonceProblems({ nonce: 'a' })],
  ['neither credentials nor a transaction, or both', credentialProblems({})],
  ['a transaction without its interval', credentialProblems({ transaction_id: 'a' })],
  [
    'a notification_id without credentials',
    credentialProblems({ transaction_id: 'a', interval: 5, notification_id: 'n' }),
  ],
  [
    'a credential is neither text nor an object',
    credentialProblems({ credentials: [{ credential: 5 }] }),
  ],
  [
    'another transaction_id than was asked for',
    deferredProblems({ transaction_id: 'b', interval: 5 }, 'a'),
  ],
  ['error is missing', errorProblems({ message: 'no' })],
  [
    'credential_issuer is another one',
    metadataProblems({ credential_issuer: 'a' }, 'b').slice(0, 1),
  ],
]

for (const [problem, found] of wrong)
  test(`a rule says: ${problem}`, () => {
    assert.deepEqual(found, [problem])
  })
