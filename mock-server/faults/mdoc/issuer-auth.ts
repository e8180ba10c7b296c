import type { Fault } from '../fault.ts'
import { foreignKey } from '../shared/foreign-key.ts'
import { element, having, inside } from '../shared/mdoc.ts'

/** The P-256 key of RFC 9901, Section 5.1. */
const anotherKey = new Map<number, unknown>([
  [1, 2],
  [-1, 1],
  [-2, bytes('TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc')],
  [-3, bytes('ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ')],
])

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64url'))
}

const dayMs = 24 * 60 * 60 * 1000

const namespace = 'org.iso.18013.5.1'

const authorizations = new Map<string, unknown>([
  ['nameSpaces', [namespace]],
  ['dataElements', new Map([[namespace, ['given_name']]])],
])

export const faults: readonly Fault[] = [
  {
    name: 'issuerAuth of three parts',
    breaks: 'MDOC-9.1.2.4-01',
    seams: { issuerAuth: (parts) => (Array.isArray(parts) ? parts.slice(0, 3) : parts) },
  },
  {
    name: 'mdoc algorithm in the unprotected header',
    breaks: 'MDOC-9.1.2.4-02',
    seams: {
      issuerAuthHeaders: ({ protected: headers, unprotected }) => ({
        protected: new Map(),
        unprotected: new Map([...unprotected, ...headers]),
      }),
    },
  },
  {
    name: 'document signer certificate in the protected header',
    breaks: 'MDOC-9.1.2.4-03',
    entails: [
      {
        requirement: 'MDOC-9.1.2.4-02',
        reason: 'the algorithm is not alone in the protected header',
      },
    ],
    seams: {
      issuerAuthHeaders: ({ protected: headers, unprotected }) => ({
        protected: new Map([...headers, ...unprotected]),
        unprotected: new Map(),
      }),
    },
  },
  {
    name: 'document signer certificate in a chain with itself',
    breaks: 'MDOC-9.1.2.4-03',
    seams: {
      issuerAuthHeaders: ({ unprotected, ...headers }) => ({
        ...headers,
        unprotected: new Map([...unprotected].map(([label, it]) => [label, [it, it]])),
      }),
    },
  },
  {
    name: 'mdoc signed by another key',
    breaks: 'MDOC-9.1.2.4-04',
    seams: {
      credentialSigningKey: (right, { request }) =>
        request.format === 'mso_mdoc' ? { ...right, ...foreignKey } : right,
    },
  },
  {
    name: 'security object without tag 24',
    breaks: 'MDOC-9.1.2.4-05',
    seams: { mobileSecurityObjectBytes: ({ bytes }) => ({ tagged: false, bytes }) },
  },
  {
    name: 'security object of another version',
    breaks: 'MDOC-9.1.2.4-06',
    seams: { mobileSecurityObject: (mso) => having(mso, 'version', '2.0') },
  },
  {
    name: 'security object of another document type',
    breaks: 'MDOC-9.1.2.4-07',
    entails: [
      { requirement: 'VCI-A.2.4-02', reason: 'the same comparison in OpenID4VCI' },
      { requirement: 'VCI-6.2-05', reason: 'an identifier leads to it as well' },
    ],
    seams: { mobileSecurityObject: (mso) => having(mso, 'docType', 'org.example.pass') },
  },
  {
    name: 'security object with a misspelt digest algorithm',
    breaks: 'MDOC-9.1.2.4-08',
    seams: { mobileSecurityObject: (mso) => having(mso, 'digestAlgorithm', 'sha-256') },
  },
  {
    name: 'mdoc element that fits no digest',
    breaks: 'MDOC-9.1.2.4-09',
    seams: {
      mobileSecurityObject: (mso) =>
        inside(
          mso,
          'valueDigests',
          (spaces) => new Map([...spaces].map(([name, digests]) => [name, spoiled(digests)])),
        ),
    },
  },
  {
    name: 'mdoc with a digestID beyond all bounds',
    breaks: 'MDOC-9.1.2.4-10',
    seams: { mdocItems: element('given_name', { digestID: 2 ** 31 }) },
  },
  {
    name: 'private key in the security object',
    breaks: 'MDOC-9.1.2.4-11',
    seams: {
      mobileSecurityObject: (mso) =>
        inside(mso, 'deviceKeyInfo', (info) =>
          having(
            info,
            'deviceKey',
            new Map([...(info.get('deviceKey') as Map<number, unknown>), [-4, new Uint8Array(32)]]),
          ),
        ),
    },
  },
  {
    name: 'mdoc for another device key',
    breaks: 'MDOC-9.1.2.4-12',
    entails: [{ requirement: 'VCI-8.3-17', reason: 'the same comparison in OpenID4VCI' }],
    seams: {
      mobileSecurityObject: (mso) =>
        having(mso, 'deviceKeyInfo', new Map([['deviceKey', anotherKey]])),
    },
  },
  {
    name: 'mdoc that is valid before it is signed',
    breaks: 'MDOC-9.1.2.4-13',
    seams: {
      mobileSecurityObject: (mso, { now }) =>
        inside(mso, 'validityInfo', (info) =>
          having(info, 'validFrom', new Date(now.getTime() - dayMs)),
        ),
    },
  },
  {
    name: 'mdoc signed before its certificate',
    breaks: 'MDOC-9.1.2.4-14',
    seams: {
      mobileSecurityObject: (mso, { now }) =>
        inside(mso, 'validityInfo', (info) =>
          having(info, 'signed', new Date(now.getTime() - 700 * dayMs)),
        ),
    },
  },
  {
    name: 'mdoc that authorises a namespace twice',
    breaks: 'MDOC-9.1.2.4-15',
    seams: {
      mobileSecurityObject: (mso) =>
        inside(mso, 'deviceKeyInfo', (info) => having(info, 'keyAuthorizations', authorizations)),
    },
  },
  {
    name: 'mdoc that authorises elements by a text',
    breaks: 'MDOC-9.1.2.4-15',
    seams: {
      mobileSecurityObject: (mso) =>
        inside(mso, 'deviceKeyInfo', (info) =>
          having(
            info,
            'keyAuthorizations',
            new Map([['dataElements', new Map([[namespace, 'given_name']])]]),
          ),
        ),
    },
  },
  {
    name: 'document signer for web servers',
    breaks: 'MDOC-B.1.4-01',
    seams: { documentSigner: (signer) => ({ ...signer, extendedUsage: '1.3.6.1.5.5.7.3.1' }) },
  },
  {
    name: 'document signer that may encipher keys',
    breaks: 'MDOC-B.1.4-02',
    seams: { documentSigner: (signer) => ({ ...signer, usages: 5 }) },
  },
  {
    name: 'document signer for five hundred days',
    breaks: 'MDOC-B.1.4-03',
    seams: { documentSigner: (signer) => ({ ...signer, days: 500 }) },
  },
  {
    name: 'document signer of another country',
    breaks: 'MDOC-B.1.4-04',
    seams: { documentSigner: (signer) => ({ ...signer, country: 'US' }) },
  },
]

/** Another digest for the first element. */
function spoiled(digests: unknown): unknown {
  const [first, ...others] = digests instanceof Map ? [...digests] : []
  return first ? new Map([[first[0], new Uint8Array(32)], ...others]) : digests
}
