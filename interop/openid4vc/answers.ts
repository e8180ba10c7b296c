import { randomBytes } from 'node:crypto'
import { Oauth2Error, Oauth2ServerErrorResponseError } from '@openid4vc/oauth2'
import type { ErrorRequestHandler, Request } from 'express'

type Refused = ConstructorParameters<typeof Oauth2ServerErrorResponseError>[0]

export function refused(error: Refused): Oauth2ServerErrorResponseError {
  return new Oauth2ServerErrorResponseError(error)
}

/** A request as the libraries take it. */
export function requestLike(request: Request, origin: string) {
  const headers = new Headers(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  )
  return { headers, method: 'POST' as const, url: `${origin}${request.url}` }
}

/** The library's own words where it has some; what it throws beside them is about a request it could not take. */
export const failed: ErrorRequestHandler = (error, request, response, _next) => {
  response.set('cache-control', 'no-store')
  if (error instanceof Oauth2ServerErrorResponseError) {
    response.status(error.status).json(error.errorResponse)
  } else if (['/token', '/par'].includes(request.path)) {
    response.status(400).json({ error: 'invalid_request' })
  } else {
    const isProof = error instanceof Oauth2Error && /proof|jwt|nonce/i.test(error.message)
    response.status(400).json({ error: isProof ? 'invalid_proof' : 'invalid_credential_request' })
  }
}

export function unguessable(): string {
  return randomBytes(24).toString('base64url')
}
