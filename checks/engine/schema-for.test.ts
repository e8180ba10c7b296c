import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OfferSighting } from '../../protocol/evidence.ts'
import type { AnsweredExchange, Operation } from '../../protocol/exchange.ts'
import { judgeSchemas, schemaFor } from './schema-for.ts'

function answer(
  operation: Operation,
  status: number,
  body: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): AnsweredExchange {
  return {
    id: 'ex-1',
    operation,
    startedAt: new Date(0),
    durationMs: 1,
    request: {
      method: 'POST',
      url: 'https://issuer.example/',
      headers: { authorization: 'Bearer t-1' },
    },
    response: {
      status,
      headers,
      body: new Uint8Array(),
      json:
        body === undefined
          ? { ok: false, problem: 'the body is empty' }
          : { ok: true, value: body },
    },
  }
}

function sighting(parts: Partial<OfferSighting>): OfferSighting {
  return { id: 'offer-1', source: 'link', uris: [], values: [], ...parts }
}

test('an answer is judged by the schema of its operation and status', () => {
  const cases: readonly (readonly [Operation, number, string])[] = [
    ['offer', 200, 'credential-offer'],
    ['issuer-metadata', 200, 'issuer-metadata'],
    ['as-metadata', 200, 'as-metadata'],
    ['par', 201, 'par-response'],
    ['token', 200, 'token-response'],
    ['token', 400, 'token-error'],
    ['token', 401, 'token-error'],
    ['nonce', 200, 'nonce-response'],
    ['credential', 202, 'credential-response'],
    ['credential', 400, 'credential-error'],
    ['deferred', 202, 'deferred-credential-response'],
    ['deferred', 400, 'deferred-credential-error'],
    ['notification', 400, 'notification-error'],
    ['offers-api', 201, 'pingone-offer'],
    ['offers-api', 404, 'pingone-error'],
    ['management-api', 401, 'pingone-error'],
  ]
  for (const [operation, status, schema] of cases)
    assert.equal(schemaFor(answer(operation, status, {}))?.schema, schema, `${operation} ${status}`)
})

test('what no specification describes is not judged', () => {
  const jwt = { 'content-type': 'application/jwt; charset=utf-8' }
  const challenge = { 'www-authenticate': 'Bearer error="invalid_token"' }
  for (const exchange of [
    answer('token', 500, {}),
    answer('token', 405, undefined),
    answer('offer', 302, undefined),
    answer('notification', 204, undefined),
    answer('credential', 401, undefined),
    answer('credential', 400, {}, challenge),
    answer('credential', 400, { error: 'invalid_token' }),
    answer('deferred', 400, { error: 'insufficient_scope' }),
    answer('credential', 400, { error: 'x' }, { 'content-type': 'text/html' }),
    answer('credential', 200, undefined, jwt),
    answer('issuer-metadata', 200, undefined, jwt),
    answer('status-list', 200, {}),
  ])
    assert.equal(
      schemaFor(exchange),
      undefined,
      `${exchange.operation} ${exchange.response.status}`,
    )
})

test('a JWT is no answer where JSON alone is told', () => {
  const jwt = { 'content-type': 'application/jwt' }
  for (const operation of ['token', 'as-metadata', 'par', 'nonce'] as const)
    assert.notEqual(schemaFor(answer(operation, 200, undefined, jwt)), undefined, operation)
})

test('a list of offers is no offer', () => {
  const url = 'https://api.pingone.com/v1/environments/e/users/u/openid4vciOffers'
  const list = answer('offers-api', 200, { _embedded: {} })
  assert.equal(schemaFor({ ...list, request: { method: 'GET', url, headers: {} } }), undefined)
  const one = { ...list, request: { method: 'GET', url: `${url}/o`, headers: {} } }
  assert.equal(schemaFor(one)?.schema, 'pingone-offer')
})

test('a body that is no JSON breaks the requirement that says it is', () => {
  const cases: readonly (readonly [Operation, number, string])[] = [
    ['offer', 200, 'VCI-4.1-04'],
    ['issuer-metadata', 200, 'VCI-12.2.2-04'],
    ['as-metadata', 200, 'RFC8414-3.2-01'],
    ['token', 200, 'RFC6749-5.1-01'],
    ['token', 400, 'VCI-6.3-07'],
    ['nonce', 200, 'VCI-7.2-02'],
    ['credential', 200, 'VCI-8.3-15'],
    ['credential', 400, 'VCI-8.3.1.2-03'],
    ['notification', 400, 'VCI-11.3-02'],
    ['offers-api', 201, 'P1-OFFER-01'],
    ['offers-api', 400, 'P1-API-10'],
  ]
  for (const [operation, status, requirement] of cases)
    assert.deepEqual(
      judgeSchemas({ exchanges: [answer(operation, status, undefined)], offers: [] }),
      [
        {
          place: 'ex-1',
          requirement,
          judgement: {
            verdict: 'violated',
            seen: 'the body is empty',
            expected: 'a JSON object',
          },
        },
      ],
    )
})

test('a body of another JSON type breaks the same requirement', () => {
  const [finding] = judgeSchemas({ exchanges: [answer('nonce', 200, ['a'])], offers: [] })
  assert.equal(finding?.requirement, 'VCI-7.2-02')
  assert.equal(finding?.judgement.verdict, 'violated')
})

test('an offer by value is judged where it was met', () => {
  const offer = { credential_issuer: 'https://issuer.example', credential_configuration_ids: [] }
  const findings = judgeSchemas({ exchanges: [], offers: [sighting({ offer, values: ['{}'] })] })
  const broken = findings.filter(({ judgement }) => judgement.verdict === 'violated')
  assert.deepEqual(
    broken.map(({ place, requirement }) => [place, requirement]),
    [['offer-1', 'VCI-4.1.1-02']],
  )
})

test('an offer by value that is no JSON breaks VCI-4.1-04', () => {
  const [finding] = judgeSchemas({ exchanges: [], offers: [sighting({ values: ['{'] })] })
  assert.equal(finding?.requirement, 'VCI-4.1-04')
})

test('an offer that was fetched is judged once, by its exchange', () => {
  const offer = { credential_issuer: 7 }
  const offers = [sighting({ offer, uris: ['https://issuer.example/offer'], exchange: 'ex-1' })]
  assert.deepEqual(judgeSchemas({ exchanges: [], offers }), [])
  const places = judgeSchemas({ exchanges: [answer('offer', 200, offer)], offers })
  assert.ok(places.length > 0 && places.every(({ place }) => place === 'ex-1'))
})

test('a link with both parameters says nothing about the offer itself', () => {
  const both = sighting({ values: ['{'], uris: ['https://issuer.example/offer'] })
  assert.deepEqual(judgeSchemas({ exchanges: [], offers: [both] }), [])
})
