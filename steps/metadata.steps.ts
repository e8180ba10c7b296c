import { Given, When } from '@cucumber/cucumber'
import { isFailure } from '../wallet/failure.ts'
import { askForMetadata, needsIssuerWhere, needsMember } from './support/acting.ts'
import type { ConformanceWorld, StepResult } from './support/world.ts'

Given('an issuer that is its own authorization server', function (this: ConformanceWorld) {
  this.session.preferIssuer({ authorizationServers: 'own' })
  return needsIssuerWhere(this, ({ authorization_servers: servers }) =>
    servers === undefined ? undefined : 'the issuer metadata lists authorization_servers',
  )
})

Given('an issuer with several authorization servers', function (this: ConformanceWorld) {
  this.session.preferIssuer({ authorizationServers: 'several' })
  return needsIssuerWhere(this, ({ authorization_servers: servers }) =>
    Array.isArray(servers) && servers.length > 1
      ? undefined
      : 'the issuer metadata does not list several authorization_servers',
  )
})

Given('an issuer with a nonce endpoint', function (this: ConformanceWorld) {
  return needsMember(this, 'issuer', 'nonce_endpoint')
})

Given('an issuer that issues several copies at once', function (this: ConformanceWorld) {
  return needsMember(this, 'issuer', 'batch_credential_issuance')
})

Given('an issuer with a notification endpoint', function (this: ConformanceWorld) {
  return needsMember(this, 'issuer', 'notification_endpoint')
})

Given('an issuer with a pushed authorization request endpoint', function (this: ConformanceWorld) {
  return needsMember(this, 'server', 'pushed_authorization_request_endpoint')
})

When(
  "the wallet fetches the authorization server's keys",
  async function (this: ConformanceWorld): Promise<StepResult> {
    const journey = await this.journeys.current()
    const outcome = await journey.fetchServerKeys()
    if (isFailure(outcome)) this.outcome = outcome
    return outcome.kind === 'not-reached' && outcome.absence
      ? this.skip(outcome.reason, outcome.absence)
      : undefined
  },
)

When('the wallet discovers the issuer', async function (this: ConformanceWorld) {
  const journey = await this.journeys.current()
  const found = await journey.discover()
  if (isFailure(found)) this.outcome = found
})

Given('an issuer whose credentials have no scope', function (this: ConformanceWorld) {
  this.session.preferIssuer({ scopes: 'none' })
  return needsIssuerWhere(this, ({ credential_configurations_supported: configurations }) =>
    Object.values(Object(configurations)).some((it) => Object(it).scope === undefined)
      ? undefined
      : 'every credential configuration has a scope',
  )
})

Given('an issuer whose identifier has no path', function (this: ConformanceWorld) {
  this.session.preferIssuer({ ownHost: true })
  return needsIssuerWhere(this, ({ credential_issuer: identifier }) =>
    URL.canParse(String(identifier)) && new URL(String(identifier)).pathname === '/'
      ? undefined
      : 'the Credential Issuer Identifier has a path',
  )
})

When('the wallet asks for signed metadata', function (this: ConformanceWorld) {
  return askForMetadata(this, { accept: 'application/jwt' })
})

When('the wallet asks for metadata that is better signed', function (this: ConformanceWorld) {
  return askForMetadata(this, { accept: 'application/jwt, application/json;q=0.5' })
})

When(
  'the wallet asks for metadata in {language}',
  function (this: ConformanceWorld, { header }: { header: string }) {
    return askForMetadata(this, { language: header })
  },
)

Given(
  'an authorization server that says whether it serves anonymous wallets',
  function (this: ConformanceWorld) {
    return needsMember(this, 'server', 'pre-authorized_grant_anonymous_access_supported')
  },
)
