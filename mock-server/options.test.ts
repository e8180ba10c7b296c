import assert from 'node:assert/strict'
import { test } from 'node:test'
import { environmentOptions } from './options.ts'

test('takes what it knows, as it is', () => {
  const wish = { customDomain: 'issuer.example:8443', redirectUri: 'https://wallet.example/cb' }
  assert.deepEqual(environmentOptions(wish), wish)
  assert.deepEqual(environmentOptions({}), {})
})

for (const [wish, said] of [
  [[], /"options" cannot be used/],
  [{ custom: 'x' }, /no option "custom"/],
  [{ toString: 'x' }, /no option "toString"/],
  [{ customDomain: 'https://issuer.example' }, /"options.customDomain"/],
  [{ customDomain: 'issuer.example:99999' }, /"options.customDomain"/],
  [{ customDomain: 'issuer..example' }, /"options.customDomain"/],
  [{ customDomain: 'issuer.-example' }, /"options.customDomain"/],
  [{ customDomain: '1.2.3.999' }, /"options.customDomain"/],
  [{ redirectUri: 7 }, /"options.redirectUri"/],
] as const) {
  test(`refuses ${JSON.stringify(wish)}`, () => {
    assert.throws(() => environmentOptions(wish), said)
  })
}
