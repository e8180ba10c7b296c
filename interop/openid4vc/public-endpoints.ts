import express, { type Express } from 'express'
import type { createIssuance } from './issuance.ts'

/** What nobody has to be authorized for: the metadata of issuer and authorization server, and nonces. */
export function publicEndpoints(
  { issuerMetadata, nonce }: ReturnType<typeof createIssuance>,
  serverMetadata: object,
): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(express.urlencoded({ extended: false }), express.json())
  app.get('/.well-known/openid-credential-issuer', (_, response) => {
    response.json(issuerMetadata.credentialIssuer)
  })
  app.get('/.well-known/oauth-authorization-server', (_, response) => {
    response.json(serverMetadata)
  })
  app.post('/nonce', (_, response) => {
    response.set('cache-control', 'no-store').json(nonce())
  })
  return app
}
