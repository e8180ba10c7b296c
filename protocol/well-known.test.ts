import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appendedWellKnownUrl, literalWellKnownUrl, wellKnownUrl } from './well-known.ts'

test('puts the suffix between host and path, as the examples of OpenID4VCI 1.0, Section 12.2.2', () => {
  assert.equal(
    wellKnownUrl('https://issuer.example.com/tenant', 'openid-credential-issuer'),
    'https://issuer.example.com/.well-known/openid-credential-issuer/tenant',
  )
  assert.equal(
    wellKnownUrl('https://tenant.issuer.example.com', 'openid-credential-issuer'),
    'https://tenant.issuer.example.com/.well-known/openid-credential-issuer',
  )
})

test('puts the suffix between host and path, as the example of RFC 8414, Section 3.1', () => {
  assert.equal(
    wellKnownUrl('https://example.com/issuer1', 'oauth-authorization-server'),
    'https://example.com/.well-known/oauth-authorization-server/issuer1',
  )
})

test('removes a trailing slash of the path first (RFC 8414, Section 3.1)', () => {
  assert.equal(
    wellKnownUrl('https://example.com/issuer1/', 'jwt-vc-issuer'),
    'https://example.com/.well-known/jwt-vc-issuer/issuer1',
  )
})

test('leaves it where it stands for Section 12.2.2, which removes nothing', () => {
  const literal = (identifier: string) =>
    literalWellKnownUrl(identifier, 'openid-credential-issuer')
  const place = 'https://example.com/.well-known/openid-credential-issuer'
  assert.equal(literal('https://example.com/issuer1/'), `${place}/issuer1/`)
  assert.equal(literal('https://example.com/issuer1'), `${place}/issuer1`)
  assert.equal(literal('https://example.com/'), `${place}/`)
  assert.equal(literal('https://example.com'), place)
})

test('keeps ports, double slashes and what is encoded, and terminating slashes where none is removed', () => {
  const places = [
    ['https://h.example:8443', ':8443', '', ''],
    ['https://h.example:8443/', ':8443', '', '/'],
    ['https://h.example:443/a', '', '/a', '/a'],
    ['https://H.example/a//b', '', '/a//b', '/a//b'],
    ['https://h.example/a//', '', '/a/', '/a//'],
    ['https://h.example//', '', '/', '//'],
    ['https://h.example/a%2Fb/', '', '/a%2Fb', '/a%2Fb/'],
    ['HTTPS://h.example/a/B', '', '/a/B', '/a/B'],
  ]
  for (const [identifier = '', port, removed, literal] of places) {
    const place = `https://h.example${port}/.well-known/openid-credential-issuer`
    assert.equal(wellKnownUrl(identifier, 'openid-credential-issuer'), `${place}${removed}`)
    assert.equal(literalWellKnownUrl(identifier, 'openid-credential-issuer'), `${place}${literal}`)
  }
})

test('keeps a port', () => {
  assert.equal(
    wellKnownUrl('https://localhost:8443/a/b', 'openid-credential-issuer'),
    'https://localhost:8443/.well-known/openid-credential-issuer/a/b',
  )
})

test('appends for the fallback, as OpenID Connect Discovery 1.0, Section 4.1 has it', () => {
  assert.equal(
    appendedWellKnownUrl('https://example.com/issuer1', 'openid-configuration'),
    'https://example.com/issuer1/.well-known/openid-configuration',
  )
})

test('throws for an identifier that is no URL', () => {
  assert.throws(() => wellKnownUrl('issuer.example.com', 'jwt-vc-issuer'), TypeError)
})
