import { wellKnownUrl } from '../../../protocol/well-known.ts'
import type { Fault } from '../fault.ts'

/** Whoever follows the redirect, and then helps himself with https, finds the document. */
export const metadataThatLeadsAwayFromTLS: Fault = {
  name: 'metadata that leads away from TLS',
  breaks: 'VCI-12.2.2-02',
  entails: [{ requirement: 'VCI-12.2.2-03', reason: 'a redirect is no 200' }],
  seams: {
    'issuer-metadata reply': (reply, { request, credentialIssuer }) =>
      reply.status === 200 && request.plain === undefined
        ? { status: 302, headers: { location: inTheClear(credentialIssuer) } }
        : reply,
  },
}

function inTheClear(credentialIssuer: string): string {
  const url = new URL(wellKnownUrl(credentialIssuer, 'openid-credential-issuer'))
  return `http://${url.host}${url.pathname}?plain`
}
