import 'reflect-metadata'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { createIssuerKeys } from '../../mock-server/crypto/keys.ts'
import { createAuthority, soundCertificate, tlsCertificate } from '../../mock-server/crypto/tls.ts'
import { MovableClock } from '../../protocol/clock.ts'
import { createCredentialIssuance } from '../oidc-provider/credentials.ts'
import type { RunningIssuer } from '../oidc-provider/issuer.ts'
import { createEndpoints } from './endpoints.ts'

const host = 'localhost'

/** The pre-authorized code grant is in this folder, the other one in `bench/flows/`. */
type CreateEndpoints = (
  ...args: Parameters<typeof createEndpoints>
) => ReturnType<typeof createEndpoints>

/**
 * Starts an issuer made of the npm packages `@openid4vc/openid4vci` and `@openid4vc/oauth2`: they read, verify and
 * word the messages, and this folder stores codes and nonces and listens. Offers come from a second port.
 */
export async function startOpenid4vc(
  create: CreateEndpoints = createEndpoints,
): Promise<RunningIssuer> {
  const clock = new MovableClock()
  // Two roots: trust in the one for TLS says nothing about credentials.
  const tlsRoot = await createAuthority(clock.now())
  const signingRoot = await createAuthority(clock.now())
  const tls = await tlsCertificate(
    tlsRoot,
    soundCertificate([{ type: 'dns', value: host }]),
    clock.now(),
  )
  const [issuer, office] = [createServer(tls), createServer(tls)]
  const [origin, officeOrigin] = await Promise.all([issuer, office].map(listening))
  if (origin === undefined) throw new Error('the server has no port')

  const keys = createIssuerKeys(signingRoot, origin, clock)
  const endpoints = await create(origin, createCredentialIssuance(origin, keys, clock))
  issuer.on('request', endpoints.app)
  office.on(
    'request',
    express().get('/offers', async (request, response) => {
      response.json(await endpoints.makeOffer(new URLSearchParams(request.url.split('?')[1])))
    }),
  )
  const folder = await mkdtemp(join(tmpdir(), 'vcispec-openid4vc-'))
  const [ca, credentialRoot] = [join(folder, 'ca.pem'), join(folder, 'credential-root.pem')]
  await writeFile(ca, tlsRoot.pem)
  await writeFile(credentialRoot, signingRoot.pem)
  return {
    credentialIssuer: origin,
    environment: {
      OPENID4VC_ISSUER: origin,
      OPENID4VC_OFFERS: `${officeOrigin}/offers`,
      OPENID4VC_CA: ca,
      OPENID4VC_CREDENTIAL_ROOT: credentialRoot,
    },
    async [Symbol.asyncDispose]() {
      for (const server of [issuer, office]) {
        server.close()
        server.closeAllConnections()
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  server.listen(0, host)
  await once(server, 'listening')
  return `https://${host}:${(server.address() as AddressInfo).port}`
}
