import type { RequirementId } from '../../../protocol/requirement-id.ts'
import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { auth, environment, issuer, offerObject, sighting } from '../flow.ts'
import { encode } from '../sd-jwt.ts'
import { signed, tampered } from '../signed-metadata.ts'

const appended = `${issuer}/.well-known/openid-credential-issuer`

function configurationOf(flow: Flow) {
  return flow.step('issuer metadata').answer.credential_configurations_supported.Person
}

function badlySigned(requirement: RequirementId, ...change: Parameters<typeof signed>): CheckCase {
  const good = broken(
    requirement,
    () => {},
    signed({ payload: { exp: 1_772_966_400, iss: issuer } }),
  )
  return { ...good, flags: broken(requirement, signed(...change)).flags }
}

/** A third answer: JSON for who asked for a JWT. */
function ignoringAccept(flow: Flow) {
  flow.repeat('issuer metadata', (step) => {
    step.name = 'metadata as it pleases'
    step.sent.accept = 'application/jwt'
  })
}

function inGerman(flow: Flow) {
  flow.step('issuer metadata').sent['accept-language'] = 'en'
  flow.repeat('issuer metadata', (step) => {
    step.name = 'German metadata'
    step.sent['accept-language'] = 'de'
    step.headers['content-language'] = 'de'
    step.answer.display = [{ name: 'Aussteller', locale: 'de' }]
  })
}

/** An identifier that ends in a slash, and its metadata at the path with the slash alone. */
function slashed(flow: Flow) {
  const metadata = flow.step('issuer metadata')
  const { url } = metadata
  const offer = { ...offerObject(), credential_issuer: `${issuer}/` }
  flow.offers = [sighting({ offer })]
  metadata.answer.credential_issuer = `${issuer}/`
  metadata.url = `${url}/`
  flow.add({ operation: 'issuer-metadata', url, status: 404 })
}

/** A host and a slash: the metadata may be asked for with it and without it. */
function behindAHost(flow: Flow) {
  const metadata = flow.step('issuer metadata')
  flow.offers = [sighting({ offer: { ...offerObject(), credential_issuer: `${auth}/` } })]
  metadata.answer.credential_issuer = `${auth}/`
  metadata.url = `${auth}/.well-known/openid-credential-issuer`
  flow.add({ operation: 'issuer-metadata', url: `${metadata.url}/`, status: 404 })
}

function ownServer(flow: Flow) {
  delete flow.step('issuer metadata').answer.authorization_servers
  const metadata = flow.step('server metadata')
  metadata.url = `${auth}/.well-known/oauth-authorization-server/${environment}`
  metadata.answer.issuer = issuer
}

function encryptionKeys(flow: Flow) {
  flow.step('issuer metadata').answer.credential_request_encryption = {
    jwks: { keys: [{ kid: 'a' }, { kid: 'b' }] },
  }
}

