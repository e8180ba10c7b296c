import 'reflect-metadata'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setGlobalConfig } from '@openid4vc/oauth2'
import { createCredentialIssuance } from '../../interop/oidc-provider/credentials.ts'
import { createEndpoints } from '../../interop/openid4vc/endpoints.ts'
import { createIssuerKeys } from '../../mock-server/crypto/keys.ts'
import { createAuthority } from '../../mock-server/crypto/tls.ts'
import { MovableClock } from '../../protocol/clock.ts'

/** `@openid4vc/openid4vci` as `npm run interop` has it, over plain HTTP: reading an offer costs it next to nothing. */
export async function startOpenid4vc(): Promise<{ offers(count: number): Promise<string[]> }> {
  setGlobalConfig({ allowInsecureUrls: true })
  const clock = new MovableClock()
  const server = createServer()
  const origin = await listening(server)
  const keys = await createIssuerKeys(await createAuthority(clock.now()), origin, clock)
  const issuance = createCredentialIssuance(origin, keys, clock)
  const { app, makeOffer } = await createEndpoints(origin, issuance)
  return shelf(server, origin, app, async () => {
    const { offer } = (await makeOffer(new URLSearchParams())) as { readonly offer: string }
    return new URL(offer).searchParams.get('credential_offer') ?? ''
  })
}

/** Serves offers that were made, beside the issuer itself. */
function shelf(
  server: Server,
  origin: string,
  app: RequestListener,
  make: () => Promise<string>,
): { offers(count: number): Promise<string[]> } {
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
      for (let n = 0; n < count; n++) urls.push(`${origin}${path}${made.push(await make()) - 1}`)
      return urls
    },
  }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return `http://localhost:${(server.address() as AddressInfo).port}`
}
