import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { preAuthorized } from '../flow.ts'

const profiles = ['openid4vci', 'haip']

function attested(flow: Flow) {
  Object.assign(flow.step('server metadata').answer, {
    token_endpoint_auth_methods_supported: ['attest_jwt_client_auth'],
    client_attestation_signing_alg_values_supported: ['ES256'],
    client_attestation_pop_signing_alg_values_supported: ['ES256'],
  })
}

function bound(flow: Flow) {
  flow.step('token').sent.dpop = 'a.b.c'
  flow.step('token').answer.token_type = 'DPoP'
}

export const haipCases: readonly CheckCase[] = [
  broken(
    'HAIP-4-04',
    (flow) => {
      delete flow.step('server metadata').answer.authorization_response_iss_parameter_supported
    },
    undefined,
    { profiles },
  ),
  broken(
    'HAIP-4-05',
    (flow) => {
      flow.step('token').answer.token_type = 'Bearer'
    },
    bound,
    { profiles },
  ),
  ...['Bearer', 'bearer'].map((type) =>
    broken(
      'FAPI2-5.3.2.1-01',
      (flow) => {
        flow.step('token').answer.token_type = type
      },
      bound,
      { profiles },
    ),
  ),
  broken(
    'HAIP-4.1-02',
    (flow) => {
      flow.step('issuer metadata').answer.credential_configurations_supported.Person.scope = ' '
    },
    undefined,
    { profiles },
  ),
  broken(
    'HAIP-4.1-02',
    (flow) => {
      delete flow.step('issuer metadata').answer.credential_configurations_supported.Person.scope
    },
    undefined,
    { profiles },
  ),
  broken(
    'HAIP-7-02',
    (flow) => {
      flow.step('server metadata').answer.client_attestation_signing_alg_values_supported = [
        'ES384',
      ]
    },
    attested,
    { profiles },
  ),
  broken(
    'FAPI2-5.3.2.2-02',
    (flow) => {
      flow.step('push').answer.expires_in = 600
    },
    undefined,
    { profiles },
  ),
  broken(
    'HAIP-4.4-01',
    (flow) => {
      flow.step('server metadata').answer.grant_types_supported = ['authorization_code']
    },
    (flow) => {
      flow.step('server metadata').answer.grant_types_supported = [
        'authorization_code',
        preAuthorized,
        'refresh_token',
      ]
    },
    { profiles },
  ),
  broken(
    'FAPI2-5.3.2.1-05',
    (flow) => {
      flow.step('token again').answer.refresh_token = 'refresh-token-2'
    },
    (flow) => {
      flow.repeat('token', (step) => {
        step.form = { grant_type: 'refresh_token', refresh_token: 'refresh-token-1' }
        step.answer.refresh_token = 'refresh-token-1'
      })
    },
    { profiles },
  ),
]
