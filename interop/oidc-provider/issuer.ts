import 'reflect-metadata'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { createServer, type Server } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Provider } from 'oidc-provider'
import { createIssuerKeys } from '../../mock-server/crypto/keys.ts'
import { createAuthority, soundCertificate, tlsCertificate } from '../../mock-server/crypto/tls.ts'
import { MovableClock } from '../../protocol/clock.ts'
import { providerConfiguration } from './configuration.ts'
import { createCredentialIssuance } from './credentials.ts'
import { createOffersListener } from './offers.ts'

const host = 'localhost'

export interface RunningIssuer extends AsyncDisposable {
  readonly credentialIssuer: string
  /** The variables that target.yaml reads. */
  readonly environment: Readonly<Record<string, string>>
}

/**
 * Starts oidc-provider on loopback, over HTTPS, and beside it, on a second port, the endpoint that makes
 * offers: what is judged stays the library's own surface.
 */
export async function startIssuer(): Promise<RunningIssuer> {
  const clock = new MovableClock()
  // Two roots: trust in the one for TLS says nothing about credentials.
  const tlsRoot = await createAuthority(clock.now())
  const signingRoot = await createAuthority(clock.now())
  const tls = await tlsCertificate(
    tlsRoot,
    soundCertificate([{ type: 'dns', value: host }]),
    clock.now(),
  )

  const issuer = await listen(tls)
  const keys = createIssuerKeys(signingRoot, issuer.origin, clock)
  const issueCredential = createCredentialIssuance(issuer.origin, keys, clock)
  const provider = new Provider(issuer.origin, await providerConfiguration(issueCredential))
  issuer.serve(provider.callback())

  const offers = await listen(tls)
  offers.serve(createOffersListener(provider, issuer.origin))

  const folder = await mkdtemp(join(tmpdir(), 'vcispec-interop-'))
  const ca = join(folder, 'ca.pem')
  const credentialRoot = join(folder, 'credential-root.pem')
  await writeFile(ca, tlsRoot.pem)
  await writeFile(credentialRoot, signingRoot.pem)

  return {
    credentialIssuer: issuer.origin,
    environment: {
      OIDC_PROVIDER_ISSUER: issuer.origin,
      OIDC_PROVIDER_OFFERS: `${offers.origin}/offers`,
      OIDC_PROVIDER_CA: ca,
      OIDC_PROVIDER_CREDENTIAL_ROOT: credentialRoot,
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([issuer.close(), offers.close()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The port is known before there is anything to serve: an issuer's name contains it. */
async function listen(tls: { key: string; cert: string }) {
  const server = createServer(tls)
  server.listen(0, host)
  await once(server, 'listening')
  return {
    origin: `https://${host}:${portOf(server)}`,
    serve: (listener: RequestListener) => server.on('request', listener),
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return address.port
}
