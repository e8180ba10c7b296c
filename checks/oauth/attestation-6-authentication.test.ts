import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '../../protocol/outcomes.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import { checkOf } from '../engine/altered.ts'
import { judgeWith } from '../engine/judge.ts'
import { activeChecks, alterationChecks } from '../registry.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'

function judged(requirement: RequirementId, deviation: string, outcome: Outcome) {
  const artefact = /proof/.test(deviation) ? 'attestation proof' : 'client attestation'
  const altered = { artefact, at: 'token', requirement } as const
  const made = checkOf({ deviation, at: 'token', altered, outcome }, alterationChecks)
  const own = [
    ...(made ? [made] : []),
    ...activeChecks.filter(
      (check) => check.requirement === requirement && check.deviation === deviation,
    ),
  ]
  const token = { kind: 'token', accessToken: 'a', tokenType: 'Bearer' } as const
  const twin = { ...token, credentialIdentifiers: {}, exchange: 'ex-11' }
  const evidence = flow((it) => {
    it.add({ operation: 'token', method: 'POST', deviation, ...answerOf(outcome) })
    const exchange = `ex-${it.steps.length}`
    it.attempts = [{ deviation, at: 'token', outcome: { ...outcome, exchange }, twin }]
  })
  return judgeWith([], own, evidence, context).map(({ verdict, level, hint }) =>
    verdict === 'violated' ? `${level} ${/newer draft/.test(hint ?? '')}` : verdict,
  )
}

function answerOf(outcome: Outcome) {
  if (outcome.kind !== 'refused') return { status: 200, answer: { access_token: 'b' } }
  const headers = { 'content-type': 'application/json' }
  return { status: outcome.status, headers, answer: { error: outcome.error } }
}

const token: Outcome = {
  ...{ kind: 'token', accessToken: 'b', tokenType: 'Bearer' },
  ...{ credentialIdentifiers: {}, exchange: 'ex-12' },
}

/** draft-ietf-oauth-attestation-based-client-auth-08 took `iss` out of both JWTs. */
for (const [requirement, deviation] of [
  ['ABCA-5.1-02', 'no iss in the client attestation'],
  ['ABCA-5.2-01', 'no iss in the attestation proof'],
  ['ABCA-5.2-03', 'another issuer in the attestation proof'],
] as const)
  test(`${deviation}: accepted is told as a newer draft`, () => {
    assert.deepEqual(judged(requirement, deviation, token), ['SHOULD true'])
  })

test('what every draft demands stays a duty', () => {
  assert.deepEqual(judged('ABCA-5.1-02', 'no sub in the client attestation', token), ['MUST false'])
})

/** RFC 9449, Section 10 says that the request is rejected, and not how. */
test('any refusal of a code with another DPoP key is right', () => {
  for (const error of ['invalid_grant', 'invalid_dpop_proof', 'invalid_request', 'invalid_token'])
    for (const status of [400, 401])
      assert.deepEqual(
        judged('RFC9449-10-01', 'a code redeemed with another DPoP key', {
          ...{ kind: 'refused', status, error, exchange: 'ex-12' },
        }),
        ['satisfied'],
      )
})
