import assert from 'node:assert/strict'
import { test } from 'node:test'
import express from 'express'
import supertest from 'supertest'
import { testMock } from '../testing/mock.ts'
import { endpoint } from './endpoint.ts'
import { formBody, jsonBody } from './members.ts'
import { ProtocolError } from './protocol-error.ts'
import type { Answer } from './reply.ts'
import { readBody } from './wire.ts'

const mock = await testMock()
const { id } = await mock.create()
const asIs = { status: 200, headers: {}, body: { first: 1, second: 2 } }

function answering(operation: Parameters<typeof endpoint>[1], answer: Answer) {
  const app = express().use(readBody)
  app.all('/:environmentId', endpoint(mock, operation, answer))
  return supertest(app)
}

test('a wallet meets a member nobody knows, where the specification has it ignored', async () => {
  const { body } = await answering('nonce', () => asIs).get(`/${id}`)
  assert.deepEqual(body, { ...asIs.body, x_vcispec_unknown: 'ignore me' })
})

test('management bodies keep their members and their order', async () => {
  const { text } = await answering('management-api', () => asIs).get(`/${id}`)
  assert.equal(text, '{"first":1,"second":2}')
})

test('a worker token has the three members of PingOne and no more', async () => {
  const { body } = await answering('token', () => asIs)
    .post(`/${id}`)
    .type('form')
    .send('grant_type=client_credentials')
  assert.deepEqual(body, asIs.body)
})

test('an error body has the two members of RFC 6749, Section 5.2, and is not stored', async () => {
  const { status, headers, body } = await answering('token', () => {
    throw new ProtocolError({ demand: 'x', error: 'invalid_grant', description: 'no "é" here' })
  }).get(`/${id}`)
  assert.equal(status, 400)
  assert.equal(headers['cache-control'], 'no-store')
  assert.equal(headers['content-type'], 'application/json')
  assert.deepEqual(body, { error: 'invalid_grant', error_description: "no '?' here" })
})

test('a defect of ours is a 500 without its stack, which the journal has', async () => {
  const { status, text } = await answering('token', () => {
    throw new TypeError('something of ours')
  }).get(`/${id}`)
  assert.equal(status, 500)
  assert.doesNotMatch(text, /something of ours|\.ts/)
  const entry = (await mock.find(id))?.journal.entries.at(-1)
  assert.match(String(entry?.problems[0]?.detail), /something of ours[\s\S]+reply\.test\.ts/)
})

test('a seam sees the whole answer last, and what was asked', async () => {
  const environment = await mock.create({
    faults: [
      {
        name: 'echo',
        breaks: 'VCI-7.2-05',
        seams: {
          'nonce reply': (reply, { request }) => ({ ...reply, status: 203, body: request }),
        },
      },
    ],
  })
  const { status, body } = await answering('nonce', () => asIs)
    .post(`/${environment.id}?a=1`)
    .send({ b: 2 })
  assert.deepEqual([status, body], [203, { a: '1', b: 2 }])
})

test('a parameter that is there twice is refused (RFC 6749, Section 3.2)', async () => {
  const { status, body } = await answering('token', (environment, req) => ({
    ...asIs,
    body: formBody(environment, req),
  }))
    .post(`/${id}`)
    .type('form')
    .send('code=a&code=b')
  assert.deepEqual([status, body.error], [400, 'invalid_request'])
})

for (const [wrong, type, text] of [
  ['no JSON', 'application/json', '{'],
  ['a list', 'application/json', '[]'],
  ['another media type', 'text/plain', '{}'],
] as const) {
  test(`a body that is ${wrong} is refused with the code of its endpoint`, async () => {
    const { status, body } = await answering('credential', (environment, req) => ({
      ...asIs,
      body: jsonBody(environment, req, 'invalid_credential_request'),
    }))
      .post(`/${id}`)
      .set('content-type', type)
      .send(text)
    assert.deepEqual([status, body.error], [400, 'invalid_credential_request'])
  })
}

test('an environment that does not exist is a 404', async () => {
  const { status, body } = await answering('nonce', () => asIs).get('/nobody')
  assert.deepEqual([status, body.error], [404, 'not_found'])
})
