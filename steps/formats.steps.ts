import assert from 'node:assert/strict'
import { Given, Then, When } from '@cucumber/cucumber'
import type { GrantType } from '../protocol/grants.ts'
import type { JsonObject } from '../wallet/json.ts'
import { makeOfferOf, makeOfferOfPublishedType, perform } from './support/acting.ts'
import { expectKind } from './support/expectation.ts'
import type { ConformanceWorld, StepResult } from './support/world.ts'

Given(
  'a Credential Offer for a(n) {format} credential',
  function (this: ConformanceWorld, format: string): Promise<StepResult> {
    return makeOfferOf(this, format, (configuration) => configuration.format === format)
  },
)

Given(
  'a Credential Offer for a(n) {format} credential {when}, by the {grant} grant',
  function (
    this: ConformanceWorld,
    format: string,
    when: 'now' | 'later',
    { type }: { type: GrantType },
  ): Promise<StepResult> {
    const wish = { grants: [type], ...(when === 'later' && { deferred: true }) }
    return makeOfferOf(this, format, (configuration) => configuration.format === format, wish)
  },
)

Given(
  'a Credential Offer for a credential whose type is published',
  function (this: ConformanceWorld): Promise<StepResult> {
    return makeOfferOfPublishedType(this)
  },
)

Given(
  'a Credential Offer for a credential with claims inside of claims',
  function (this: ConformanceWorld): Promise<StepResult> {
    return makeOfferOf(this, 'nested dc+sd-jwt', hasNestedClaims)
  },
)

Given(
  'a Credential Offer for a mobile driving licence',
  function (this: ConformanceWorld): Promise<StepResult> {
    const doctype = 'org.iso.18013.5.1.mDL'
    return makeOfferOf(this, doctype, (configuration) => configuration.doctype === doctype)
  },
)

for (const [words, issuerKeys] of [
  ['an issuer whose keys stand in its metadata', 'metadata'],
  ['an issuer whose keys stand in its metadata and whose name ends in a slash', 'slashed'],
] as const)
  Given(words, function (this: ConformanceWorld) {
    this.session.preferIssuer({ issuerKeys })
  })

Given('an issuer whose credentials hide no claim', function (this: ConformanceWorld) {
  this.session.preferIssuer({ disclosures: 'none' })
})

Then('its key is found by the name of its issuer', function (this: ConformanceWorld): StepResult {
  return certificateInUse(this)
})

Then(
  'its key is found by the name of its issuer, whose slash is left out',
  function (this: ConformanceWorld): StepResult {
    const name: unknown = this.session.evidence.credentials.at(-1)?.sdJwt?.payload.iss
    const slashed = typeof name === 'string' && name.endsWith('/')
    return certificateInUse(this) ?? (slashed ? undefined : this.skip('iss ends in no slash'))
  },
)

Then('it has neither digests nor disclosures', function (this: ConformanceWorld): StepResult {
  const { disclosures = [] } = this.session.evidence.credentials.at(-1)?.sdJwt ?? {}
  return disclosures.length > 0 ? this.skip('the credential has disclosures') : undefined
})

When('the wallet reads what its type says', function (this: ConformanceWorld) {
  return perform(this, [], (journey) => journey.fetchTypeMetadata())
})

Then('the document is about the type of the credential', function (this: ConformanceWorld) {
  const { vct } = expectKind(this.outcome, 'type-metadata', 'Type Metadata')
  if (this.session.isReference)
    assert.equal(vct, this.session.evidence.credentials.at(-1)?.sdJwt?.payload.vct)
})

Then('it can show parts of claims alone', function (this: ConformanceWorld) {
  expectKind(this.outcome, 'issued', 'a credential')
  if (!this.session.isReference) return
  const {
    payload,
    disclosures = [],
    claims,
  } = this.session.evidence.credentials.at(-1)?.sdJwt ?? {}
  const inArrays = disclosures.filter((it) => Array.isArray(it) && it.length === 2)
  const nested = disclosures.filter(
    (it) => Array.isArray(it) && Object.hasOwn(Object(it[2]), '_sd'),
  )
  const { length: digests } = Object(payload)._sd as readonly unknown[]
  assert.ok(inArrays.length > 0 && nested.length > 0, 'array elements and claims below claims')
  assert.ok(digests > Object.keys(Object(claims)).length - Object.keys(Object(payload)).length)
})

function certificateInUse(world: ConformanceWorld): StepResult {
  const { header } = world.session.evidence.credentials.at(-1)?.sdJwt ?? {}
  return header?.x5c === undefined
    ? undefined
    : world.skip('the credential has x5c: its key is that of the certificate')
}

/** The metadata describes a claim of a claim. */
function hasNestedClaims({ format, credential_metadata: metadata }: JsonObject): boolean {
  const claims = Object(metadata).claims as readonly { readonly path?: readonly unknown[] }[]
  return (
    format === 'dc+sd-jwt' &&
    (claims ?? []).some(
      ({ path = [] }) => path.filter((step) => typeof step === 'string').length > 1,
    )
  )
}
