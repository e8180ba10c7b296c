import { generateKeyPairSync } from 'node:crypto'
import type { RequirementId } from '../../../protocol/requirement-id.ts'
import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { server } from '../flow.ts'

const key = (kid: string) => ({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
  ...{ kid, alg: 'ECDH-ES', use: 'enc' },
})
const keys = [
  key('1'),
  {
    ...generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' }),
    ...{ kid: '2', alg: 'ECDH-ES+A256KW' },
  },
  {
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' }),
    ...{ kid: '3', alg: 'RSA-OAEP-256' },
  },
]

const enc = ['A128GCM', 'A192GCM', 'A256GCM', 'A128CBC-HS256', 'A192CBC-HS384', 'A256CBC-HS512']
const alg = [
  ...['ECDH-ES', 'ECDH-ES+A128KW', 'ECDH-ES+A192KW', 'ECDH-ES+A256KW'],
  ...['RSA-OAEP', 'RSA-OAEP-256', 'RSA-OAEP-384', 'RSA-OAEP-512'],
]

function document(flow: Flow) {
  return flow.step('issuer metadata').answer
}

function configurationOf(flow: Flow) {
  return document(flow).credential_configurations_supported.Person
}

function displayOf(flow: Flow) {
  return configurationOf(flow).credential_metadata.display
}

/** Everything that may be said of encryption. */
function encrypting(flow: Flow) {
  Object.assign(document(flow), {
    credential_request_encryption: {
      jwks: { keys: structuredClone(keys) },
      ...{ enc_values_supported: [...enc], zip_values_supported: ['DEF'] },
      encryption_required: false,
    },
    credential_response_encryption: {
      alg_values_supported: [...alg],
      ...{ enc_values_supported: [...enc], zip_values_supported: ['DEF'] },
      encryption_required: false,
    },
  })
}

function firstKey(change: object) {
  return (flow: Flow) => {
    Object.assign(document(flow).credential_request_encryption.jwks.keys[0], change)
  }
}

/** One more value in a list of the encryption parameters. */
function also(side: 'request' | 'response', list: string, ...values: readonly unknown[]) {
  return (flow: Flow) => {
    document(flow)[`credential_${side}_encryption`][`${list}_values_supported`].push(...values)
  }
}

/** Tags that RFC 5646 allows, of whatever age. */
function manyLocales(flow: Flow) {
  const display = [
    ...['en', 'zh-yue-HK', 'sgn-ase', 'x-elvish', 'i-klingon', 'en-GB-oed', 'de-CH-1901'],
    ...['zh-Hant-TW', 'es-419', 'sl-rozaj-biske', 'qaa-QM', 'ast', 'de-u-co-phonebk'],
  ].map((locale) => ({ name: `In ${locale}`, locale }))
  document(flow).display = [...display, { name: 'For everybody else' }]
  configurationOf(flow).credential_metadata.display = display
  configurationOf(flow).credential_metadata.claims[0].display = display
}

function coloured(flow: Flow) {
  Object.assign(displayOf(flow)[0], {
    ...{ background_color: 'HSL(120, 100%, 25%)', text_color: 'rgba(0,0,255,0.5)' },
    ...{ logo: { uri: 'HTTPS://A.example/l.png' }, background_image: { uri: 'DATA:image/PNG,x' } },
  })
  document(flow).display[0].logo = { uri: 'data:image/svg+xml,%3Csvg/%3E' }
}

/** One more configuration, of a W3C format. */
function defined(change: object = {}, format = 'ldp_vc') {
  return (flow: Flow) => {
    const contexts = ['https://www.w3.org/2018/credentials/v1', { own: 'https://a.example#' }]
    const definition = { '@context': contexts, type: ['VerifiableCredential', 'Person'], ...change }
    document(flow).credential_configurations_supported.W3c = {
      format,
      credential_definition: definition,
    }
  }
}

const advised = (
  requirement: RequirementId,
  change: (flow: Flow) => void,
  prepare: (flow: Flow) => void,
): CheckCase => broken(requirement, change, prepare, { level: 'SHOULD' })

