import { didOfJwk } from '../../../protocol/did.ts'
import type { RequirementId } from '../../../protocol/requirement-id.ts'
import type { Flow } from '../../flow-draft.ts'
import { certified } from '../certified-signature.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { encode, holderJwk, holderThumbprint } from '../sd-jwt.ts'

const issuer = 'https://auth.example/e0000000-0000-4000-8000-000000000001'
const did = didOfJwk(holderJwk)
// 2026-03-01T12:00:00Z
const issued = 1_772_366_400
type Members = Record<string, unknown>

interface Draft {
  header: Members
  payload: Members
  vc: Members
}

function draft(): Draft {
  return {
    header: { alg: 'ES256', typ: 'JWT', kid: 'k1' },
    payload: { iss: issuer, nbf: issued, exp: issued + 86_400, jti: 'urn:uuid:1', sub: did },
    vc: {
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      id: 'urn:uuid:1',
      type: ['VerifiableCredential', 'Certificate'],
      issuer,
      issuanceDate: '2026-03-01T12:00:00Z',
      expirationDate: '2026-03-02T12:00:00Z',
      credentialSubject: { id: did, grade: 'passed' },
    },
  }
}

function received(flow: Flow, format: string) {
  flow.received = {
    ...flow.received,
    configurationId: 'Certificate',
    format,
    proofKeys: [holderThumbprint],
    facts: [
      { name: 'issuer-key-found', holds: true, seen: 'k1' },
      { name: 'signature-verified', holds: true, seen: 'by k1' },
    ],
  }
  flow.step('issuer metadata').answer.credential_configurations_supported.Certificate = {
    format,
    credential_definition: {
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      type: ['VerifiableCredential', 'Certificate'],
    },
    credential_signing_alg_values_supported: ['ES256', 'ecdsa-rdfc-2019'],
    cryptographic_binding_methods_supported: ['jwk'],
    proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
    credential_metadata: { claims: [{ path: ['credentialSubject', 'grade'], mandatory: true }] },
  }
}

/** The flow's credential is a JWT of this kind. */
function jwt(change: (made: Draft) => void = () => {}, format = 'jwt_vc_json') {
  return (flow: Flow) => {
    const made = draft()
    change(made)
    const payload = { ...made.payload, ...(Object.keys(made.vc).length > 0 && { vc: made.vc }) }
    flow.raw = `${encode(made.header)}.${encode(payload)}.c2lnbmF0dXJl`
    received(flow, format)
  }
}

/** The flow's credential is a document with a proof. */
function document(change: (made: Members) => void = () => {}) {
  return (flow: Flow) => {
    const { vc } = draft()
    const made: Members = {
      ...vc,
      proof: {
        ...{ type: 'DataIntegrityProof', cryptosuite: 'ecdsa-rdfc-2019' },
        verificationMethod: 'did:web:auth.example#k1',
      },
    }
    change(made)
    flow.raw = made
    received(flow, 'ldp_vc')
  }
}

const asText = JSON.stringify({ type: ['VerifiableCredential'], credentialSubject: { grade: 'A' } })

function raw(value: unknown) {
  return (flow: Flow) => {
    flow.raw = value
  }
}

function vc(requirement: RequirementId, change: Members, more: Parameters<typeof broken>[3] = {}) {
  const alter = (made: Draft) => {
    Object.assign(made.vc, change)
  }
  return broken(requirement, jwt(alter), jwt(), more)
}

const encodedAgain = Buffer.from(`${encode({ alg: 'ES256' })}.${encode({})}.c2ln`).toString(
  'base64url',
)
const should = { level: 'SHOULD' } as const

const method = {
  ...{ id: '#k1', type: 'JsonWebKey2020', controller: 'did:web:auth.example' },
  publicKeyJwk: holderJwk,
}

/** A credential whose issuer has a DID document. */
function byDid(flow: Flow) {
  document((made) => Object.assign(made, { issuer: 'did:web:auth.example' }))(flow)
  flow.add({
    name: 'DID document',
    operation: 'did-document',
    answer: { id: 'did:web:auth.example', verificationMethod: [method], assertionMethod: ['#k1'] },
  })
}

const didDocument = (change: object) => (flow: Flow) => {
  Object.assign(flow.step('DID document').answer, change)
}

