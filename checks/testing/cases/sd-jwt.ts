import { didOfJwk } from '../../../protocol/did.ts'
import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase, context } from '../check-case.ts'
import { auth, environment, issuer } from '../flow.ts'
import { certificates, digest, encode, holderJwk } from '../sd-jwt.ts'

function payload(change: Readonly<Record<string, unknown>>) {
  return (flow: Flow) => {
    Object.assign(flow.credential.payload, change)
  }
}

/** Selectively disclosable, which SDJWTVC-3.2.2.2-02 is about: what it says is judged all the same. */
function hidden(name: string, value: unknown) {
  return ({ credential }: Flow) => {
    delete credential.payload[name]
    credential.properties = credential.properties.filter((it) => !String(it).includes(`,${name},`))
    credential.properties.push([salt, name, value])
  }
}

function fact(name: 'issuer-key-found' | 'signature-verified', holds: boolean) {
  return (flow: Flow) => {
    const facts = [
      { name: 'issuer-key-found' as const, holds: true, seen: 'k1' },
      { name: 'signature-verified' as const, holds: true, seen: 'by k1' },
    ]
    const seen = 'nothing that fits'
    flow.received = { facts: facts.map((it) => (it.name === name ? { ...it, holds, seen } : it)) }
  }
}

function nothingDisclosable(flow: Flow) {
  Object.assign(flow.credential, { properties: [], elements: [] })
}

const pemOf = (base64: string) =>
  `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----`

function chain(...x5c: readonly string[]) {
  return (flow: Flow) => {
    flow.credential.header.x5c = x5c
  }
}

const salt = 'AJx-095VPrpTtN4QMOqROA'
const statusList = { idx: 7, uri: 'https://auth.example/status/1' }

/** The last disclosure, at whose end the tilde is missing, has the digest of another one. */
function nestedWithoutTheLastTilde(flow: Flow) {
  const street = [salt, 'street_address', 'Musterweg 7']
  const address = ['Qg_O64zqAxe412a108iroA', 'address', { _sd: [digest(encode(street))] }]
  flow.credential.properties = [street]
  flow.credential.payload._sd = [digest(encode(address))]
  flow.credential.tail = encode(address)
}

/** The issuer publishes its key as JWT VC Issuer Metadata. */
function published(flow: Flow) {
  flow.add({
    name: 'key metadata',
    operation: 'jwt-vc-issuer',
    url: `${auth}/.well-known/jwt-vc-issuer/${environment}`,
    headers: { 'content-type': 'application/json' },
    answer: { issuer, jwks: { keys: [{ ...flow.step('keys').answer.keys[0] }] } },
  })
}

