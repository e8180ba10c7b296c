import { Given, When } from '@cucumber/cucumber'
import { needsMember, perform } from './support/acting.ts'
import { encryptByEach } from './support/each-algorithm.ts'
import type { ConformanceWorld } from './support/world.ts'

Given('a wallet that encrypts its requests', function (this: ConformanceWorld) {
  this.intent.request = { ...this.intent.request, encryption: { request: true } }
})

Given('a wallet that encrypts only what it has to', function (this: ConformanceWorld) {
  this.intent.request = { ...this.intent.request, encryption: {} }
})

Given('a wallet that asks for encrypted answers', function (this: ConformanceWorld) {
  this.intent.request = { ...this.intent.request, encryption: { response: true } }
})

Given('a wallet that asks for compressed answers', function (this: ConformanceWorld) {
  this.intent.request = { ...this.intent.request, encryption: { response: true, compressed: true } }
})

Given('an issuer that requires encrypted requests', function (this: ConformanceWorld) {
  this.session.preferIssuer({ encryption: 'requests' })
  return needsMember(this, 'issuer', 'credential_request_encryption')
})

Given('an issuer that requires encrypted answers', function (this: ConformanceWorld) {
  this.session.preferIssuer({ encryption: 'required' })
  return needsMember(this, 'issuer', 'credential_response_encryption')
})

When(
  'the wallet comes back until it is there, without encryption',
  function (this: ConformanceWorld) {
    return perform(this, [], (journey) =>
      journey.collectDeferred(this.session.wait, { encryption: {} }),
    )
  },
)

When(
  'the wallet requests a credential, encrypted by each listed alg and enc',
  function (this: ConformanceWorld) {
    return encryptByEach(this)
  },
)
