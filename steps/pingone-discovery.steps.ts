import { randomBytes } from 'node:crypto'
import { Given, When } from '@cucumber/cucumber'
import { missingKeys } from '../protocol/absence.ts'
import { workerOf } from './support/worker.ts'
import type { ConformanceWorld } from './support/world.ts'

Given(
  'a worker application of an environment with a custom domain',
  async function (this: ConformanceWorld) {
    this.session.preferIssuer({
      customDomain: `tenant-${randomBytes(4).toString('hex')}.localhost`,
    })
    const { pingone } = await this.session.open()
    if (!pingone)
      return this.skip('the target has no PingOne management API', missingKeys('offers.kind'))
    if (pingone.access.customDomain !== undefined) return undefined
    return this.session.loaded.kind === 'mock'
      ? this.skip(
          'a custom domain needs TLS, and this mock speaks plain HTTP',
          missingKeys('trust.insecureHttp'),
        )
      : this.skip(
          'the target file names no offers.customDomain',
          missingKeys('offers.customDomain'),
        )
  },
)

When('the worker looks up the authorization server', async function (this: ConformanceWorld) {
  const { authUrl, environment } = (await workerOf(this)).access
  await lookUp(this, 'as-metadata', [
    `${authUrl}/${environment}/as/.well-known/openid-configuration`,
    `${authUrl}/.well-known/oauth-authorization-server/${environment}/as`,
  ])
})

When('the worker looks it up at the custom domain', async function (this: ConformanceWorld) {
  const { customDomain } = (await workerOf(this)).access
  await lookUp(this, 'as-metadata', [
    `https://${customDomain}/as/.well-known/openid-configuration`,
    `https://${customDomain}/.well-known/oauth-authorization-server/as`,
  ])
})

When('the worker reads the DID document of the issuer', async function (this: ConformanceWorld) {
  const { authUrl, environment } = (await workerOf(this)).access
  await lookUp(this, 'did-document', [`${authUrl}/${environment}/did.json`])
})

async function lookUp(
  world: ConformanceWorld,
  operation: 'as-metadata' | 'did-document',
  urls: readonly string[],
): Promise<void> {
  // What judges them has to know whose they are.
  await (await workerOf(world)).firstToken()
  for (const url of urls) {
    const headers = { accept: 'application/json' }
    world.api = await world.session.http.send({ operation, method: 'GET', url, headers })
  }
}
