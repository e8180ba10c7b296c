import { generateKeyPairSync } from 'node:crypto'
import type { JWK } from 'jose'
import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { refusing } from '../shared/listed-algorithms.ts'

const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
  format: 'jwk',
}) as JWK

function hasCertificate(proofs: unknown): boolean {
  const jwts = isObject(proofs) && Array.isArray(proofs.jwt) ? proofs.jwt : []
  const [header = ''] = String(jwts[0]).split('.')
  return Buffer.from(header, 'base64url').toString().includes('"x5c"')
}

function namesClient(proofs: unknown): boolean {
  const jwts = isObject(proofs) && Array.isArray(proofs.jwt) ? proofs.jwt : []
  const [, payload = ''] = String(jwts[0]).split('.')
  return Buffer.from(payload, 'base64url').toString().includes('"iss"')
}

export const faults: readonly Fault[] = [
  {
    name: 'right proof refused',
    breaks: 'VCI-F.1-01',
    entails: [
      { requirement: 'VCI-F.2-01', reason: 'so is a right presentation' },
      { requirement: 'VCI-F.2-08', reason: 'so is a right presentation' },
      { requirement: 'VCI-F.3-01', reason: 'so is a right key attestation' },
      { requirement: 'VCI-8.2-12', reason: 'so is a request that needs no proof' },
    ],
    seams: { requestIsServed: () => false },
    refuses: { 'request-served': { error: 'invalid_proof' } },
  },
  {
    name: 'unsigned proof accepted',
    breaks: 'VCI-F.1-02',
    entails: [
      { requirement: 'VCI-F.1-14', reason: 'no alg is refused' },
      { requirement: 'VCI-F.4-06', reason: 'no alg is refused' },
    ],
    overlooks: ['proof-algorithm'],
  },
  {
    name: 'proof without a key accepted',
    breaks: 'VCI-F.1-05',
    entails: [{ requirement: 'VCI-F.1-06', reason: 'a DID without a key is no key' }],
    overlooks: ['proof-key-present'],
  },
  {
    name: 'certificate in the proof forgotten',
    breaks: 'VCI-F.1-13',
    entails: [{ requirement: 'VCI-8.3-17', reason: 'the credential is bound to a key of nobody' }],
    seams: {
      holderKeys: (keys, { request }) => (hasCertificate(request.proofs) ? [{ jwk }] : keys),
    },
  },
  {
    name: 'key attestation in a proof by any alg accepted',
    breaks: 'VCI-F.1-15',
    overlooks: ['key-attestation-algorithm-listed', 'key-attestation-algorithm'],
  },
  {
    name: 'listed proof alg refused',
    breaks: 'VCI-F.1-22',
    seams: refusing('key proof', 'ES384'),
  },
  {
    name: 'proof with the client_id as iss refused',
    breaks: 'VCI-F.1-24',
    entails: [
      { requirement: 'VCI-F.1-01', reason: 'the proof of a wallet that is known has an iss' },
    ],
    seams: { requestIsServed: (_, { request }) => !namesClient(request.proofs) },
    refuses: { 'request-served': { error: 'invalid_proof' } },
  },
]
