// First: @peculiar/x509 needs it to be there.
import 'reflect-metadata'
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import * as x509 from '@peculiar/x509'
import {
  alternativeNames,
  basicConstraints,
  certificateOf,
  extendedKeyUsage,
  keyUsage,
  nameOf,
  subjectOf,
} from './certificate.ts'
import { objectId } from './der.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const spki = publicKey.export({ type: 'spki', format: 'der' })

function made(wish: { name?: string; from?: string; to?: string; extensions?: Uint8Array[] } = {}) {
  const name = nameOf(wish.name ?? 'CN=one')
  return certificateOf(
    {
      subject: name,
      issuer: name,
      publicKey: spki,
      notBefore: new Date(wish.from ?? '2026-01-01T00:00:00Z'),
      notAfter: new Date(wish.to ?? '2027-01-01T00:00:00Z'),
      extensions: wish.extensions ?? [],
    },
    privateKey,
  )
}

test('object identifiers are written as X.690 and RFC 5480 do', () => {
  // The example of X.690, Section 8.19.5.
  assert.equal(objectId('2.999.3').toString('hex'), '0603883703')
  assert.equal(objectId('1.2.840.10045.3.1.7').toString('hex'), '06082a8648ce3d030107')
})

test('each extension is written as @peculiar/x509 writes it', () => {
  const hex = (raw: ArrayBuffer | Uint8Array) => Buffer.from(raw as Uint8Array).toString('hex')
  const names = [
    { type: 'url', value: `https://issuer.example/${'long/'.repeat(60)}` },
    { type: 'dns', value: 'issuer.example' },
    { type: 'ip', value: '127.0.0.1' },
    { type: 'ip', value: '::1' },
    { type: 'ip', value: '2001:db8::8:800:200c:417a' },
    { type: 'ip', value: '1:2:3:4:5:6:7:8' },
  ] as const
  const pairs: readonly (readonly [Uint8Array, x509.Extension])[] = [
    [basicConstraints(true), new x509.BasicConstraintsExtension(true, 0, true)],
    [basicConstraints(false), new x509.BasicConstraintsExtension(false, undefined, true)],
    ...[1, 5, 96, 128].map((usages) => {
      return [keyUsage(usages), new x509.KeyUsagesExtension(usages, true)] as const
    }),
    ...[true, false].map((critical) => {
      const id = '1.0.18013.5.1.2'
      return [
        extendedKeyUsage(id, critical),
        new x509.ExtendedKeyUsageExtension([id], critical),
      ] as const
    }),
    [alternativeNames(names), new x509.SubjectAlternativeNameExtension([...names])],
  ]
  for (const [own, theirs] of pairs) assert.equal(hex(own), hex(theirs.rawData))
})

test('names, times, key and signature are read as they were meant', async () => {
  const name = 'CN=vcispec mock CA 1, O=not for production, C=UT'
  const certificate = made({ name, from: '2049-12-31T23:59:59Z', to: '2050-01-01T00:00:00Z' })
  const read = new x509.X509Certificate(new Uint8Array(certificate.raw))
  assert.equal(read.subject, name)
  assert.equal(read.issuer, name)
  assert.equal(read.notBefore.toISOString(), '2049-12-31T23:59:59.000Z')
  assert.equal(read.notAfter.toISOString(), '2050-01-01T00:00:00.000Z')
  assert.ok(await read.verify({ signatureOnly: true }))
  assert.ok(certificate.verify(publicKey))
  assert.ok(certificate.publicKey.equals(publicKey))
  assert.ok(certificate.checkIssued(certificate))
})

test('UTCTime ends with 2049, GeneralizedTime begins with 2050', () => {
  const { raw } = made({ from: '2049-12-31T23:59:59Z', to: '2050-01-01T00:00:00Z' })
  assert.ok(raw.includes(Buffer.from('\x17\x0d491231235959Z\x18\x0f20500101000000Z')))
})

test('a serial number is positive, and another one each time', () => {
  const serials = Array.from({ length: 50 }, () => made().serialNumber)
  assert.equal(new Set(serials).size, 50)
  for (const serial of serials) assert.match(serial, /^01[0-9A-F]{30}$/)
})

test('the subject of a certificate is found where it stands, however long', () => {
  for (const length of [1, 60, 200, 70_000]) {
    const name = `CN=${'n'.repeat(length)}`
    assert.deepEqual(Buffer.from(subjectOf(made({ name }))), nameOf(name))
  }
})

test('a name of an unknown kind is refused', () => {
  assert.throws(() => nameOf('CN=one, L=Somewhere'), /L=Somewhere/)
})
