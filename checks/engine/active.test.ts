import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import type { Outcome } from '../../protocol/outcomes.ts'
import { activeChecks } from '../registry.ts'
import { activeCases, toleranceCases } from '../testing/cases/active.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'
import { judgeWith } from './judge.ts'

const issued: Outcome = { kind: 'issued', credentials: ['x', 'y'], exchange: 'ex-15' }
const notReached: Outcome = { kind: 'not-reached', reason: 'no token' }

/** Stands for the exchange with the deviation. */
const sent = 'sent'

interface Answer {
  readonly status: number
  readonly error?: string
  readonly headers?: Record<string, string>
  readonly more?: Readonly<Record<string, unknown>>
}

/** The findings of one requirement about an attempt whose answer is in the evidence. */
function findings(
  [requirement, deviation, at]: readonly [string, string, Attempt['at']],
  outcome: Outcome | Answer,
  twin: Outcome | undefined = issued,
) {
  const answer = 'kind' in outcome ? undefined : outcome
  const evidence: Evidence = flow((it) => {
    it.add({
      name: 'deviant',
      operation: at,
      method: 'POST',
      sent: it.step('credential').sent,
      status: answer?.status ?? 200,
      headers: { 'content-type': 'application/json', ...answer?.headers },
      answer: { ...(answer?.error !== undefined && { error: answer.error }), ...answer?.more },
      deviation,
    })
    const exchange = `ex-${it.steps.length}`
    const refused: Outcome = {
      kind: 'refused',
      status: answer?.status ?? 0,
      ...(answer?.error === undefined ? {} : { error: answer.error }),
      exchange,
    }
    // What is the answer to the deviant request says so by its exchange.
    const seen: Outcome =
      'kind' in outcome ? { ...outcome, ...(outcome.exchange === sent && { exchange }) } : refused
    it.attempts = [{ deviation, at, outcome: seen, ...(twin ? { twin } : {}) }]
  })
  const own = activeChecks.filter((check) => check.requirement === requirement)
  return judgeWith([], own, evidence, {
    ...context,
    profiles: [...context.profiles, 'haip', 'errata'],
  })
}

const made = (entries: ReturnType<typeof findings>) =>
  entries.map(({ verdict, level }) => (verdict === 'violated' ? `${verdict} ${level}` : verdict))

const noProof = ['VCI-8.3.1.2-10', 'no proof', 'credential'] as const
const wrongCode = ['VCI-6.3-03', 'a wrong tx_code', 'token'] as const

describe('every deviation', () => {
  for (const [requirement, deviation, at, status, error] of activeCases) {
    const which = [requirement, deviation, at] as const
    const challenge = at === 'token' ? 'Basic realm="as"' : 'Bearer error="invalid_token"'
    const headers = { 'www-authenticate': challenge }
    const answer = { status, ...(error ? { error } : {}), ...(status === 401 ? { headers } : {}) }

    test(`${requirement}: ${deviation} refused as specified is satisfied`, () => {
      assert.deepEqual(made(findings(which, answer)), ['satisfied'])
    })

    test(`${requirement}: ${deviation} accepted is violated`, () => {
      const verdicts = made(findings(which, issued))
      // Where another requirement is about acceptance, this one has nothing to judge.
      const elsewhere = ['RFC6750-3-01', 'VCI-11.3-03', 'RFC7636-4.4.1-01', 'VCI-8.3.1.2-19']
      if (elsewhere.includes(requirement) && verdicts[0] === 'not-applicable') return
      assert.match(verdicts[0] ?? '', /^violated/)
    })

    test(`${requirement}: ${deviation} refused without an accepted twin is inconclusive`, () => {
      const twin: Outcome = { kind: 'refused', status: 400, exchange: 'ex-1' }
      assert.deepEqual(made(findings(which, answer, twin)), ['inconclusive'])
    })
  }
})

describe('what is no error', () => {
  for (const [requirement, deviation, at] of toleranceCases) {
    const which = [requirement, deviation, at] as const
    const refusal = { status: 302, error: 'invalid_request' }

    test(`${requirement}: ${deviation} that is served is satisfied`, () => {
      assert.deepEqual(made(findings(which, issued)), ['satisfied'])
    })

    test(`${requirement}: ${deviation} refused is violated, beside an accepted twin only`, () => {
      assert.match(made(findings(which, refusal))[0] ?? '', /^violated/)
      const twin: Outcome = { kind: 'refused', status: 400, exchange: 'ex-1' }
      assert.deepEqual(made(findings(which, refusal, twin)), ['inconclusive'])
      assert.deepEqual(made(findings(which, { status: 503 })), ['inconclusive'])
    })

    test(`${requirement}: ${deviation} that crashes the server, or leads nowhere, is violated`, () => {
      const reason = 'the answer has no access_token'
      const nothing: Outcome = { kind: 'unusable', reason, exchange: sent }
      const page: Outcome = { kind: 'not-reached', reason: 'no form', exchange: sent }
      for (const outcome of [{ status: 500 }, nothing, page])
        assert.match(made(findings(which, outcome))[0] ?? '', /^violated/)
    })
  }
})