/** Parsing shows the last of two members with one name. */
function twice(step: string, member: string) {
  return (flow: Flow) => {
    const text = JSON.stringify(flow.step(step).answer).replace(/^\{/, `{"${member}":"first",`)
    flow.step(step).bytes = new TextEncoder().encode(text)
  }
}

/** Everything that a server may say of itself, by names of today. */
function wordyServer(flow: Flow) {
  Object.assign(flow.step('server metadata').answer, {
    ...{ revocation_endpoint: `${server}/revoke?x=1`, introspection_endpoint: `${server}/look` },
    ...{ registration_endpoint: 'HTTPS://as.example:8443', op_tos_uri: 'http://as.example/tos' },
    ...{ service_documentation: 'https://as.example/#docs', signed_metadata: 'e30.e30.c2ln' },
    token_endpoint_auth_methods_supported: [
      ...['none', 'client_secret_basic', 'client_secret_post', 'client_secret_jwt'],
      ...['private_key_jwt', 'tls_client_auth', 'self_signed_tls_client_auth'],
    ],
    token_endpoint_auth_signing_alg_values_supported: ['HS256', 'PS512', 'Ed25519', 'ESP256'],
    revocation_endpoint_auth_signing_alg_values_supported: ['EdDSA', 'ML-DSA-44'],
    client_attestation_signing_alg_values_supported: ['ES256', 'ES256K'],
    dpop_signing_alg_values_supported: ['RS256', 'ES384', 'EdDSA'],
    code_challenge_methods_supported: ['plain', 'S256'],
    response_modes_supported: ['query', 'fragment', 'form_post', 'query.jwt', 'jwt'],
    grant_types_supported: [
      ...['authorization_code', 'refresh_token', 'client_credentials', 'implicit'],
      'urn:ietf:params:oauth:grant-type:token-exchange',
    ],
    ui_locales_supported: ['en', 'de-CH-1901', 'x-elvish', 'zh-Hant'],
    scopes_supported: ['person', 'https://as.example/scope!#[]~'],
  })
}

/** A value of the server's metadata; a function is given the one before. */
function serving(member: string, value: unknown) {
  return (flow: Flow) => {
    const document = flow.step('server metadata').answer
    document[member] = typeof value === 'function' ? value(document[member]) : value
  }
}

/** One more value in a list of the server's metadata. */
function alsoServing(member: string, value: unknown) {
  return serving(member, (before: readonly unknown[]) => [...before, value])
}

const clientAlgorithms = 'token_endpoint_auth_signing_alg_values_supported'
const attestationAlgorithms = 'client_attestation_signing_alg_values_supported'

export const metadataValueCases: readonly CheckCase[] = [
  ...[
    [clientAlgorithms, 'es256'],
    ['token_endpoint_auth_methods_supported', 'Private_Key_JWT'],
    ['code_challenge_methods_supported', 's256'],
    ['response_modes_supported', 'querry'],
    ['grant_types_supported', 'pre-authorized_code'],
    ['ui_locales_supported', 'en-UK'],
  ].map(([member = '', name]) => advised('RFC8414-2-09', alsoServing(member, name), wordyServer)),
  advised('RFC9449-5.1-01', alsoServing('dpop_signing_alg_values_supported', 'es256'), wordyServer),
  advised('ABCA-10.1-01', alsoServing(attestationAlgorithms, 'ES-256'), wordyServer),
  broken('RFC6749-3.2-03', twice('token', 'access_token')),
  broken('RFC6749-3.2-03', twice('code token', 'scope')),
  broken('VCI-12.2.4-30', (flow) => {
    const step = flow.step('issuer metadata')
    const text = JSON.stringify(step.answer).replace('"Person":', '"Person":{},"Person":')
    step.bytes = new TextEncoder().encode(text)
  }),
  advised(
    'VCI-12.2.4-30',
    (flow) => {
      document(flow).credential_configurations_supported = {}
    },
    () => {},
  ),
  advised(
    'VCI-12.2.4-37',
    (flow) => {
      configurationOf(flow).cryptographic_binding_methods_supported = ['jwk', 'JWK']
    },
    (flow) => {
      configurationOf(flow).cryptographic_binding_methods_supported = ['jwk', 'did:web', 'cose_key']
    },
  ),
  advised(
    'VCI-12.2.4-40',
    (flow) => {
      configurationOf(flow).proof_types_supported = {}
    },
    () => {},
  ),
  ...(
    [
      ['VCI-A.1.1.2-01', 'jwt_vc_json'],
      ['VCI-A.1.2.2-01', 'ldp_vc'],
      ['VCI-A.1.3.2-01', 'jwt_vc_json-ld'],
    ] as const
  ).map(([requirement, format]) =>
    advised(requirement, defined({ type: ['Person'] }, format), defined({}, format)),
  ),
  advised(
    'VCI-A.1.1.2-01',
    defined({ type: ['VerifiableCredential', 'VerifiableCredential'] }, 'jwt_vc_json'),
    defined({}, 'jwt_vc_json'),
  ),
  advised(
    'VCI-A.1.2.2-01',
    defined({ '@context': Array(2).fill('https://www.w3.org/2018/credentials/v1') }),
    defined(),
  ),
  broken('VCI-A.1.2.2-01', defined({ '@context': ['https://a.example'] }), defined()),
  broken(
    'VCI-A.1.3.2-01',
    defined({ '@context': ['https://a.example'] }, 'jwt_vc_json-ld'),
    defined({}, 'jwt_vc_json-ld'),
  ),
  broken('VCI-12.2.4-09', firstKey({ x: '' }), encrypting),
  advised('VCI-12.2.4-09', firstKey({ kty: 'AKP', alg: 'ML-KEM-768' }), encrypting),
  broken('VCI-12.2.4-09', firstKey({ kty: 'oct' }), encrypting),
  advised('VCI-12.2.4-09', firstKey({ crv: 'brainpoolP256r1' }), encrypting),
  broken('VCI-12.2.4-09', firstKey({ x: 'AAAA' }), encrypting),
  broken('VCI-12.2.4-09', firstKey({ y: key('other').y }), encrypting),
  broken('VCI-12.2.4-09', firstKey({ use: 'sig' }), encrypting),
  broken('VCI-12.2.4-09', firstKey({ use: ['enc'] }), encrypting),
  advised('VCI-12.2.4-09', firstKey({ use: 'ENC' }), encrypting),
  broken('VCI-12.2.4-09', firstKey({ key_ops: ['verify'] }), encrypting),
  broken('VCI-12.2.4-09', firstKey({ key_ops: 'deriveKey' }), encrypting),
  broken('VCI-10-02', firstKey({ alg: 'RSA-OAEP-256' }), encrypting),
  broken('VCI-10-02', firstKey({ alg: 'ES256' }), encrypting),
  broken('VCI-10-02', firstKey({ alg: 'dir' }), encrypting),
  advised('VCI-10-02', firstKey({ alg: 'ECDH-NEW' }), encrypting),
  broken('VCI-12.2.4-12', also('request', 'enc', 'ECDH-ES'), encrypting),
  broken('VCI-12.2.4-16', also('response', 'enc', 'ECDH-ES+A128KW'), encrypting),
  broken('VCI-12.2.4-16', also('response', 'enc', 'none', 'a128gcm'), encrypting),
  broken('VCI-12.2.4-13', also('request', 'zip', 'A128GCM'), encrypting),
  advised('VCI-12.2.4-12', also('request', 'enc', 'a256gcm'), encrypting),
  advised('VCI-12.2.4-13', also('request', 'zip', 'GZIP'), encrypting),
  advised(
    'VCI-12.2.4-19',
    (flow) => {
      delete document(flow).credential_request_encryption
    },
    encrypting,
  ),
  advised('VCI-12.2.4-15', also('response', 'alg', 'dir'), encrypting),
  advised('VCI-12.2.4-15', also('response', 'alg', 'A128KW'), encrypting),
  advised('VCI-12.2.4-15', also('response', 'alg', 'RSA1_5'), encrypting),
  advised('VCI-12.2.4-15', also('response', 'alg', 'PBES2-HS256+A128KW'), encrypting),
  broken('VCI-12.2.4-15', also('response', 'alg', 'A256GCM'), encrypting),
  broken('VCI-12.2.4-15', also('response', 'alg', 'ES256'), encrypting),
  advised('VCI-12.2.4-15', also('response', 'alg', 'ecdh-es'), encrypting),
  advised('VCI-12.2.4-16', also('response', 'enc', 'AES-256'), encrypting),
  advised('VCI-12.2.4-17', also('response', 'zip', 'gzip'), encrypting),
  broken(
    'VCI-12.2.4-25',
    (flow) => {
      document(flow).display.push({ name: 'Twice', locale: 'I-Klingon' })
    },
    manyLocales,
  ),
  advised(
    'VCI-12.2.4-25',
    (flow) => {
      document(flow).display.push({ name: 'No locale either' })
    },
    manyLocales,
  ),
  broken(
    'VCI-12.2.4-26',
    (flow) => {
      document(flow).display[0].locale = 'en_US'
    },
    manyLocales,
  ),
  advised(
    'VCI-12.2.4-26',
    (flow) => {
      document(flow).display[0].locale = 'en-UK'
    },
    manyLocales,
  ),
  advised(
    'VCI-12.2.4-27',
    (flow) => {
      document(flow).display[0].name = ' '
    },
    manyLocales,
  ),
  ...[
    'data:image/png;base64,',
    'data:image/png;base64,not base64!',
    'data:image/png;base64,PCFkb2N0eXBlIGh0bWw+',
    'data:image/png',
  ].map((uri) =>
    advised(
      'VCI-12.2.4-28',
      (flow) => {
        document(flow).display[0].logo.uri = uri
      },
      (flow) => {
        coloured(flow)
        document(flow).display[0].logo.uri = 'data:image/png;base64,iVBORw0KGgo='
      },
    ),
  ),
  advised(
    'VCI-12.2.4-28',
    (flow) => {
      document(flow).display[0].logo.uri = 'http://a.example/logo.png'
    },
    coloured,
  ),
  advised(
    'VCI-12.2.4-47',
    (flow) => {
      displayOf(flow)[0].name = ''
    },
    manyLocales,
  ),
  broken(
    'VCI-12.2.4-48',
    (flow) => {
      displayOf(flow)[0].locale = 'deutsch!'
    },
    manyLocales,
  ),
  advised(
    'VCI-12.2.4-48',
    (flow) => {
      displayOf(flow)[0].locale = 'deutsch'
    },
    manyLocales,
  ),
  advised(
    'VCI-12.2.4-48',
    (flow) => {
      for (const display of displayOf(flow).slice(0, 2)) delete display.locale
    },
    manyLocales,
  ),
  advised(
    'VCI-12.2.4-49',
    (flow) => {
      displayOf(flow)[0].logo.uri = 'ipfs://bafy'
    },
    coloured,
  ),
  advised(
    'VCI-12.2.4-50',
    (flow) => {
      displayOf(flow)[0].background_image.uri = 'data:text/html,x'
    },
    coloured,
  ),
  ...['reddish blue', '0xff0000', '#12345', 'ff0000'].map((colour) =>
    broken(
      'VCI-12.2.4-51',
      (flow) => {
        displayOf(flow)[0].text_color = colour
      },
      coloured,
    ),
  ),
  ...['red', '#ff0000cc', 'oklch(60% 0.15 50)'].map((colour) =>
    advised(
      'VCI-12.2.4-51',
      (flow) => {
        displayOf(flow)[0].background_color = colour
      },
      coloured,
    ),
  ),
  broken(
    'VCI-B.2-04',
    (flow) => {
      configurationOf(flow).credential_metadata.claims[0].display[0].locale = 'x'
    },
    manyLocales,
  ),
  advised(
    'VCI-B.2-04',
    (flow) => {
      configurationOf(flow).credential_metadata.claims[0].display[0].locale = 'xx-YY'
    },
    manyLocales,
  ),
]
