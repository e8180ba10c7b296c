import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import supertest from 'supertest'
import { publicApp } from '../http/public-app.ts'
import { testMock } from '../testing/mock.ts'
import { managementCalls } from './calls.ts'
import { openApiDocument } from './openapi.ts'

const document = openApiDocument('https://mock.example/v1')
const operations = Object.values(document.paths as Record<string, Record<string, unknown>>)
  .flatMap(({ parameters: _, ...methods }) => Object.values(methods))
  .map((operation) => operation as { readonly operationId: string })

test('the document is valid by OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(document))
  assert.deepEqual(result.errors ?? [], [])
  assert.equal(result.valid, true)
})

test('every reference leads to something', () => {
  const references: string[] = []
  JSON.stringify(document, (name, value) => {
    if (name === '$ref') references.push(value)
    return value
  })
  assert.ok(references.length > 100)
  for (const reference of new Set(references)) {
    const found = reference
      .slice('#/'.length)
      .split('/')
      .reduce<unknown>((value, part) => Object(value)[part], document)
    assert.notEqual(found, undefined, reference)
  }
})

test('every call of the API has one operation, under a name of its own, beside the two of roles', () => {
  assert.equal(operations.length, managementCalls.length + 2)
  assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length)
})

test('the mock serves it to anybody', async () => {
  const answer = await supertest(publicApp(await testMock())).get('/v1/openapi.json')
  assert.equal(answer.status, 200)
  assert.match(String(answer.headers['content-type']), /^application\/json/)
  assert.deepEqual(answer.body, JSON.parse(JSON.stringify(document)))
})
