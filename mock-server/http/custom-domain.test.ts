import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withEnvironment } from './custom-domain.ts'

for (const [outside, inside] of [
  ['/as/token', '/id/as/token'],
  ['/offers/x?y=1?z', '/id/offers/x?y=1?z'],
  ['/.well-known/openid-credential-issuer', '/.well-known/openid-credential-issuer/id'],
  ['/.well-known/oauth-authorization-server/as', '/.well-known/oauth-authorization-server/id/as'],
  ['/.well-known/did.json', '/id/did.json'],
  ['/v1/environments', '/id/v1/environments'],
] as const) {
  test(`on a custom domain ${outside} means ${inside}`, () => {
    assert.equal(withEnvironment(outside, 'id'), inside)
  })
}
