import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { preAuthorized, sighting } from '../flow.ts'
import { encode, holderJwk, holderThumbprint } from '../sd-jwt.ts'

function refuse(flow: Flow, error: string) {
  Object.assign(flow.step('token'), { status: 400, answer: { error } })
}

function anonymous(flow: Flow) {
  const { form } = flow.step('token')
  if (typeof form === 'object') delete form.client_id
  flow.step('server metadata').answer['pre-authorized_grant_anonymous_access_supported'] = true
}

/** The token answers with what was granted by authorization_details. */
function details(flow: Flow) {
  const token = flow.step('token')
  Object.assign(token.form as object, {
    authorization_details: '[{"type":"openid_credential","credential_configuration_id":"Person"}]',
  })
  token.answer.authorization_details = [
    {
      type: 'openid_credential',
      credential_configuration_id: 'Person',
      credential_identifiers: ['person-1'],
    },
  ]
}

const detailsOf = (...ids: readonly string[]) =>
  ids.map((id) => ({
    type: 'openid_credential',
    credential_configuration_id: id,
    credential_identifiers: [`${id}-1`],
  }))

/** Two credentials were authorized, and the token is for one of them. */
function partOfTwo(flow: Flow) {
  Object.assign(flow.step('push').form as object, {
    authorization_details: JSON.stringify(detailsOf('Person', 'Diploma')),
  })
  const token = flow.step('code token')
  Object.assign(token.form as object, {
    authorization_details: JSON.stringify(detailsOf('Person')),
  })
  token.answer.authorization_details = detailsOf('Person')
}

function dpop(flow: Flow) {
  const token = flow.step('token')
  token.sent.dpop = `${encode({ typ: 'dpop+jwt', alg: 'EdDSA', jwk: holderJwk })}.${encode({})}.c2ln`
  token.answer.token_type = 'DPoP'
  token.answer.access_token = jwtBoundTo(holderThumbprint)
}

function jwtBoundTo(jkt: string) {
  return `${encode({ alg: 'ES256' })}.${encode({ cnf: { jkt } })}.c2lnbmF0dXJl`
}

/** The offer describes its Transaction Code, and this one was accepted. */
function describe(described: object, code: string) {
  return (flow: Flow) => {
    const offer = structuredClone(flow.step('offer').answer)
    offer.grants[preAuthorized].tx_code = described
    flow.step('offer').answer = offer
    flow.offers = [sighting({ offer })]
    Object.assign(flow.step('token').form as object, { tx_code: code })
  }
}

function crash(flow: Flow, name: string) {
  Object.assign(flow.step(name), { status: 500, answer: { error: 'server_error' } })
}

function refreshed(flow: Flow) {
  flow.step('token').answer.refresh_token = 'refresh-1'
  flow.repeat('token', (step) => {
    step.name = 'refresh'
    step.form = { grant_type: 'refresh_token', refresh_token: 'refresh-1', client_id: 'wallet' }
  })
}

function proven(name: string) {
  return (flow: Flow) => {
    flow.step(name).sent.dpop = 'a.b.c'
  }
}

function refuseProof(flow: Flow, name: string) {
  Object.assign(flow.step(name), { status: 400, answer: { error: 'invalid_dpop_proof' } })
}

