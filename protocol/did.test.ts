import assert from 'node:assert/strict'
import { test } from 'node:test'
import { didKeyOfJwk, didWebOf, didWebUrl, jwkOfDid } from './did.ts'

// Examples of the did:jwk method specification and of did:key, Test Vectors.
for (const [what, did, jwk] of [
  [
    'did:jwk, P-256',
    'did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l6OTFQSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9#0',
    {
      crv: 'P-256',
      kty: 'EC',
      x: 'acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0',
      y: '_KcyLj9vWMptnmKtm46GqDz8wf74I5LKgrl2GzH3nSE',
    },
  ],
  [
    'did:key, P-256',
    'did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv',
    {
      kty: 'EC',
      crv: 'P-256',
      x: 'igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns',
      y: 'efsX5b10x8yjyrj4ny3pGfLcY7Xby1KzgqOdqnsrJIM',
    },
  ],
  [
    'did:key, Ed25519',
    'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp#z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
    { kty: 'OKP', crv: 'Ed25519', x: 'O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik' },
  ],
] as const) {
  test(`reads the key of ${what}`, () => {
    assert.deepEqual(jwkOfDid(did), jwk)
  })
}

// The same examples, the other way round.
for (const [did, jwk] of [
  [
    'did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv',
    {
      kty: 'EC',
      crv: 'P-256',
      x: 'igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns',
      y: 'efsX5b10x8yjyrj4ny3pGfLcY7Xby1KzgqOdqnsrJIM',
    },
  ],
  [
    'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
    { kty: 'OKP', crv: 'Ed25519', x: 'O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik' },
  ],
] as const) {
  test(`makes ${did.slice(0, 14)}… of its key`, () => {
    assert.equal(didKeyOfJwk(jwk), did)
  })
}

test('makes no did:key of a key it has no code for', () => {
  assert.throws(() => didKeyOfJwk({ kty: 'RSA', n: 'AQ', e: 'AQAB' }), /no did:key/)
})

test('has no key for another method, and none for what is broken', () => {
  for (const did of [
    'did:web:example.com',
    'did:jwk:e30x',
    'did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mD',
    'did:key:z111',
    'did:key:m0OIl',
    'https://issuer.example',
  ]) {
    assert.equal(jwkOfDid(did), undefined, did)
  }
})

// did:web, Section 2.5.2: host, path, and port.
for (const [did, url] of [
  ['did:web:w3c-ccg.github.io', 'https://w3c-ccg.github.io/.well-known/did.json'],
  ['did:web:w3c-ccg.github.io:user:alice', 'https://w3c-ccg.github.io/user/alice/did.json'],
  ['did:web:example.com%3A3000:user:alice#key-1', 'https://example.com:3000/user/alice/did.json'],
] as const) {
  test(`knows where ${did} is`, () => {
    assert.equal(didWebUrl(did), url)
  })
}

test('makes the did:web of an issuer', () => {
  assert.equal(didWebOf('https://localhost:8443/tenant'), 'did:web:localhost%3A8443:tenant')
  assert.equal(didWebOf('https://issuer.example'), 'did:web:issuer.example')
})
