import { wellKnownUrl } from '../../../protocol/well-known.ts'
import type { Fault } from '../fault.ts'
import { onSuccess, withHeaders } from '../shared/answers.ts'

export const faults: readonly Fault[] = [
  {
    name: 'metadata at the appended path',
    breaks: 'VCI-12.2.2-01',
    entails: [
      { requirement: 'VCI-12.2.2-03', reason: 'the right address answers 404' },
      { requirement: 'VCI-12.2.2-04', reason: 'the right address has no document' },
      { requirement: 'VCI-12.2.2-05', reason: 'the right address has no document' },
      { requirement: 'P1-API-21', reason: 'the metadata is not at the inserted path' },
      { requirement: 'P1-FLOW-22', reason: 'the metadata is not at the inserted path' },
    ],
    seams: { issuerMetadataLocation: () => 'appended' },
  },
  /** Whoever follows the redirect, and then helps himself with https, finds the document. */
  {
    name: 'metadata that leads away from TLS',
    breaks: 'VCI-12.2.2-02',
    entails: [{ requirement: 'VCI-12.2.2-03', reason: 'a redirect is no 200' }],
    seams: {
      'issuer-metadata reply': (reply, { request, credentialIssuer }) =>
        reply.status === 200 && request.plain === undefined
          ? { status: 302, headers: { location: inTheClear(credentialIssuer) } }
          : reply,
    },
  },
  {
    name: 'metadata answered 203',
    breaks: 'VCI-12.2.2-03',
    seams: {
      'issuer-metadata reply': (reply) =>
        reply.status === 200 ? { ...reply, status: 203 } : reply,
    },
  },
  {
    name: 'metadata that is always signed',
    breaks: 'VCI-12.2.2-04',
    seams: { metadataIsSigned: () => true },
  },
  {
    name: 'metadata as plain text',
    breaks: 'VCI-12.2.2-05',
    entails: [{ requirement: 'VCI-12.2.2-04', reason: 'no answer is application/json' }],
    seams: {
      'issuer-metadata reply': (reply) => onSuccess(reply, { 'content-type': 'text/plain' }),
    },
  },
  {
    name: 'metadata in a language that is no tag',
    breaks: 'VCI-12.2.2-09',
    seams: {
      'issuer-metadata reply': (reply) => withHeaders(reply, { 'content-language': 'en_US' }),
    },
  },
]

function inTheClear(credentialIssuer: string): string {
  const url = new URL(wellKnownUrl(credentialIssuer, 'openid-credential-issuer'))
  return `http://${url.host}${url.pathname}?plain`
}