describe('a page that leads nowhere', () => {
  const which = ['RFC9126-4-01', 'an expired request_uri', 'authorize'] as const

  test('is a refusal beside an accepted twin, whatever its status', () => {
    const outcome: Outcome = { kind: 'not-reached', reason: 'no form', exchange: 'ex-17' }
    const twin: Outcome = { kind: 'refused', status: 400, exchange: 'ex-1' }
    const exchange = flow((it) => it.add({ operation: 'authorize' })).exchanges.at(-1)?.id ?? ''
    assert.deepEqual(made(findings(which, { ...outcome, exchange })), ['satisfied'])
    assert.deepEqual(made(findings(which, { ...outcome, exchange }, twin)), ['inconclusive'])
  })
})

describe('the rule for refusals', () => {
  test('takes another 4xx code as a refusal, with a warning', () => {
    const verdicts = made(findings(wrongCode, { status: 400, error: 'invalid_request' }))
    assert.deepEqual(verdicts, ['satisfied', 'violated SHOULD'])
  })

  test('leaves the generic code of the credential endpoint to VCI-8.3.1.2-01', () => {
    const verdicts = made(findings(noProof, { status: 400, error: 'invalid_request' }))
    assert.deepEqual(verdicts, ['satisfied'])
  })

  test('has no server that does without PKCE refuse a request without it', () => {
    const which = ['RFC7636-4.4.1-01', 'no code challenge', 'authorize'] as const
    assert.deepEqual(made(findings(which, issued)), ['not-applicable'])
    const another = { status: 302, error: 'access_denied' }
    assert.deepEqual(made(findings(which, another)), ['satisfied', 'violated SHOULD'])
  })

  test('takes a 5xx beside an accepted twin as a crash', () => {
    assert.deepEqual(made(findings(noProof, { status: 500 })), ['violated MUST'])
  })

  test('takes a 5xx without a twin as inconclusive', () => {
    const verdicts = made(findings(noProof, { status: 500 }, notReached))
    assert.deepEqual(verdicts, ['inconclusive'])
  })

  test('takes a 4xx that brings what it has to withhold for none', () => {
    const more = { credentials: [{ credential: 'eyJ' }] }
    const answer = { status: 400, error: 'invalid_proof', more }
    assert.deepEqual(made(findings(noProof, answer)), ['violated MUST'])
    const token = { status: 400, error: 'invalid_grant', more: { access_token: 'at-1' } }
    assert.deepEqual(made(findings(['VCI-6.3-03', 'a wrong tx_code', 'token'], token)), [
      'violated MUST',
    ])
  })

  test('never takes a time-out as a refusal', () => {
    const outcome: Outcome = {
      kind: 'unreachable',
      code: 'ERR_TIMEOUT',
      message: 'no answer within 10 s',
      exchange: 'ex-1',
    }
    assert.deepEqual(made(findings(noProof, outcome)), ['inconclusive'])
  })

  test('never takes a busy server as a refusal', () => {
    assert.deepEqual(made(findings(noProof, { status: 429 })), ['inconclusive'])
  })

  test('does not judge what the target does not offer, and says why', () => {
    const reason = 'no notification_endpoint'
    const [finding] = findings(noProof, {
      kind: 'not-reached',
      reason,
      absence: { why: 'not-offered' },
    })
    assert.equal(finding?.verdict, 'not-applicable')
    assert.equal(finding?.reason, reason)
  })

  test('is inconclusive when the deviant request was never sent', () => {
    assert.deepEqual(made(findings(noProof, notReached)), ['inconclusive'])
  })

  test('takes a 2xx without a usable body for no refusal', () => {
    const outcome: Outcome = { kind: 'unusable', reason: 'no credentials', exchange: sent }
    assert.deepEqual(made(findings(noProof, outcome)), ['violated MUST'])
  })

  test('asks about the twin before it calls a 2xx without a usable body anything', () => {
    const outcome: Outcome = { kind: 'unusable', reason: 'no credentials', exchange: sent }
    const verdicts = made(findings(noProof, outcome, { ...outcome, exchange: 'ex-1' }))
    assert.deepEqual(verdicts, ['inconclusive'])
  })

  for (const [requirement, deviation, at] of [
    ['VCI-8.3.1.2-10', 'no proof', 'credential'],
    ['VCI-8.3.1.1-04', 'a credential beyond the scope of the token', 'credential'],
    ['VCI-6.3-03', 'a wrong tx_code', 'token'],
    ['RFC6749-3.1.2.4-01', 'a foreign redirect URI', 'authorize'],
    ['VCI-8.3-21', 'a transaction id used before', 'deferred'],
    ['VCI-F.4-05', 'two proofs of the same key', 'credential'],
  ] as const) {
    test(`${requirement}: an earlier request that failed is no answer to ${deviation}`, () => {
      const which = [requirement, deviation, at] as const
      const unusable: Outcome = { kind: 'unusable', reason: 'no request_uri', exchange: 'ex-3' }
      const refused: Outcome = { kind: 'refused', status: 400, exchange: 'ex-3' }
      for (const outcome of [unusable, refused])
        assert.deepEqual(made(findings(which, outcome)), ['inconclusive'])
    })
  }

  test('tells how the twin failed', () => {
    const twin: Outcome = {
      kind: 'refused',
      status: 401,
      error: 'invalid_client',
      exchange: 'ex-1',
    }
    const [finding] = findings(noProof, { status: 400, error: 'invalid_proof' }, twin)
    assert.match(finding?.reason ?? '', /refused with 401 invalid_client/)
  })
})

