import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deviation } from '../deviations/deviation.ts'
import {
  type Answer,
  origin,
  preAuthorizedOffer,
  rightIssuer,
  scriptedIssuer,
} from '../http/scripted-issuer.ts'

const metadata = 'GET /.well-known/openid-credential-issuer/tenant' as const

/** Puts off for ever, and has the wallet come back after `interval` seconds. */
async function putOff(interval: number) {
  return (await putOffBy(interval)).journey
}

async function putOffBy(interval: number, later?: Answer) {
  const answer = { status: 202, body: { transaction_id: 't-1', interval } }
  const issuer = scriptedIssuer({
    ...rightIssuer,
    [metadata]: {
      body: { ...rightIssuer[metadata].body, deferred_credential_endpoint: `${origin}/deferred` },
    },
    'POST /credential': answer,
    'POST /deferred': later ?? answer,
  })
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  await journey.requestCredential()
  return { journey, log: issuer.http.log }
}

function patienceOf(total: number) {
  let left = total
  return async (seconds: number) => {
    if (seconds > left) return false
    left -= seconds
    return true
  }
}

test('an interval longer than the wallet may wait is for the target file to change', async () => {
  const outOfPatience = {
    kind: 'not-reached',
    reason:
      'The issuer has the wallet wait for 86400 seconds, which is longer than it was told to.',
    absence: { why: 'not-configured', keys: ['patienceSeconds'] },
  }
  const journey = await putOff(86_400)
  assert.deepEqual(await journey.collectDeferred(patienceOf(20)), outOfPatience)
  assert.deepEqual(await journey.returnForCredential(patienceOf(20)), outOfPatience)
})

test('waiting in vain within its patience leaves the wallet without an answer to judge', async () => {
  const journey = await putOff(8)
  assert.deepEqual(await journey.collectDeferred(patienceOf(20)), {
    kind: 'not-reached',
    reason: 'The issuer did not finish the deferred issuance in the 16 seconds it asked for.',
  })
})

test('comes back to an issuer that calls it an error that nothing is ready, and says so', async () => {
  const { journey, log } = await putOffBy(8, { status: 400, body: { error: 'issuance_pending' } })
  const outcome = await journey.requestDeferred()
  assert.partialDeepStrictEqual(outcome, {
    kind: 'deferred',
    transactionId: 't-1',
    intervalSeconds: 8,
  })
  const [fallback] = log.evidence().fallbacks
  assert.equal(fallback?.requirement, 'VCI-9.2-02')
})

test('a deliberate error that is called pending was refused', async () => {
  const { journey, log } = await putOffBy(8, { status: 400, body: { error: 'issuance_pending' } })
  const deviation: Deviation = {
    name: 'another transaction',
    requirement: 'VCI-9.3-02',
    at: 'deferred',
    deferredRequest: (draft) => ({ ...draft, body: { transaction_id: 'another' } }),
  }
  const outcome = await journey.requestDeferred({ deviation })
  assert.partialDeepStrictEqual(outcome, { kind: 'refused', error: 'issuance_pending' })
  assert.deepEqual(log.evidence().fallbacks, [])
})