export const w3cCases: readonly CheckCase[] = [
  broken('VCI-A.1.1.4-01', raw({ vc: {} }), jwt()),
  broken('VCI-A.1.1.4-01', raw('two.parts'), jwt()),
  broken('VCI-A.1.1.4-02', raw(encodedAgain), jwt()),
  vc('VCI-A.1.1.4-03', { type: ['VerifiableCredential'] }),
  broken(
    'VCI-A.1.2.4-01',
    document((made) => delete made.proof),
    document(),
  ),
  broken('VCI-A.1.2.4-01', raw([]), document()),
  broken('VCI-A.1.2.4-02', raw('{}'), document()),
  broken(
    'VCI-A.1.2.4-02',
    raw({ id: `data:application/vc,${encodeURIComponent(asText)}` }),
    document(),
  ),
  broken('VCI-A.1.2.4-02', raw({ credential: asText }), document()),
  broken('VCI-A.1.2.4-02', raw({ vc: Buffer.from(asText).toString('base64url') }), document()),
  broken(
    'VCI-A.1.2.4-02',
    raw({ jwt: `e30.${Buffer.from(asText).toString('base64url')}.AAAA` }),
    document(),
  ),
  broken(
    'VCI-A.1.2.4-03',
    document((made) => {
      made.type = ['VerifiableCredential']
    }),
    document(),
  ),
  broken('VCI-A.1.3.4-01', raw(encodedAgain), jwt(undefined, 'jwt_vc_json-ld')),
  broken('VCI-A.1.3.4-01', raw({}), jwt(undefined, 'jwt_vc_json-ld')),
  vc('VCDM-4.1-01', { '@context': ['https://example.com/v1'] }),
  vc('VCDM-4.1-01', { '@context': ['https://www.w3.org/2018/credentials/v1', 7] }),
  vc('VCDM-4.3-01', { type: ['Certificate'] }),
  vc('VCDM-4.3-01', { type: ['VerifiableCredential', 'Certificate', 7] }),
  vc('VCDM-4.3-01', { type: ['VerifiableCredential', 'Certificate', 'Certificate'] }, should),
  vc('VCDM-4.2-01', { id: 'certificate 7' }),
  vc('VCDM-4.2-01', { credentialSubject: { id: 7, grade: 'passed' } }),
  vc('VCDM-4.8-01', { expirationDate: 'next year' }),
  vc('VCDM-4.8-01', { expirationDate: '1999-01-01T00:00:00Z' }, should),
  broken(
    'VCI-8.1-01',
    document((made) => {
      made.credentialSubject = { grade: 'passed' }
    }),
    document(),
  ),
  ...[{ typ: 'vc+jwt' }, { typ: 7 }].map((change) =>
    broken(
      'VCDM-6.3.1-04',
      jwt((made) => {
        Object.assign(made.header, change)
      }),
      jwt((made) => {
        made.header.typ = 'jwt'
      }),
    ),
  ),
  broken(
    'RFC7515-4.1.4-01',
    jwt((made) => {
      made.header.kid = 7
    }),
    jwt(),
  ),
  broken(
    'RFC7515-4.1.6-01',
    jwt((made) => {
      made.header.x5c = 'MIIB'
    }),
    jwt((made) => {
      made.header.x5c = [...certified]
    }),
  ),
  broken(
    'RFC7519-2-01',
    jwt((made) => {
      made.payload.exp = 'tomorrow'
    }),
    jwt(),
  ),
  vc('VCDM-4.4-01', { credentialSubject: [] }),
  vc('VCDM-4.4-01', { credentialSubject: 'x' }),
  vc('VCDM-4.5-01', { issuer: { name: 'Acme' } }),
  vc('VCDM-4.6-01', { issuanceDate: 'yesterday' }),
  vc('VCDM-4.6-01', { issuanceDate: '2010-01-01T00:00:00' }, should),
  broken(
    'VCDM-4.6-01',
    document((made) => {
      made['@context'] = ['https://www.w3.org/ns/credentials/v2']
      made.validFrom = '2010-01-01T00:00:00'
    }),
    document((made) => {
      made['@context'] = ['https://www.w3.org/ns/credentials/v2']
      made.validFrom = '2010-01-01T00:00:00Z'
    }),
  ),
  broken(
    'VCDM-4.6-01',
    document((made) => {
      made['@context'] = ['https://www.w3.org/ns/credentials/v2']
      made.validFrom = 7
    }),
    document((made) => {
      made['@context'] = ['https://www.w3.org/ns/credentials/v2']
      made.validFrom = '2026-03-01T12:00:00.5+01:00'
    }),
  ),
  ...[
    { id: 'did:web:other.example' },
    { verificationMethod: [{ ...method, type: '' }] },
    { verificationMethod: [{ ...method, controller: 'auth.example' }] },
    { verificationMethod: [method, 7] },
    { assertionMethod: [7] },
  ].map((change) => broken('VCDM-4.5-01', didDocument(change), byDid, { level: 'SHOULD' })),
  broken(
    'VCDM-4.5-01',
    (flow) => {
      flow.received = {
        ...flow.received,
        facts: [{ name: 'issuer-key-found', holds: false, seen: 'no method is k1' }],
      }
    },
    byDid,
    { level: 'SHOULD' },
  ),
  broken(
    'VCDM-4.7-01',
    document((made) => delete made.proof),
    document(),
  ),
  ...[
    {},
    { type: '' },
    { type: 'DataIntegrityProof', cryptosuite: 'ecdsa-rdfc-2019' },
    { type: 'DataIntegrityProof', verificationMethod: 'did:web:auth.example#k1' },
    ...['', null, 7, 'key-1'].map((verificationMethod) => ({
      ...{ type: 'DataIntegrityProof', cryptosuite: 'ecdsa-rdfc-2019' },
      verificationMethod,
    })),
  ].map((proof) =>
    broken(
      'VCDM-4.7-01',
      document((made) => Object.assign(made, { proof })),
      document(),
    ),
  ),
  broken(
    'VCDM-4.7-01',
    document((made) => Object.assign(made, { issuer: 'did:web:other.example' })),
    document((made) => Object.assign(made, { issuer: 'did:web:auth.example' })),
    { level: 'SHOULD' },
  ),
  broken(
    'VCI-12.2.4-36',
    document((made) => Object.assign(made.proof as object, { type: 'OfAnotherSuite' })),
    document(),
  ),
  broken(
    'VCDM-4.7-01',
    (flow) => {
      const seen = 'it does not fit'
      flow.received = {
        ...flow.received,
        facts: [
          { name: 'issuer-key-found', holds: true, seen },
          { name: 'signature-verified', holds: false, seen },
        ],
      }
    },
    jwt(),
  ),
  ...(
    [
      { iss: 'https://other.example' },
      { nbf: issued + 1 },
      { exp: issued },
      { jti: 'urn:uuid:2' },
      { sub: 'did:example:2' },
    ] as const
  ).map((change) => {
    const alter = (made: Draft) => {
      Object.assign(made.payload, change)
    }
    return broken('VCDM-6.3.1-01', jwt(alter), jwt())
  }),
  broken(
    'VCDM-6.3.1-01',
    jwt((made) => {
      made.vc = {}
    }),
    jwt(),
  ),
  broken(
    'VCDM-6.3.1-01',
    jwt((made) => delete made.payload.jti),
    jwt((made) => {
      // The claim alone stands for the member.
      delete made.vc.issuanceDate
    }),
    should,
  ),
  broken(
    'VCDM-6.3.1-01',
    jwt((made) => {
      made.vc.issuanceDate = '2026-03-01T15:00:00Z'
    }),
    jwt((made) => {
      // A time without a zone is no instant that could differ.
      made.vc.issuanceDate = '2026-03-01T15:00:00'
    }),
  ),
  broken(
    'VCDM-6.3.1-02',
    jwt((made) => {
      made.header.alg = 'none'
    }),
    jwt(),
  ),
  broken(
    'VCDM-6.3.1-02',
    jwt((made) => {
      made.header.alg = ''
    }),
    jwt(),
  ),
  broken(
    'VCDM-6.3.1-03',
    jwt((made) => {
      delete made.payload.sub
      made.vc.credentialSubject = { grade: 'passed' }
    }),
    jwt((made) => {
      made.payload.sub = 'urn:holder'
      made.payload.cnf = { jwk: holderJwk }
      made.vc.credentialSubject = { id: 'urn:holder' }
    }),
  ),
  broken(
    'VCI-12.2.4-36',
    document((made) => {
      made.proof = { type: 'Ed25519Signature2020' }
    }),
    document(),
  ),
  broken(
    'VCI-B.2-05',
    document((made) => {
      made.credentialSubject = { id: did, grade: 'passed', note: 'x' }
    }),
    document(),
  ),
  broken(
    'VCI-B.2-03',
    document((made) => {
      made.credentialSubject = { id: did }
    }),
    document(),
  ),
  broken(
    'RFC7519-2-01',
    jwt((made) => {
      made.payload.nbf = '1772366400'
    }),
    jwt(),
  ),
]