export const tokenCases: readonly CheckCase[] = [
  broken('RFC6749-5-01', (flow) => crash(flow, 'token')),
  broken('RFC6749-4.1.4-01', (flow) => crash(flow, 'code token')),
  broken('RFC6749-6-03', (flow) => crash(flow, 'refresh'), refreshed),
  broken('RFC9449-5-03', (flow) => refuseProof(flow, 'token'), proven('token')),
  broken('RFC9449-10.1-01', (flow) => refuseProof(flow, 'push'), proven('push')),
  broken('VCI-6.1-02', (flow) => refuse(flow, 'invalid_client'), anonymous),
  broken('VCI-6.1-02', (flow) => refuse(flow, 'unauthorized_client'), anonymous),
  broken(
    'VCI-6.1-02',
    (flow) => {
      refuse(flow, 'invalid_request')
      flow.step('token').answer.error_description = 'client_id is missing'
    },
    anonymous,
  ),
  broken(
    'RFC6749-6-01',
    (flow) => {
      flow.step('refresh').answer.scope = 'person badge'
    },
    refreshed,
  ),
  ...[{ input_mode: 'numeric', length: 6 }, { length: 6 }].map((described) =>
    broken('VCI-4.1.1-17', describe(described, 'a1b2c3'), describe(described, '493536')),
  ),
  broken('VCI-4.1.1-18', describe({ length: 6 }, '4935'), describe({ length: 6 }, '493536')),
  broken(
    'VCI-12.3-02',
    (flow) => {
      delete flow.step('server metadata').answer['pre-authorized_grant_anonymous_access_supported']
    },
    anonymous,
  ),
  ...[
    { status: 400, answer: { error: 'invalid_request' } },
    { status: 400, answer: { title: 'unknown field x_probe' } },
    { status: 500, answer: { error: 'server_error' } },
    { status: 500, answer: undefined },
  ].map((refusal) =>
    broken(
      'VCI-6.1-04',
      (flow) => {
        Object.assign(flow.step('probe'), refusal)
      },
      (flow) => {
        flow.repeat('token', (step) => {
          step.name = 'probe'
          step.form = { ...(step.form as object), x_probe: '1' }
        })
      },
    ),
  ),
  ...['unsupported_grant_type', 'invalid_scope'].map((error) =>
    broken(
      'VCI-6.1-04',
      (flow) => refuse(flow, error),
      (flow) => {
        flow.repeat('token')
        Object.assign(flow.step('token').form as object, { x_probe: '1' })
      },
    ),
  ),
  broken(
    'VCI-6.2-01',
    (flow) => {
      delete flow.step('token').answer.authorization_details
    },
    details,
  ),
  broken(
    'VCI-6.1.1-02',
    (flow) => {
      Object.assign(flow.step('code token'), {
        status: 400,
        answer: { error: 'invalid_authorization_details' },
      })
    },
    partOfTwo,
  ),
  broken(
    'VCI-6.1.1-02',
    (flow) => {
      flow.step('code token').answer.authorization_details = detailsOf('Person', 'Diploma')
    },
    partOfTwo,
  ),
  broken(
    'VCI-6.2-04',
    (flow) => {
      const { answer } = flow.step('token')
      const [detail] = answer.authorization_details
      answer.authorization_details.push({ ...detail, credential_configuration_id: 'Diploma' })
    },
    details,
  ),
  broken(
    'VCI-6.2-04',
    (flow) => {
      const [detail] = flow.step('token').answer.authorization_details
      detail.credential_identifiers.push(detail.credential_identifiers[0])
    },
    details,
    { level: 'SHOULD' },
  ),
  broken(
    'VCI-6.2-06',
    (flow) => {
      const [detail] = flow.step('token').answer.authorization_details
      detail.credential_configuration_id = 'Diploma'
    },
    details,
  ),
  broken(
    'VCI-6.3-07',
    (flow) => {
      flow.step('token').headers['content-type'] = 'text/html'
    },
    (flow) => refuse(flow, 'invalid_grant'),
  ),
  broken(
    'VCI-6.3-07',
    (flow) => {
      flow.step('token').status = 403
    },
    (flow) => refuse(flow, 'invalid_grant'),
  ),
  broken(
    'RFC9396-10-01',
    (flow) => {
      flow.step('server metadata').answer.authorization_details_types_supported = ['payment']
    },
    details,
  ),
  broken('RFC8414-2-05', (flow) => {
    flow.step('server metadata').answer.grant_types_supported = ['authorization_code']
  }),
  broken('RFC6749-5.1-02', (flow) => {
    flow.step('token').headers['cache-control'] = 'private, max-age=60'
  }),
  broken('RFC6749-5.1-01', (flow) => {
    flow.step('token').status = 201
  }),
  broken('RFC6749-5.1-01', (flow) => {
    flow.step('code token').headers['content-type'] = 'text/plain'
  }),
  broken(
    'RFC6749-10.10-01',
    (flow) => {
      flow.step('token').answer.access_token = 'token-0042'
    },
    undefined,
    { level: 'SHOULD' },
  ),
  ...[
    ['Y291bnRlci0xMDAx', 'Y291bnRlci0xMDAy'],
    ['c232ab00-9414-11ec-b3c8-9f6bdeced846', 'c232ab01-9414-11ec-b3c8-9f6bdeced846'],
    ['eyJhbGciOiJub25lIn0.eyJuIjoxfQ.', 'eyJhbGciOiJub25lIn0.eyJuIjoyfQ.'],
  ].map(([first, second]) =>
    broken('RFC6749-10.10-01', (flow) => {
      flow.step('code token').answer.access_token = first
      flow.step('token').answer.access_token = second
      flow.repeat('token', (step) => {
        step.answer.access_token = first?.replace('xMDAx', 'xMDAz')
      })
    }),
  ),
  ...['refresh_token', 'access_token'].map((member) =>
    broken(
      'RFC6749-10.10-01',
      (flow) => {
        for (const name of ['code token', 'token'])
          flow.step(name).answer[member] = `the-tokens-of-this-issuer-are-long-${name}`
      },
      undefined,
      { level: 'SHOULD' },
    ),
  ),
  broken('RFC6749-10.10-01', (flow) => {
    flow.step('token').answer.access_token = flow.step('code token').answer.access_token
  }),
  broken('RFC6749-10.10-01', (flow) => {
    flow.repeat('offer', (step) => {
      step.url = `${step.url}-2`
    })
  }),
  broken('RFC6749-10.10-01', (flow) => {
    flow.repeat('push', (step) => Object.assign(step.form as object, { state: 'another' }))
    flow.repeat('sign-in')
  }),
  broken('VCI-13.10-01', (flow) => {
    flow.step('token').answer.expires_in = 3600
  }),
  ...[undefined, 300].map((said) =>
    broken('VCI-13.10-01', (flow) => {
      const payload = Buffer.from('{"exp":1803902400}').toString('base64url')
      const { answer } = flow.step('token')
      answer.access_token = `eyJhbGciOiJFUzI1NiJ9.${payload}.c2lnbmF0dXJlLXRoYXQtaXMtbm90LW9uZQ`
      answer.expires_in = said
    }),
  ),
  broken(
    'RFC9449-5-01',
    (flow) => {
      flow.step('token').answer.token_type = 'Bearer'
    },
    dpop,
  ),
  broken(
    'RFC9449-6.1-01',
    (flow) => {
      flow.step('token').answer.access_token = jwtBoundTo(
        'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
      )
    },
    dpop,
  ),
  broken(
    'RFC7638-3-01',
    (flow) => {
      flow.step('token').answer.access_token = jwtBoundTo(
        Buffer.from(holderThumbprint, 'base64url').toString('hex'),
      )
    },
    dpop,
  ),
  broken('RFC7636-4.2-01', (flow) => {
    flow.step('server metadata').answer.code_challenge_methods_supported = ['plain']
  }),
  broken('P1-OFFER-50', (flow) => {
    flow.step('token').answer.scope = 'profile'
  }),
  broken(
    'P1-FLOW-13',
    (flow) => {
      Object.assign(flow.step('token'), { status: 200, answer: { access_token: 'x' } })
    },
    (flow) => {
      for (const step of flow.steps.slice(3)) step.at = 1900
      refuse(flow, 'invalid_grant')
    },
  ),
  broken(
    'P1-FLOW-14',
    (flow) => {
      Object.assign(flow.step('token'), { status: 200, answer: { access_token: 'x' } })
    },
    (flow) => {
      for (const step of flow.steps.slice(4)) step.at = 1900
      refuse(flow, 'invalid_grant')
    },
  ),
  broken(
    'P1-FLOW-14',
    (flow) => refuse(flow, 'invalid_request'),
    (flow) => {
      for (const step of flow.steps.slice(4)) step.at = 1900
      Object.assign(flow.step('token').form as object, { grant_type: preAuthorized })
      refuse(flow, 'invalid_grant')
    },
    { level: 'SHOULD' },
  ),
]
