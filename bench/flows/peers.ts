import 'reflect-metadata'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setGlobalConfig } from '@openid4vc/oauth2'
import { Provider } from 'oidc-provider'
import { providerConfiguration } from '../../interop/oidc-provider/configuration.ts'
import { createCredentialIssuance } from '../../interop/oidc-provider/credentials.ts'
import { createOffer } from '../../interop/oidc-provider/offers.ts'
import { createEndpoints } from '../../interop/openid4vc/endpoints.ts'
import { createIssuerKeys } from '../../mock-server/crypto/keys.ts'
import { createAuthority } from '../../mock-server/crypto/tls.ts'
import { MovableClock } from '../../protocol/clock.ts'
import { grantTypes } from '../../protocol/grants.ts'

interface Peer {
  offers(count: number): Promise<readonly string[]>
}

type Issuance = ReturnType<typeof createCredentialIssuance>

/** `@openid4vc/openid4vci` as `npm run interop` has it, over plain HTTP: reading an offer costs it next to nothing. */
export async function startOpenid4vc(): Promise<Peer> {
  setGlobalConfig({ allowInsecureUrls: true })
  const { server, origin, issuance } = await ground()
  const { app, makeOffer } = await createEndpoints(origin, issuance)
  return shelf(server, origin, app, async () => {
    const { offer } = (await makeOffer(new URLSearchParams())) as { readonly offer: string }
    return offer
  })
}

/** `oidc-provider` as `npm run interop` has it, over plain HTTP, for ten proofs in a request: it leaves offers to others too. */
export async function startOidcProvider(): Promise<Peer> {
  const { server, origin, issuance } = await ground()
  const configuration = await providerConfiguration(issuance)
  configuration.features.openid4vci.metadata.batch_credential_issuance.batch_size = 10
  const provider = new Provider(origin, configuration)
  const wish = new URLSearchParams({
    grant: grantTypes.preAuthorizedCode,
    configuration: 'PersonIdentification',
  })
  return shelf(server, origin, provider.callback(), async () => {
    const { offer = '' } = await createOffer(provider, origin, wish)
    return offer
  })
}

/** Sphereon's, which serves its offers itself. */
export async function startSphereon(): Promise<Peer> {
  const { createSphereon } = await import('../sphereon/issuer.ts')
  const { server, origin, issuance } = await ground()
  const { app, makeOffer } = await createSphereon(origin, issuance)
  server.on('request', app)
  return { offers: (count) => Promise.all(Array.from({ length: count }, makeOffer)) }
}

async function ground(): Promise<{ server: Server; origin: string; issuance: Issuance }> {
  const clock = new MovableClock()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const keys = createIssuerKeys(await createAuthority(clock.now()), origin, clock)
  return { server, origin, issuance: createCredentialIssuance(origin, keys, clock) }
}

/** Serves offers that were made, beside the issuer itself. @param make a link with the offer in it */
function shelf(
  server: Server,
  origin: string,
  app: RequestListener,
  make: () => Promise<string>,
): Peer {
  const made: string[] = []
  const path = '/offers-of-bench/'
  server.on('request', (req, res) => {
    const { url = '' } = req
    if (!url.startsWith(path)) return app(req, res)
    res.writeHead(200, { 'content-type': 'application/json' })
    res.end(made[Number(url.slice(path.length))])
  })
  return {
    async offers(count) {
      const urls: string[] = []
      for (let n = 0; n < count; n++) {
        const offer = new URL(await make()).searchParams.get('credential_offer') ?? ''
        urls.push(`${origin}${path}${made.push(offer) - 1}`)
      }
      return urls
    },
  }
}
