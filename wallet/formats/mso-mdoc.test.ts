// First: @peculiar/x509 needs it to be there.
import 'reflect-metadata'
import assert from 'node:assert/strict'
import {
  createHash,
  generateKeyPairSync,
  KeyObject,
  randomBytes,
  sign,
  webcrypto,
} from 'node:crypto'
import { test } from 'node:test'
import {
  CoseKey,
  DateOnly,
  DeviceKey,
  Issuer,
  type MdocContext,
  SignatureAlgorithm,
} from '@owf/mdoc'
import * as x509 from '@peculiar/x509'
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose'
import { annexDCredential } from '../../protocol/testing/annex-d.ts'
import { scriptedIssuer } from '../http/scripted-issuer.ts'
import { mdoc } from './mso-mdoc.ts'

const { http } = scriptedIssuer({})
const during = new Date('2021-01-01T00:00:00Z')

async function factsOf(raw: unknown, proofKeys: string[] = [], now = during) {
  const { facts } = await mdoc.verify({ http, clock: { now: () => now } }, raw, proofKeys)
  return Object.fromEntries(facts.map(({ name, holds }) => [name, holds]))
}

test('verifies the driving licence of ISO/IEC 18013-5, Annex D', async () => {
  assert.deepEqual(await factsOf(annexDCredential()), {
    parsed: true,
    'issuer-key-found': true,
    'signature-verified': true,
    'digests-match': true,
    'valid-now': true,
  })
})

test('knows when it is valid', async () => {
  const valid = async (now: string) =>
    (await factsOf(annexDCredential(), [], new Date(now)))['valid-now']
  assert.equal(await valid('2020-10-01T13:29:01Z'), false)
  assert.equal(await valid('2020-10-01T13:29:02Z'), true)
  assert.equal(await valid('2021-10-01T13:31:01Z'), true)
  assert.equal(await valid('2021-10-01T13:31:02Z'), false)
})

test('finds one changed byte of an element, and of the signature', async () => {
  const bytes = Buffer.from(annexDCredential(), 'base64url')
  const changed = (index: number) => {
    const copy = Buffer.from(bytes)
    copy[index] = (copy[index] ?? 0) ^ 1
    return factsOf(copy.toString('base64url'))
  }
  const name = bytes.indexOf('Doe')
  assert.deepEqual(
    Object.entries(await changed(name)).filter(([, holds]) => !holds),
    [['digests-match', false]],
  )
  assert.deepEqual(
    Object.entries(await changed(bytes.length - 1)).filter(([, holds]) => !holds),
    [['signature-verified', false]],
  )
})

/** What @owf/mdoc needs of its surroundings to issue. */
function context(key: KeyObject): Pick<MdocContext, 'cose' | 'crypto'> {
  return {
    crypto: {
      random: (length) => randomBytes(length),
      digest: ({ bytes }) => createHash('sha256').update(bytes).digest(),
      calculateEphemeralMacKey: () => assert.fail('not for issuing'),
    },
    cose: {
      sign1: {
        sign: ({ toBeSigned }) => sign('sha256', toBeSigned, { key, dsaEncoding: 'ieee-p1363' }),
        verify: () => assert.fail('not for issuing'),
      },
      mac0: { sign: () => assert.fail('no MAC'), verify: () => assert.fail('no MAC') },
    },
  }
}

test('verifies what another library issued, for the right key', async () => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Document signer',
    keys,
    signingAlgorithm: algorithm,
  })
  const holder = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  }) as JWK
  const issuer = new Issuer('org.example.pass', context(KeyObject.from(keys.privateKey)))
  issuer.addIssuerNamespace('org.example', { name: 'Erika', born: new DateOnly('1985-04-12') })
  const issued = await issuer.sign({
    signingKey: CoseKey.fromJwk((await exportJWK(keys.privateKey)) as Record<string, unknown>),
    certificates: [new Uint8Array(certificate.rawData)],
    algorithm: SignatureAlgorithm.ES256,
    digestAlgorithm: 'SHA-256',
    deviceKeyInfo: { deviceKey: DeviceKey.fromJwk(holder as unknown as Record<string, unknown>) },
    validityInfo: {
      signed: during,
      validFrom: during,
      validUntil: new Date('2022-01-01T00:00:00Z'),
    },
  } as Parameters<Issuer['sign']>[0])
  const right = await calculateJwkThumbprint(holder)
  const facts = await factsOf(issued.encodedForOid4Vci, [right])
  assert.deepEqual(
    Object.values(facts),
    Array.from({ length: 6 }, () => true),
  )
  assert.equal((await factsOf(issued.encodedForOid4Vci, ['another']))['bound-to-proof-key'], false)
})
