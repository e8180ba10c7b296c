import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grantTypes } from '../protocol/grants.ts'
import { offerRequest } from './http.ts'
import {
  expand,
  placeholderValues,
  refuseMisspeltPlaceholders,
  unknownPlaceholders,
} from './placeholders.ts'
import { commandWords } from './run-command.ts'

const preAuthorized = placeholderValues({
  grants: [grantTypes.preAuthorizedCode],
  txCode: true,
  configurations: ['a b&c'],
})
const noWish = placeholderValues({})

test('placeholders carry the wish, and nothing where there is none', () => {
  const template = '{grant}|{txCode}|{configuration}|{deferred}|{denied}'
  assert.equal(
    expand(template, preAuthorized),
    'urn:ietf:params:oauth:grant-type:pre-authorized_code|true|a b&c||',
  )
  assert.equal(expand(template, noWish), '||||')
})

test('in a body of members a wish takes its form, and what is not wished for is left out', () => {
  const settings = {
    kind: 'http',
    method: 'POST',
    url: 'https://admin.example/offers',
    body: {
      grants: ['{grant}'],
      types: ['{configuration}', 'always'],
      pin: '{txCode}',
      slow: '{deferred}',
      note: 'of {configuration}',
      none: [],
    },
  } as const
  const both = placeholderValues({ grants: Object.values(grantTypes), txCode: false })
  assert.deepEqual(offerRequest(settings, both).json, {
    grants: Object.values(grantTypes),
    types: ['always'],
    pin: false,
    note: 'of ',
    none: [],
  })
  assert.deepEqual(offerRequest(settings, noWish).json, {
    types: ['always'],
    note: 'of ',
    none: [],
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const form = { kind: 'http', url: settings.url, headers, body: { pin: '{txCode}' } } as const
  assert.deepEqual(offerRequest(form, both).form, { pin: 'false' })
})

test('what is nearly a placeholder is refused, and braces of other kinds are not', () => {
  for (const template of ["curl -d '{txcode}'", { a: ['{configurations}'] }]) {
    assert.throws(() => refuseMisspeltPlaceholders('run', template), {
      code: 'ERR_TARGET_PLACEHOLDER',
    })
  }
  refuseMisspeltPlaceholders('run', "awk '{print}' {grant}")
})

test('a value is percent-encoded in a URL and left alone in a JSON body', () => {
  const request = offerRequest(
    {
      kind: 'http',
      method: 'POST',
      url: 'https://admin.example/offers?configuration={configuration}',
      headers: { 'X-Wish': '{txCode}' },
      body: { wanted: ['{configuration}'], count: 1 },
    },
    preAuthorized,
  )
  assert.equal(request.url, 'https://admin.example/offers?configuration=a%20b%26c')
  assert.deepEqual(request.headers, { 'x-wish': 'true' })
  assert.deepEqual(request.json, { wanted: ['a b&c'], count: 1 })
})

test('members go as a form where the content type says so', () => {
  const { form, json } = offerRequest(
    {
      kind: 'http',
      url: 'https://admin.example/',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: { grant: '{grant}' },
    },
    preAuthorized,
  )
  assert.deepEqual(form, { grant: grantTypes.preAuthorizedCode })
  assert.equal(json, undefined)
})

test('a command is split into words before its placeholders are filled in', () => {
  const values = placeholderValues({ configurations: ['x; rm -rf "$HOME"'] })
  assert.deepEqual(
    commandWords(`./new offer.sh 'two words' --id={configuration} {txCode}`, values),
    ['./new', 'offer.sh', 'two words', '--id=x; rm -rf "$HOME"', ''],
  )
})

test('a misspelt placeholder is noticed', () => {
  assert.deepEqual(unknownPlaceholders('https://a.example/{grant}/{txcode}'), ['txcode'])
  assert.deepEqual(unknownPlaceholders('https://a.example/{configuration}'), [])
})