describe('authorization errors', () => {
  const unknownToken = ['VCI-8.3.1.1-02', 'an unknown access token', 'credential'] as const

  test('a payload error for an unknown token is violated', () => {
    assert.deepEqual(made(findings(unknownToken, { status: 400, error: 'invalid_proof' })), [
      'violated MUST',
    ])
  })

  test('a challenge without invalid_token is a warning', () => {
    const headers = { 'www-authenticate': 'Bearer realm="issuer"' }
    assert.deepEqual(made(findings(unknownToken, { status: 401, headers })), ['violated SHOULD'])
  })

  test('a payload error for no token, and for an expired one, is violated', () => {
    for (const which of [
      ['VCI-8.3.1.1-01', 'no access token', 'credential'],
      ['VCI-8.3.1.1-03', 'an expired access token', 'credential'],
    ] as const)
      assert.deepEqual(made(findings(which, { status: 400, error: 'invalid_proof' })), [
        'violated MUST',
      ])
  })

  test('a token that was revoked and is refused without a challenge breaks one MUST', () => {
    const replayed = 'an access token whose code was replayed'
    for (const answer of [{ status: 400 }, { status: 400, error: 'invalid_request' }]) {
      const challenge = ['RFC6750-3-01', replayed, 'credential'] as const
      assert.deepEqual(made(findings(challenge, answer)), ['violated MUST'])
      const revoked = ['RFC6749-4.1.2-02', replayed, 'credential'] as const
      assert.deepEqual(made(findings(revoked, answer)), ['satisfied', 'violated SHOULD'])
    }
  })

  const deviation = 'a foreign redirect URI'
  const foreign = 'https://foreign.example/callback'

  /** The verdicts on a server that sends the user to a foreign address, which was pushed with this. */
  function ledAway(pushed?: Readonly<Record<string, string>>) {
    const evidence = flow((it) => {
      const form = { redirect_uri: foreign, client_id: 'wallet', ...pushed }
      if (pushed) it.add({ operation: 'par', method: 'POST', form, status: 201, deviation })
      const query = pushed ? 'request_uri=urn:x' : `redirect_uri=${encodeURIComponent(foreign)}`
      it.add({
        operation: 'authorize',
        url: `https://auth.example/authorize?${query}`,
        status: 302,
        headers: { location: `${foreign}?error=access_denied` },
        deviation,
      })
      const exchange = `ex-${it.steps.length}`
      const outcome: Outcome = { kind: 'refused', status: 302, exchange }
      it.attempts = [{ deviation, at: 'authorize', outcome, twin: issued }]
    })
    const own = activeChecks.filter((check) => check.deviation === deviation)
    return made(judgeWith([], own, evidence, context))
  }

  test('a redirect to a foreign URI is violated, whatever the wallet made of it', () => {
    assert.deepEqual(ledAway(), ['violated MUST NOT'])
    assert.deepEqual(ledAway({}), ['violated MUST NOT'])
  })

  test('what a client pushes that says who it is need not be registered', () => {
    const assertion = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
    const authenticated = { client_assertion: 'e30.e30.c2ln', client_assertion_type: assertion }
    assert.deepEqual(ledAway(authenticated), ['not-applicable'])
  })
})

test('a wrong client secret is refused with a challenge of the scheme it came by', () => {
  const which = ['RFC6749-5.2-01', 'a wrong client secret', 'token'] as const
  const verdicts = (challenge: string) => {
    const headers = { 'www-authenticate': challenge }
    return made(findings(which, { status: 401, error: 'invalid_client', headers }))
  }
  assert.deepEqual(verdicts('DPoP algs="ES256", basic realm="as"'), ['satisfied'])
  for (const challenge of ['', 'Bearer realm="as"', 'Bearer realm="Basic"', 'BasicAuth realm="as"'])
    assert.deepEqual(verdicts(challenge), ['violated MUST'])
})
