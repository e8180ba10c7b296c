import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '../protocol/outcomes.ts'
import { usedRequestUri } from './deviations/oauth/rfc9126-pushed-authorization-request.ts'
import {
  type Answer,
  origin,
  preAuthorizedOffer,
  rightIssuer,
  scriptedIssuer,
} from './http/scripted-issuer.ts'
import type { Journey } from './journey.ts'

/** Only an answer that came says that something is not offered. */
interface Case {
  readonly name: string
  readonly routes?: Readonly<Record<string, Answer>>
  readonly act: (journey: Journey) => Promise<Outcome>
  /** Undefined: something is offered, or stands in the way. */
  readonly absent: boolean
  readonly reason?: RegExp
}

const refused = { status: 400, body: { error: 'invalid_grant', error_description: 'used' } }
const metadata = rightIssuer['GET /.well-known/openid-credential-issuer/tenant'].body
const server = rightIssuer['GET /.well-known/oauth-authorization-server/tenant'].body
const deferring = {
  'GET /.well-known/openid-credential-issuer/tenant': {
    body: { ...metadata, deferred_credential_endpoint: `${origin}/deferred` },
  },
}
const withoutId = { body: { credentials: [{ credential: 'not-looked-at' }] } }

async function notifyAfterRequest(journey: Journey): Promise<Outcome> {
  await journey.requestCredential()
  return journey.notify('credential_accepted')
}

async function comeBackAfterRequest(journey: Journey): Promise<Outcome> {
  await journey.requestCredential()
  return journey.requestDeferred()
}

function useRequestUriAgain(journey: Journey): Promise<Outcome> {
  return journey.takeCourse(usedRequestUri, async () => false)
}

const vct = `${origin}/types/pass`
const type = (status: number): Readonly<Record<string, Answer>> => ({
  'GET /types/pass': { status },
})

const cases: readonly Case[] = [
  {
    name: 'a notification before anything was asked for',
    act: (j) => j.notify('credential_accepted'),
    absent: false,
    reason: /no credential/,
  },
  {
    name: 'a notification when no token came',
    routes: { 'POST /token': refused },
    act: notifyAfterRequest,
    absent: false,
    reason: /invalid_grant/,
  },
  {
    name: 'a notification when the credential was refused',
    routes: { 'POST /credential': { status: 400, body: { error: 'invalid_proof' } } },
    act: notifyAfterRequest,
    absent: false,
    reason: /invalid_proof/,
  },
  {
    name: 'a notification when the credential endpoint crashed',
    routes: { 'POST /credential': { status: 500 } },
    act: notifyAfterRequest,
    absent: false,
    reason: /500/,
  },
  {
    name: 'a notification of a credential without notification_id',
    routes: { 'POST /credential': withoutId },
    act: notifyAfterRequest,
    absent: true,
    reason: /no notification_id/,
  },
  {
    name: 'a return when no token came',
    routes: { ...deferring, 'POST /token': refused },
    act: comeBackAfterRequest,
    absent: false,
    reason: /invalid_grant/,
  },
  {
    name: 'a return when the nonce endpoint crashed',
    routes: { ...deferring, 'POST /nonce': { status: 500 } },
    act: comeBackAfterRequest,
    absent: false,
    reason: /no nonce/,
  },
  {
    name: 'a return to who issued at once',
    routes: deferring,
    act: comeBackAfterRequest,
    absent: true,
    reason: /put no issuance off/,
  },
  {
    name: 'a refresh when no token came',
    routes: { 'POST /token': refused },
    act: (j) => j.refreshToken(),
    absent: false,
    reason: /invalid_grant/,
  },
  {
    name: 'a refresh of a token that came alone',
    act: (j) => j.refreshToken(),
    absent: true,
    reason: /no refresh_token/,
  },
  {
    name: 'the status of a credential that cannot be read',
    act: async (j) => {
      await j.requestCredential()
      return j.lookUpStatus()
    },
    absent: false,
    reason: /cannot be read/,
  },
  {
    name: 'a second use of a request_uri where nothing is pushed',
    act: useRequestUriAgain,
    absent: true,
    reason: /no pushed_authorization_request_endpoint/,
  },
  {
    name: 'a second use of a request_uri that was never given',
    routes: {
      'GET /.well-known/oauth-authorization-server/tenant': {
        body: { ...server, pushed_authorization_request_endpoint: `${origin}/par` },
      },
    },
    act: useRequestUriAgain,
    absent: false,
    reason: /Nothing was pushed/,
  },
  {
    name: 'a second use of a request_uri of a server that nobody could read about',
    routes: { 'GET /.well-known/oauth-authorization-server/tenant': { status: 500 } },
    act: useRequestUriAgain,
    absent: false,
  },
  {
    name: 'Type Metadata that is not there',
    routes: type(404),
    act: (j) => j.fetchTypeMetadata(vct),
    absent: true,
    reason: /404/,
  },
  {
    name: 'Type Metadata of a server that is down',
    routes: type(500),
    act: (j) => j.fetchTypeMetadata(vct),
    absent: false,
    reason: /500/,
  },
]

for (const { name, routes = {}, act, absent, reason = /./ } of cases) {
  test(`${name} is ${absent ? 'not offered' : 'no absence'}`, async () => {
    const journey = scriptedIssuer({ ...rightIssuer, ...routes }).journey()
    await journey.takeOffer(preAuthorizedOffer)
    const outcome = await act(journey)
    assert.ok(
      outcome.kind === 'not-reached' || outcome.kind === 'unusable' || outcome.kind === 'refused',
      outcome.kind,
    )
    assert.equal(outcome.kind === 'not-reached' && outcome.absence !== undefined, absent)
    if (outcome.kind !== 'refused') assert.match(outcome.reason, reason)
  })
}
