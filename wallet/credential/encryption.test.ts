import assert from 'node:assert/strict'
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { test } from 'node:test'
import { chooseEncryption, encryptionChoices, open, seal } from './encryption.ts'

const mine = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const usable = jwkOf(mine.publicKey, { alg: 'ECDH-ES', kid: 'mine' })

function jwkOf(key: KeyObject, more: Readonly<Record<string, string>>) {
  return { ...key.export({ format: 'jwk' }), use: 'enc', ...more }
}

function chosen(...keys: readonly unknown[]) {
  const members = {
    credential_request_encryption: { jwks: { keys }, enc_values_supported: ['A128GCM'] },
  }
  return chooseEncryption(JSON.parse(JSON.stringify(members)), { request: true })
}

const unusable = {
  'of a curve of the future': jwkOf(generateKeyPairSync('x448').publicKey, { alg: 'ECDH-ES' }),
  'of a curve that jose has not': jwkOf(
    generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey,
    { alg: 'ECDH-ES' },
  ),
  'of a type of the future': { kty: 'AKP', alg: 'ECDH-ES', pub: 'AA' },
  'of an unknown alg': { ...usable, alg: 'HPKE-0' },
  'without y': { ...usable, y: undefined },
  'beside its curve': { ...usable, y: usable.x },
  'for signatures': { ...usable, use: 'sig' },
  'of another type than its alg': { ...usable, alg: 'RSA-OAEP-256' },
  'that is none': 'key',
}

for (const [what, key] of Object.entries(unusable)) {
  test(`a key ${what} is passed over, wherever it stands`, () => {
    for (const keys of [
      [key, usable],
      [usable, key],
    ]) {
      const choice = chosen(...keys)
      assert.equal(choice.kind, 'encryption')
      assert.equal('request' in choice && choice.request?.jwk.kid, 'mine')
    }
    assert.deepEqual(chosen(key), {
      kind: 'not-reached',
      absence: { why: 'not-offered' },
      reason: 'This wallet can encrypt to none of the keys in credential_request_encryption.',
    })
  })
}

for (const [name, pair, alg] of [
  ['X25519', generateKeyPairSync('x25519'), 'ECDH-ES+A256KW'],
  ['P-521', generateKeyPairSync('ec', { namedCurve: 'P-521' }), 'ECDH-ES'],
  ['RSA', generateKeyPairSync('rsa', { modulusLength: 2048 }), 'RSA-OAEP-256'],
] as const) {
  test(`a key of ${name} is encrypted to`, async () => {
    const choice = chosen(jwkOf(pair.publicKey, { alg }))
    assert.ok(choice.kind === 'encryption' && choice.request)
    const opened = await open(await seal('{"a":1}', choice.request), pair.privateKey)
    assert.deepEqual(opened.content, { ok: true, value: { a: 1 } })
  })
}

test('each member of each list is in as few choices as there can be', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
  const members = {
    credential_request_encryption: {
      jwks: { keys: [usable, unusable['that is none'], jwkOf(rsa, { alg: 'RSA-OAEP-256' })] },
      enc_values_supported: ['A128GCM', 'future', 'A256GCM'],
    },
    credential_response_encryption: {
      alg_values_supported: ['ECDH-ES', 'ECDH-ES+A256KW', 'RSA-OAEP-256'],
      enc_values_supported: ['A256GCM'],
    },
  }
  const choices = encryptionChoices(JSON.parse(JSON.stringify(members)))
  assert.deepEqual(choices, [
    choice('ECDH-ES', 'A128GCM', 'ECDH-ES'),
    choice('RSA-OAEP-256', 'A256GCM', 'ECDH-ES+A256KW'),
    choice('ECDH-ES', 'A128GCM', 'RSA-OAEP-256'),
  ])
  const [, second] = choices
  const chosenBy = chooseEncryption(JSON.parse(JSON.stringify(members)), {
    response: true,
    ...(second && { by: second }),
  })
  assert.ok(chosenBy.kind === 'encryption')
  assert.deepEqual(
    [chosenBy.request?.jwk.alg, chosenBy.request?.enc, Object(chosenBy.response).jwk.alg],
    ['RSA-OAEP-256', 'A256GCM', 'ECDH-ES+A256KW'],
  )
})

function choice(requestAlg: string, requestEnc: string, responseAlg: string) {
  return { requestAlg, requestEnc, responseAlg, responseEnc: 'A256GCM' }
}