export const metadataCases: readonly CheckCase[] = [
  broken('VCI-15.2-01', (flow) => {
    configurationOf(flow).format = 'jwt_vc_json'
  }),
  broken('VCI-15.4.1-01', (flow) => {
    delete flow.step('issuer metadata').answer.batch_credential_issuance
  }),
  broken(
    'VCI-A.1.2.2-02',
    (flow) => {
      configurationOf(flow).credential_signing_alg_values_supported = ['ES256']
    },
    (flow) => {
      Object.assign(configurationOf(flow), {
        format: 'ldp_vc',
        credential_signing_alg_values_supported: ['ecdsa-rdfc-2019', 'Ed25519Signature2020'],
      })
    },
  ),
  broken('VCI-12.2.2-01', (flow) => {
    flow.step('issuer metadata').url = appended
    flow.add({
      operation: 'issuer-metadata',
      url: `${auth}/.well-known/openid-credential-issuer/${environment}`,
      status: 404,
    })
  }),
  broken(
    'VCI-12.2.2-01',
    (flow) => {
      Object.assign(flow.step('issuer metadata'), { status: 404, answer: {} })
    },
    slashed,
  ),
  // What lies at the path without the slash is not where the identifier leads.
  broken(
    'VCI-12.2.2-01',
    (flow) => {
      const found = flow.step('issuer metadata')
      found.url = found.url.replace(/\/$/, '')
      flow.add({ operation: 'issuer-metadata', url: `${found.url}/`, status: 404 })
    },
    (flow) => {
      slashed(flow)
      flow.steps.pop()
    },
  ),
  broken(
    'VCI-12.2.2-01',
    (flow) => {
      Object.assign(flow.step('issuer metadata'), { status: 404, answer: {} })
    },
    behindAHost,
  ),
  broken('VCI-12.2.2-02', (flow) => {
    flow.step('issuer metadata').url = 'http://auth.example/.well-known/openid-credential-issuer'
  }),
  broken('VCI-12.2.2-03', (flow) => {
    flow.step('issuer metadata').status = 203
  }),
  broken('VCI-12.2.2-04', (flow) => {
    flow.step('issuer metadata').headers['content-type'] = 'text/html'
  }),
  broken('VCI-12.2.2-05', (flow) => {
    flow.step('issuer metadata').text = `${encode({ alg: 'ES256' })}.${encode({})}.c2ln`
  }),
  broken(
    'VCI-12.2.2-08',
    (flow) => {
      delete flow.step('German metadata').headers['content-language']
    },
    inGerman,
  ),
  broken('VCI-12.2.2-09', (flow) => {
    flow.step('issuer metadata').headers['content-language'] = 'en_US'
  }),
  broken('VCI-12.2.2-05', (flow) => {
    flow.step('issuer metadata').headers['content-type'] = 'application/jwt'
  }),
  badlySigned('VCI-12.2.3-01', {}, 'not.a-jws'),
  badlySigned('VCI-12.2.3-02', { header: { alg: 'HS256' } }),
  badlySigned('VCI-12.2.3-03', { header: { typ: 'JWT' } }),
  badlySigned('VCI-12.2.3-04', { payload: { sub: `${issuer}/` } }),
  badlySigned('VCI-12.2.3-04', { payload: { sub: [issuer] } }),
  badlySigned('RFC7515-4.1.6-01', { header: { x5c: 'bm8gY2VydGlmaWNhdGU=' } }),
  badlySigned('RFC7515-4.1.6-01', { header: { x5c: [] } }),
  badlySigned('RFC7519-2-01', { payload: { nbf: '1772366400' } }),
  badlySigned('VCI-12.2.3-05', { payload: { iat: '2026-03-01' } }),
  badlySigned('VCI-12.2.3-06', { payload: { exp: 'tomorrow' } }),
  badlySigned('VCI-12.2.3-07', { payload: { credential_endpoint: undefined } }),
  badlySigned('VCI-12.2.3-10', { payload: { iss: 7 } }),
  badlySigned('VCI-12.2.3-08', { header: { x5c: ['bm8gY2VydGlmaWNhdGU='] } }),
  broken('VCI-12.2.3-08', tampered, signed()),
  broken('VCI-12.2.2-07', ignoringAccept, signed()),
  broken('VCI-12.2.4-01', (flow) => {
    flow.step('issuer metadata').answer.credential_issuer = `${issuer}/other`
  }),
  broken('VCI-12.2.1-03', (flow) => {
    flow.step('issuer metadata').answer.credential_issuer = `${issuer}/`
  }),
  broken('VCI-12.2.4-03', (flow) => {
    Object.assign(flow.step('server metadata'), { status: 404, answer: undefined, text: '' })
  }),
  broken(
    'VCI-12.2.4-04',
    (flow) => {
      Object.assign(flow.step('server metadata'), { status: 404, answer: undefined, text: '' })
    },
    ownServer,
  ),
  broken(
    'VCI-12.2.4-11',
    (flow) => {
      const { jwks } = flow.step('issuer metadata').answer.credential_request_encryption
      jwks.keys[1].kid = 'a'
    },
    encryptionKeys,
  ),
  broken('VCI-12.2.4-25', (flow) => {
    flow.step('issuer metadata').answer.display.push({ name: 'Issuer', locale: 'EN' })
  }),
  broken(
    'VCI-12.2.4-34',
    (flow) => {
      delete flow.step('server metadata').answer.authorization_details_types_supported
    },
    (flow) => {
      delete configurationOf(flow).scope
    },
  ),
  broken('VCI-12.2.4-48', (flow) => {
    configurationOf(flow).credential_metadata.display.push({ name: 'Person', locale: 'en' })
  }),
  broken('VCI-B.2-04', (flow) => {
    configurationOf(flow).credential_metadata.claims[0].display.push({ name: 'Name', locale: 'en' })
  }),
  ...[[], 'given_name'].map((path) =>
    broken('VCI-C-01', (flow) => {
      configurationOf(flow).credential_metadata.claims.push({ path })
    }),
  ),
  broken('VCI-B.3-01', (flow) => {
    configurationOf(flow).credential_metadata.claims.push({ path: ['given_name'] })
  }),
  broken('VCI-B.3-02', (flow) => {
    configurationOf(flow).credential_metadata.claims.push({ path: ['nationalities', 0] })
  }),
  broken('VCI-B.3-02', (flow) => {
    const paths = [null, 0].map((step) => ({ path: ['ns', 'elements', step] }))
    Object.assign(configurationOf(flow), {
      format: 'mso_mdoc',
      credential_metadata: { claims: paths },
    })
  }),
  broken('RFC8414-3-01', (flow) => {
    flow.step('server metadata').url = `${issuer}/as/.well-known/oauth-authorization-server`
    flow.add({
      operation: 'as-metadata',
      url: `${auth}/.well-known/oauth-authorization-server/${environment}/as`,
      status: 404,
    })
  }),
  broken('RFC8414-3.2-01', (flow) => {
    flow.step('server metadata').headers['content-type'] = 'text/plain'
  }),
  broken('RFC8414-3.3-01', (flow) => {
    flow.step('server metadata').answer.issuer = 'https://other.example'
  }),
  broken('RFC9700-2.1.2-01', (flow) => {
    flow.step('server metadata').answer.response_types_supported = ['code', 'token']
  }),
  broken('RFC7517-5-01', (flow) => {
    flow.step('keys').answer = [{ kty: 'EC' }]
  }),
  broken('RFC7517-4-01', (flow) => {
    delete flow.step('keys').answer.keys[0].kty
  }),
  ...[{ kty: 7 }, { use: null }, { alg: 7 }, { x: '' }, { y: 'AAAA' }, { kid: 7 }].map((change) =>
    broken('RFC7517-4-01', (flow) => {
      Object.assign(flow.step('keys').answer.keys[0], change)
    }),
  ),
  ...[{ kty: 'EC2' }, { crv: 'P-257' }].map((change) =>
    broken(
      'RFC7517-4-01',
      (flow) => {
        Object.assign(flow.step('keys').answer.keys[0], change)
      },
      (flow) => {
        flow.step('keys').answer.keys[0].use = 'a use of our own'
      },
      { level: 'SHOULD' },
    ),
  ),
  broken('RFC7517-5-01', (flow) => {
    flow.step('keys').answer.keys.push('key')
  }),
  ...[404, 500, 302, 201].map((status) =>
    broken('RFC8414-2-06', (flow) => {
      flow.step('keys').status = status
    }),
  ),
  broken(
    'RFC8414-2-06',
    (flow) => {
      flow.step('keys').answer.keys.push({ ...flow.step('keys').answer.keys[0] })
    },
    undefined,
    { level: 'SHOULD' },
  ),
  broken('RFC8414-2-06', (flow) => {
    flow.step('keys').status = 404
  }),
  broken('RFC7517-4-01', (flow) => {
    flow.step('keys').answer.keys[0].x = 'AAAAJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU'
  }),
  broken('RFC7517-4-02', (flow) => {
    flow.step('keys').answer.keys[0].d = 'c2VjcmV0'
  }),
]
