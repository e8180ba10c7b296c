import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requirementById } from '../../checks/catalogue.ts'
import { faults } from '../faults/all.ts'
import { testMock } from '../testing/mock.ts'
import { variants, variantsNamed } from './registry.ts'

test('names are unique, beside those of the faults too', () => {
  const names = [...variants, ...faults].map(({ name }) => name)
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  )
})

test('each says what allows it, and leaves recommendations aside only', () => {
  for (const { name, allowedBy, leaves = [] } of variants) {
    assert.match(allowedBy, /Section/, name)
    for (const id of leaves) assert.match(requirementById(id)?.level ?? '', /^SHOULD/, id)
  }
})

test('a misspelt variant is refused', () => {
  assert.throws(() => variantsNamed(['no nonce']), /no variant named "no nonce"/)
})

test('a fault comes after the variants, and breaks what they left right', async () => {
  const mock = await testMock()
  const variant = {
    name: 'tokens of another form',
    allowedBy: 'RFC 6749, Section 1.4',
    seams: { accessToken: (token: string) => `${token}.variant` },
  }
  const fault = {
    name: 'tokens with a space',
    breaks: 'RFC6750-2.3-01' as const,
    seams: { accessToken: (token: string) => `${token} fault` },
  }
  const environment = await mock.create({ variants: [variant], faults: [fault] })
  assert.equal(environment.through('accessToken', 'token'), 'token.variant fault')
})

test('options of a variant hold unless the environment says otherwise', async () => {
  const mock = await testMock()
  const variant = {
    name: 'another way home',
    allowedBy: 'RFC 6749, Section 3.1.2',
    options: { redirectUri: 'https://wallet.example/variant' },
  }
  const usual = await mock.create({ variants: [variant] })
  assert.equal(usual.client.redirectUri, 'https://wallet.example/variant')
  const own = await mock.create({
    variants: [variant],
    options: { redirectUri: 'https://wallet.example/own' },
  })
  assert.equal(own.client.redirectUri, 'https://wallet.example/own')
})
