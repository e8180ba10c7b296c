import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Flow } from '../flow-draft.ts'
import { flow, preAuthorized } from '../testing/flow.ts'
import { describeDialect, draftDialect } from './dialect.ts'

/** An issuer with this metadata, and an offer, token or credential as it gives them. */
interface Sample {
  readonly metadata?: Readonly<Record<string, unknown>>
  readonly configuration?: Readonly<Record<string, unknown>>
  readonly offer?: object
  readonly token?: object
  readonly credential?: object
}

/** Only what the flow of 1.0 and the draft have in common, and then what the draft says. */
function issuerOf({ metadata = {}, configuration, offer, token, credential }: Sample) {
  return flow((it: Flow) => {
    it.keep('offer', 'issuer metadata', 'server metadata', 'token', 'credential')
    const { credential_issuer, credential_endpoint } = it.step('issuer metadata').answer
    it.step('issuer metadata').answer = {
      credential_issuer,
      credential_endpoint,
      ...(configuration && { credential_configurations_supported: { Person: configuration } }),
      ...metadata,
    }
    if (offer) it.offers = it.offers.map((sighting) => ({ ...sighting, offer }))
    Object.assign(it.step('token').answer, token)
    if (credential) it.step('credential').answer = credential
  })
}

// The shapes of the examples in the drafts' own texts (tags draft-11 to draft-16 of openid/OpenID4VCI), in other words.
const drafts: Readonly<Record<string, Sample>> = {
  '9 to 12': {
    metadata: { credentials_supported: [{ format: 'jwt_vc_json', id: 'Person' }] },
    offer: {
      credential_issuer: 'https://issuer.example',
      credentials: ['Person'],
      grants: { [preAuthorized]: { 'pre-authorized_code': 'x', user_pin_required: true } },
    },
    token: { c_nonce: 'n', c_nonce_expires_in: 86_400 },
    credential: { format: 'jwt_vc_json', credential: 'a.b.c', c_nonce: 'm' },
  },
  '13': {
    metadata: {
      batch_credential_endpoint: 'https://issuer.example/batch',
      credential_identifiers_supported: true,
    },
    configuration: {
      format: 'vc+sd-jwt',
      vct: 'Person',
      claims: { given_name: { display: [{ name: 'Given name' }] } },
      display: [{ name: 'Person' }],
      proof_types_supported: { jwt: {}, cwt: {} },
    },
    token: { c_nonce: 'n' },
    credential: { credential: 'a.b.c', c_nonce: 'm' },
  },
  '14': {
    metadata: { batch_credential_issuance: { batch_size: 5 } },
    configuration: { format: 'vc+sd-jwt', vct: 'Person', claims: { given_name: {} } },
    token: { c_nonce: 'n' },
    credential: { credential: 'a.b.c', c_nonce: 'm' },
  },
  '15': {
    metadata: { nonce_endpoint: 'https://issuer.example/nonce', signed_metadata: 'a.b.c' },
    configuration: {
      format: 'mso_mdoc',
      doctype: 'org.iso.18013.5.1.mDL',
      credential_signing_alg_values_supported: ['ES256'],
      claims: [{ path: ['org.iso.18013.5.1', 'given_name'] }],
      display: [{ name: 'Licence' }],
    },
  },
}

for (const [draft, sample] of Object.entries(drafts)) {
  test(`an issuer of draft ${draft} is told as one, by what it says`, () => {
    const found = draftDialect(issuerOf(sample))
    assert.equal(found?.draft, draft)
    assert.ok(found && found.explains.length > 0)
    assert.match(describeDialect(found), new RegExp(`^This issuer speaks draft ${draft} of `))
  })
}

test('an issuer of 1.0 is none of a draft, whatever it has for old wallets', () => {
  const final = { format: 'dc+sd-jwt', vct: 'Person', credential_metadata: { display: [] } }
  const samples: Readonly<Record<string, Sample>> = {
    'as it is': { configuration: final },
    'old members beside the new ones': {
      configuration: { ...final, display: [{ name: 'Person' }], claims: [{ path: ['a'] }] },
      token: { c_nonce: 'n' },
    },
    'members that 1.0 ignores': {
      metadata: { nonce_endpoint: 'https://issuer.example/nonce', signed_metadata: 'a.b.c' },
      configuration: { format: 'dc+sd-jwt', vct: 'Person', display: [{ name: 'Person' }] },
      token: { c_nonce: 'n' },
    },
    'one slip': {
      configuration: {
        format: 'mso_mdoc',
        doctype: 'd',
        credential_signing_alg_values_supported: ['ES256'],
      },
    },
    'both formats': {
      metadata: {
        credential_configurations_supported: {
          New: { format: 'dc+sd-jwt', vct: 'Person' },
          Old: { format: 'vc+sd-jwt', vct: 'Person' },
        },
      },
      token: { c_nonce: 'n' },
    },
    'of draft 16, which is 1.0 on the wire': {
      metadata: { credential_request_encryption: { jwks: { keys: [] } } },
      configuration: {
        ...final,
        format: 'mso_mdoc',
        credential_signing_alg_values_supported: [-7],
      },
    },
  }
  for (const [name, sample] of Object.entries(samples))
    assert.equal(draftDialect(issuerOf(sample)), undefined, name)
  assert.equal(draftDialect(flow(() => {})), undefined)
})

test('an issuer that mixes drafts is told with the range of them', () => {
  const found = draftDialect(
    issuerOf({
      metadata: { nonce_endpoint: 'https://issuer.example/nonce' },
      configuration: { format: 'vc+sd-jwt', vct: 'Person', display: [{ name: 'Person' }] },
      credential: { credential: 'a.b.c' },
    }),
  )
  assert.equal(found?.draft, '14 to 15')
})
