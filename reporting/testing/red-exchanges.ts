import { encode, Tag } from 'cbor2'
import type { WrittenExchange } from '../../protocol/written-exchange.ts'

const json = { 'content-type': 'application/json' }

export const wellKnown: WrittenExchange = {
  id: 'ex-1',
  operation: 'issuer-metadata',
  startedAt: '2026-03-04T05:06:07.100Z',
  durationMs: 41,
  request: {
    method: 'GET',
    url: 'https://issuer.acme.example/.well-known/openid-credential-issuer/tenant-1',
    headers: { accept: 'application/json' },
  },
  response: { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not Found</h1>' },
}

export const appended: WrittenExchange = {
  ...wellKnown,
  id: 'ex-2',
  request: {
    ...wellKnown.request,
    url: 'https://issuer.acme.example/tenant-1/.well-known/openid-credential-issuer',
  },
  response: {
    status: 200,
    headers: json,
    body: '{"credential_issuer":"https://issuer.acme.example","credential_endpoint":"https://issuer.acme.example/tenant-1/credential","nonce_endpoint":"https://issuer.acme.example/tenant-1/nonce","credential_configurations_supported":{"PersonIdentification":{"format":"dc+sd-jwt","vct":"https://acme.example/pid"}}}',
  },
}

export const nonceExchange: WrittenExchange = {
  id: 'ex-3',
  operation: 'nonce',
  startedAt: '2026-03-04T05:06:08.000Z',
  durationMs: 18,
  request: {
    method: 'POST',
    url: 'https://issuer.acme.example/tenant-1/nonce',
    headers: { 'content-length': '0' },
  },
  response: {
    status: 200,
    headers: { ...json, 'cache-control': 'max-age=3600' },
    body: '{"c_nonce":"wKI4LT17ac15ES9bw8ac4"}',
  },
}

const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A key proof with the header and payload of OpenID4VCI 1.0, Appendix F.1. */
const keyProof = [
  segment({ typ: 'openid4vci-proof+jwt', alg: 'ES256', jwk: { kty: 'EC', crv: 'P-256', x: '…' } }),
  segment({ aud: 'https://issuer.acme.example/tenant-1', iat: 1772600768, nonce: 'made-up' }),
  'c2lnbmF0dXJl',
].join('.')

export const credentialExchange: WrittenExchange = {
  id: 'ex-4',
  operation: 'credential',
  startedAt: '2026-03-04T05:06:09.000Z',
  durationMs: 66,
  deviation: 'nonce of the wallet’s own making',
  request: {
    method: 'POST',
    url: 'https://issuer.acme.example/tenant-1/credential',
    headers: { ...json, authorization: 'Bearer ‹access_token.1›' },
    body: JSON.stringify({
      credential_configuration_id: 'PersonIdentification',
      proofs: { jwt: [keyProof] },
    }),
  },
  response: { status: 400, headers: json, body: '{"error":"invalid_request"}' },
}

export const timeOut: WrittenExchange = {
  id: 'ex-5',
  operation: 'token',
  startedAt: '2026-03-04T05:06:10.000Z',
  durationMs: 10_004,
  request: {
    method: 'POST',
    url: 'https://issuer.acme.example/tenant-1/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code&pre-authorized_code=‹pre-authorized_code.1›&tx_code=‹tx_code.1›',
  },
  failure: { code: 'ERR_TIMEOUT', message: 'no answer within 10 s' },
}

const disclosure = (...parts: readonly unknown[]) =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/** An SD-JWT VC with two disclosures, as OpenID4VCI 1.0, Appendix A.3.4, carries it. */
const sdJwt = [
  [
    segment({ typ: 'vc+sd-jwt', alg: 'ES256', kid: 'acme-1' }),
    segment({ iss: 'https://issuer.acme.example', vct: 'https://acme.example/pid', _sd: ['…'] }),
    'c2lnbmF0dXJl',
  ].join('.'),
  disclosure('2GLC42sKQveCfGfryNRN9w', 'given_name', 'Erika'),
  disclosure('eluV5Og3gSNII8EYnsxA_A', 'family_name', 'Mustermann'),
  '',
].join('~')

/** The outline of an mdoc: a name space with one item, and who signed it (OpenID4VCI 1.0, Appendix A.2.4). */
const mdoc = Buffer.from(
  encode({
    nameSpaces: {
      'org.iso.18013.5.1': [
        new Tag(24, encode({ digestID: 0, elementIdentifier: 'family_name', elementValue: 'Doe' })),
      ],
    },
    issuerAuth: [encode({ 1: -7 }), {}, encode({ docType: 'org.iso.18013.5.1.mDL' }), '…'],
  }),
).toString('base64url')

export const issued: WrittenExchange = {
  id: 'ex-6',
  operation: 'credential',
  startedAt: '2026-03-04T05:06:20.000Z',
  durationMs: 71,
  request: {
    ...credentialExchange.request,
    headers: {
      ...json,
      authorization: 'DPoP ‹access_token.1›',
      dpop: `${keyProof.slice(0, -12)}‹signature.1›`,
    },
  },
  response: {
    status: 200,
    headers: json,
    body: JSON.stringify({ credentials: [{ credential: sdJwt }, { credential: mdoc }] }),
  },
}
