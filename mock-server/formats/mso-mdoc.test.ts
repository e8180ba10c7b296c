import assert from 'node:assert/strict'
import { createHash, type JsonWebKey, verify, X509Certificate } from 'node:crypto'
import { before, test } from 'node:test'
import { CoseKey, Holder, IssuerSigned, type MdocContext } from '@owf/mdoc'
import type { JWK } from 'jose'
import { type Bench, openBench } from '../testing/wallet.ts'
import { issueCredential } from './registry.ts'

/** The holder's key of RFC 9901, Section 5.1: any public key does. */
const holderKey: JWK = {
  kty: 'EC',
  crv: 'P-256',
  x: 'TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc',
  y: 'ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ',
}

let bench: Bench
let raw: string

before(async () => {
  bench = await openBench([], { options: { formats: ['mso_mdoc'] } })
  raw = await licence()
})

async function licence(): Promise<string> {
  const types = await bench.environment.store.collection('credentialTypes').list()
  const type = types.find(({ profile }) => profile?.format === 'mso_mdoc')
  assert.ok(type?.profile)
  const { claims } = type.profile
  return String(
    await issueCredential(bench.environment, { type, claims, holderKey, expiresAt: undefined }),
  )
}

const der = (bytes: Uint8Array) => new X509Certificate(bytes)

/** What @owf/mdoc needs of its surroundings to verify. */
const context: Pick<MdocContext, 'x509' | 'crypto' | 'cose'> = {
  crypto: {
    random: () => assert.fail('not for verifying'),
    digest: ({ bytes }) => createHash('sha256').update(bytes).digest(),
    calculateEphemeralMacKey: () => assert.fail('not for verifying'),
  },
  cose: {
    sign1: {
      sign: () => assert.fail('not for verifying'),
      verify: ({ key, sign1 }) =>
        verify(
          'sha256',
          sign1.toBeSigned,
          { key: key.jwk as unknown as JsonWebKey, format: 'jwk', dsaEncoding: 'ieee-p1363' },
          sign1.signature,
        ),
    },
    mac0: { sign: () => assert.fail('no MAC'), verify: () => assert.fail('no MAC') },
  },
  x509: {
    getIssuerNameField: ({ certificate, field }) =>
      [...der(certificate).issuer.matchAll(/^(\w+)=(.*)$/gm)]
        .filter(([, name]) => name === field)
        .map(([, , value]) => value ?? ''),
    getPublicKey: ({ certificate }) =>
      CoseKey.fromJwk(der(certificate).publicKey.export({ format: 'jwk' }) as never),
    verifyCertificateChain: ({ trustedCertificates: [root], x5chain: [leaf] }) => {
      assert.ok(root && leaf)
      assert.ok(der(leaf).checkIssued(der(root)) && der(leaf).verify(der(root).publicKey))
    },
    getCertificateData: ({ certificate }) => {
      const { issuer, subject, serialNumber, fingerprint, validFromDate, validToDate } =
        der(certificate)
      return {
        issuerName: issuer,
        subjectName: subject,
        serialNumber,
        thumbprint: fingerprint,
        notBefore: validFromDate,
        notAfter: validToDate,
        pem: der(certificate).toString(),
      }
    },
  },
}

test('another library verifies it: chain, signature, digests, validity, issuing country', async () => {
  const passed: string[] = []
  await Holder.verifyIssuerSigned(
    {
      issuerSigned: raw,
      now: bench.environment.now(),
      trustedCertificates: [bench.environment.keys.root],
      verificationCallback: ({ status, check, reason }) => {
        assert.equal(status, 'PASSED', reason ?? check)
        passed.push(check)
      },
    },
    context,
  )
  assert.ok(passed.length > 3)
})

test('another library reads every element, the key and the type out of it', async () => {
  const issued = IssuerSigned.fromEncodedForOid4Vci(raw)
  const { mobileSecurityObject } = issued.issuerAuth
  assert.equal(mobileSecurityObject.docType, 'org.iso.18013.5.1.mDL')
  const { jwk } = mobileSecurityObject.deviceKeyInfo.deviceKey
  assert.deepEqual({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }, holderKey)
  const claims = Object(issued.getPrettyClaims('org.iso.18013.5.1'))
  assert.equal(claims.family_name, 'Beispiel')
  assert.equal(String(claims.birth_date), '1985-04-12')
  assert.equal(Buffer.from(claims.portrait).readUInt16BE(), 0xffd8)
  assert.equal(claims.driving_privileges.length, 1)
  const { body } = await bench.agent.get(`/.well-known/openid-credential-issuer${bench.base}`)
  const configuration = Object.values<Record<string, unknown>>(
    body.credential_configurations_supported,
  ).find(({ format }) => format === 'mso_mdoc') as unknown as {
    credential_metadata: { claims: { path: string[] }[] }
  }
  assert.deepEqual(
    configuration.credential_metadata.claims.map(({ path }) => path[1]).sort(),
    Object.keys(claims).sort(),
  )
})

test('two licences of one person have no digestID and no random value in common', async () => {
  const seen = [raw, await licence()].map((text) =>
    IssuerSigned.fromEncodedForOid4Vci(text).getIssuerNamespace('org.iso.18013.5.1'),
  )
  const ids = seen.flatMap((items) => items?.map(({ digestId }) => digestId) ?? [])
  const randoms = seen.flatMap(
    (items) => items?.map(({ random }) => Buffer.from(random).toString('hex')) ?? [],
  )
  assert.equal(new Set(ids).size, ids.length)
  assert.equal(new Set(randoms).size, randoms.length)
})
