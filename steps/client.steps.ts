import assert from 'node:assert/strict'
import { Given, Then, When } from '@cucumber/cucumber'
import { absenceOf, missingKeys } from '../protocol/absence.ts'
import { wasAnswered } from '../protocol/exchange.ts'
import type { ClientAuthentication } from '../wallet/client/wallet-client.ts'
import { noBoundTokens } from '../wallet/token/dpop.ts'
import { needsServerWhere } from './support/acting.ts'
import { signByEach, signedByWallet } from './support/each-algorithm.ts'
import type { ConformanceWorld, StepResult } from './support/world.ts'

Given(
  'a wallet that authenticates with {method}',
  async function (this: ConformanceWorld, method: ClientAuthentication): Promise<StepResult> {
    if (method !== 'attest_jwt_client_auth')
      this.session.preferIssuer({ clientAuthentication: 'optional' })
    this.intent.clientAuthentication = method
    const client = await this.session.client()
    return 'cannot' in client ? this.skip(client.cannot, absenceOf(client)) : undefined
  },
)

Given(
  'a wallet that authenticates by an assertion',
  async function (this: ConformanceWorld): Promise<StepResult> {
    this.session.preferIssuer({ clientAuthentication: 'required' })
    this.intent.clientAuthentication = 'private_key_jwt'
    const client = await this.session.client()
    return 'cannot' in client ? this.skip(client.cannot, absenceOf(client)) : undefined
  },
)

Given(
  'an authorization server that knows an RSA key of the wallet',
  function (this: ConformanceWorld): StepResult {
    // Any other key of a target file is as good, where it signs by more than one alg.
    this.session.preferIssuer({ clientKeys: 'rsa' })
    return undefined
  },
)

Given(
  'a wallet whose redirect URI has a query',
  async function (this: ConformanceWorld): Promise<StepResult> {
    this.session.preferIssuer({ redirectUri: 'https://wallet.example/cb?tenant=vcispec&way=a%2Fb' })
    const client = await this.session.client()
    return 'cannot' in client || URL.parse(client.redirectUri)?.search
      ? undefined
      : this.skip('client.redirectUri has no query', missingKeys('client.redirectUri'))
  },
)

Given(
  'an authorization server that takes wallets without attestation',
  function (this: ConformanceWorld) {
    this.session.preferIssuer({ clientAuthentication: 'optional' })
    return needsServerWithoutAttestation(this)
  },
)

Given(
  'an authorization server that takes wallets by their name, without attestation',
  function (this: ConformanceWorld) {
    this.session.preferIssuer({ clientAuthentication: 'optional', anonymousAccess: false })
    return needsServerWithoutAttestation(this)
  },
)

Given('an authorization server that serves anonymous wallets', function (this: ConformanceWorld) {
  this.session.preferIssuer({ clientAuthentication: 'optional' })
  return needsServerWhere(
    this,
    ({ 'pre-authorized_grant_anonymous_access_supported': anonymous }) =>
      anonymous === true
        ? undefined
        : 'pre-authorized_grant_anonymous_access_supported of the authorization server is not true',
  )
})

Given('an authorization server that asks for its DPoP nonces', function (this: ConformanceWorld) {
  this.session.preferIssuer({ dpopNonces: 'required' })
  return needsDpop(this)
})

Given('an authorization server that binds tokens to keys', function (this: ConformanceWorld) {
  return needsDpop(this)
})

Given(
  'an authorization server that serves no anonymous wallets',
  function (this: ConformanceWorld) {
    this.session.preferIssuer({ anonymousAccess: false })
    return needsServerWhere(
      this,
      ({ 'pre-authorized_grant_anonymous_access_supported': anonymous }) =>
        anonymous === true
          ? 'pre-authorized_grant_anonymous_access_supported of the authorization server is true'
          : undefined,
    )
  },
)

Given('an authorization server with attestation challenges', function (this: ConformanceWorld) {
  this.session.preferIssuer({ attestationChallenges: 'required' })
  return needsServerWhere(this, ({ challenge_endpoint: endpoint }) =>
    endpoint === undefined
      ? 'the authorization server metadata has no challenge_endpoint'
      : undefined,
  )
})

Given(
  'an authorization server whose access tokens can be read',
  function (this: ConformanceWorld): StepResult {
    this.session.preferIssuer({ accessTokens: 'jwt' })
    return undefined
  },
)

Then('the token is bound to the key of the wallet', function (this: ConformanceWorld): StepResult {
  const { outcome } = this
  const isReadable = outcome?.kind === 'token' && outcome.accessToken.split('.').length === 3
  return isReadable ? undefined : this.skip('the access token is no JWT')
})

Then(
  /^it was asked for a DPoP nonce by the (authorization server|issuer)$/,
  function (this: ConformanceWorld, who: string): StepResult {
    const operations = who === 'issuer' ? ['credential', 'deferred'] : ['token', 'par']
    const asked = this.session.evidence.exchanges.some(
      (exchange) =>
        operations.includes(exchange.operation) &&
        wasAnswered(exchange) &&
        exchange.response.status >= 400 &&
        exchange.response.headers['dpop-nonce'] !== undefined,
    )
    if (this.session.isReference) assert.ok(asked, 'no nonce was asked for')
    return asked ? undefined : this.skip(`the ${who} asks for no DPoP nonce`)
  },
)

When(
  /^the wallet requests a (token|credential) by each listed alg of its (.+)$/,
  function (this: ConformanceWorld, what: string, signed: string) {
    const kind = signedByWallet.find(({ name }) => name === signed)
    assert.ok(kind, `the wallet signs no ${signed}`)
    return signByEach(this, kind, (journey) =>
      what === 'token' ? journey.requestToken() : journey.requestCredential(),
    )
  },
)

function needsDpop(world: ConformanceWorld): Promise<StepResult> {
  return needsServerWhere(world, noBoundTokens)
}

function needsServerWithoutAttestation(world: ConformanceWorld): Promise<StepResult> {
  return needsServerWhere(world, ({ token_endpoint_auth_methods_supported: methods }) =>
    Array.isArray(methods) && methods.every((method) => method === 'attest_jwt_client_auth')
      ? 'token_endpoint_auth_methods_supported lists attest_jwt_client_auth alone'
      : undefined,
  )
}