export const sdJwtCases: readonly CheckCase[] = [
  broken('VCI-A.3.4-01', (flow) => {
    flow.raw = 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln'
  }),
  broken('VCI-A.3.4-02', (flow) => {
    flow.raw = Buffer.from('eyJhbGciOiJFUzI1NiJ9.e30.c2ln~').toString('base64url')
  }),
  broken('VCI-A.3.4-03', payload({ vct: 'https://auth.example/types/other' })),
  broken(
    'VCI-A.3.4-03',
    hidden('vct', 'https://auth.example/types/other'),
    hidden('vct', 'https://auth.example/types/person'),
  ),
  broken('SDJWT-4-01', (flow) => {
    flow.raw = `${encode({ alg: 'ES256' })}.${encode({ vct: 'a:b' })}.c2ln~~`
  }),
  broken('SDJWT-4-02', (flow) => {
    flow.raw = `${encode({ alg: 'ES256' })}.${encode({ vct: 'a:b' })}.c2ln`
  }),
  broken('SDJWT-7.2-01', (flow) => {
    flow.credential.tail = 'eyJ0eXAiOiJrYitqd3QifQ.e30.c2ln'
  }),
  // A key binding JWT that nobody signed is one as well.
  broken('SDJWT-7.2-01', (flow) => {
    flow.credential.tail = 'eyJ0eXAiOiJrYitqd3QifQ.e30.'
  }),
  broken('SDJWT-4.1-01', (flow) => {
    flow.credential.header.alg = 'none'
  }),
  broken('SDJWT-4.1-01', fact('signature-verified', false)),
  broken('SDJWT-4.1-02', (flow) => {
    const twice = digest(encode(flow.credential.properties[0]))
    flow.credential.payload.address = { _sd: [twice] }
  }),
  ...[{ '...': 42 }, { '...': digest('x') }, { _sd: 'text' }, { _sd: [1] }, { _sd: {} }].map(
    (address) => broken('SDJWT-4.1-03', payload({ address })),
  ),
  broken('SDJWT-4.1-03', payload({ '...': digest('x') })),
  broken('SDJWT-4.1.1-01', payload({ address: { _sd_alg: 'sha-256' } })),
  ...['SHA-256', 'constructor', '__proto__'].map((_sd_alg) =>
    broken('SDJWT-4.1.1-02', payload({ _sd_alg })),
  ),
  broken('SDJWT-4.2.1-01', (flow) => {
    flow.credential.properties.push([salt, 'birthdate'])
  }),
  broken('SDJWT-4.2.2-01', (flow) => {
    flow.credential.elements.push([salt, 'nationality', 'FR'])
  }),
  broken('SDJWT-4.2.1-02', (flow) => {
    flow.credential.properties.push([salt, 'a', 1], [salt, 'b', 2])
  }),
  broken('SDJWT-4.2.1-03', (flow) => {
    flow.credential.properties.push([salt, '_sd', 1])
  }),
  broken('SDJWT-4.2.3-01', (flow) => {
    const hex = Buffer.from(digest('x'), 'base64url').toString('hex')
    flow.credential.payload._sd = [hex]
    flow.credential.payload.nationalities = []
  }),
  broken('SDJWT-4.2.4.1-01', payload({ address: { _sd: ['too-short'] } })),
  broken('SDJWT-4.2.4.2-01', payload({ list: [{ '...': digest('x'), also: 1 }] })),
  broken('SDJWT-7.1-01', (flow) => {
    flow.credential.strays = [[salt, 'nobody', 'knows']]
  }),
  broken(
    'SDJWT-7.1-01',
    (flow) => {
      flow.credential.strays = [[salt, 'nobody', 'knows']]
    },
    nestedWithoutTheLastTilde,
  ),
  broken('RFC7519-2-01', payload({ iat: '2026-03-01T12:00:00Z' })),
  broken('RFC7519-2-01', (flow) => {
    delete flow.credential.payload.iat
    flow.credential.properties.push([salt, 'iat', '2026-03-01T12:00:00Z'])
  }),
  broken('RFC7519-2-01', payload({ nbf: '0' }), payload({ nbf: 0 })),
  broken('SDJWTVC-3.2.1-01', (flow) => {
    flow.credential.header.typ = 'vc+sd-jwt'
  }),
  broken('SDJWTVC-3.2.2.1-01', payload({ vct: 42 })),
  ...['person', 'VerifiedEmployee', '/types/staff'].map((vct) =>
    broken(
      'SDJWTVC-3.2.2.1-02',
      payload({ vct }),
      payload({ vct: 'F81D4FAE-7dec-11d0-a765-00a0c91e6bf6' }),
    ),
  ),
  broken('SDJWTVC-3.2.2.2-01', (flow) => {
    delete flow.credential.payload.vct
  }),
  broken('SDJWTVC-3.2.2.2-01', (flow) => {
    flow.credential.properties.push([salt, 'vct', flow.credential.payload.vct])
    delete flow.credential.payload.vct
  }),
  broken('SDJWTVC-3.2.2.2-02', (flow) => {
    flow.credential.properties.push([salt, 'iss', issuer])
  }),
  broken('SDJWTVC-3.2.2.2-03', (flow) => {
    delete flow.credential.payload.cnf
  }),
  broken('SDJWTVC-3.2.2.2-03', hidden('cnf', 'k1'), hidden('cnf', { jwk: holderJwk })),
  broken('SDJWTVC-3.2.2.2-04', hidden('cnf', { jwk: {} }), hidden('cnf', { jwk: holderJwk })),
  // A did:jwk is the JWK (RFC 7800, Section 3.4 allows a kid).
  broken(
    'SDJWTVC-3.2.2.2-04',
    payload({ cnf: { kid: 'did:example:1#0' } }),
    payload({ cnf: { kid: `${didOfJwk({ kty: 'OKP', crv: 'Ed25519', x: 'A' })}#0` } }),
  ),
  broken('SDJWTVC-3.2.2.2-05', payload({ iss: 'not a: URI' })),
  broken('SDJWTVC-3.2.2.2-05', payload({ iss: '' }), () => {}, { level: 'SHOULD' }),
  broken('SDJWTVC-3.2.2.2-05', payload({ iss: ' https://issuer.example' })),
  // exp an hour before the issuance at 12:00:14 UTC on 2026-03-01.
  broken('SDJWTVC-3.2.2.2-06', payload({ exp: 1_772_362_800 })),
  broken('SDJWTVC-3.2.2.2-06', hidden('exp', 1_772_362_800), hidden('exp', 1_772_362_800 + 86_400)),
  broken(
    'SDJWTVC-3.2.2.2-07',
    hidden('status', 'valid'),
    hidden('status', { status_list: statusList }),
  ),
  broken(
    'TSL-6.2-01',
    hidden('status', { status_list: { uri: statusList.uri } }),
    hidden('status', { status_list: statusList }),
  ),
  broken(
    'SDJWTVC-3.2.2.2-07',
    payload({ status: 'valid' }),
    payload({ status: { status_list: statusList } }),
  ),
  broken('SDJWTVC-3.2.2.4-01', payload({ _sd: [] }), nothingDisclosable),
  broken('SDJWTVC-3.2.2.4-01', payload({ address: { _sd: [] } }), nothingDisclosable),
  broken(
    'SDJWTVC-3.2.2.4-02',
    (flow) => {
      flow.credential.strays = [[salt, 'nobody', 'knows']]
    },
    nothingDisclosable,
  ),
  broken('SDJWTVC-3.5-01', fact('issuer-key-found', false)),
  broken(
    'SDJWTVC-3.5-01',
    chain(certificates.leaf, certificates.other),
    chain(certificates.leaf, certificates.root),
    { context: { ...context, credentialRoots: [pemOf(certificates.root)] } },
  ),
  ...[certificates.expired, certificates.ending].map((leaf) =>
    broken('RFC7515-4.1.6-02', chain(leaf), chain(certificates.leaf), { level: 'SHOULD' }),
  ),
  broken('RFC7515-4.1.6-01', chain('-----BEGIN CERTIFICATE-----'), chain(certificates.leaf)),
  broken(
    'RFC7515-4.1.6-02',
    chain(certificates.leaf, certificates.other),
    chain(certificates.leaf, certificates.root),
  ),
  broken(
    'SDJWTVC-5-01',
    (flow) => {
      const { url } = flow.step('key metadata')
      flow.step('key metadata').url = `${issuer}/.well-known/jwt-vc-issuer`
      flow.add({ operation: 'jwt-vc-issuer', url, status: 404 })
    },
    published,
  ),
  broken(
    'SDJWTVC-5.2-01',
    (flow) => {
      flow.step('key metadata').headers['content-type'] = 'text/plain'
    },
    published,
  ),
  broken(
    'SDJWTVC-5.2-02',
    (flow) => {
      flow.step('key metadata').answer.issuer = `${issuer}/`
    },
    published,
  ),
  broken(
    'SDJWTVC-5.2-03',
    (flow) => {
      flow.step('key metadata').answer.jwks_uri = `${issuer}/jwks`
    },
    published,
  ),
  broken(
    'SDJWTVC-5.2-04',
    (flow) => {
      flow.credential.header.kid = 'k2'
    },
    published,
  ),
  broken(
    'RFC7517-4-02',
    (flow) => {
      flow.step('key metadata').answer.jwks.keys[0].d = 'c2VjcmV0'
    },
    published,
  ),
  broken('P1-FLOW-02', (flow) => {
    flow.raw = 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln'
  }),
  broken('P1-FLOW-03', nothingDisclosable),
  broken('P1-FLOW-04', (flow) => {
    const { answer } = flow.step('issuer metadata')
    answer.credential_configurations_supported.Person.format = 'vc+sd-jwt'
  }),
]
