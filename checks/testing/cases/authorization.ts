import { broken, type CheckCase } from '../check-case.ts'
import { type Flow, redirectUri, server } from '../flow.ts'

function redirect(flow: Flow, query: string) {
  flow.step('sign-in').headers.location = `${redirectUri}?${query}`
}

const state = 'state=af0ifjsldkj%2F%2B'
const iss = `iss=${encodeURIComponent(server)}`

/** The pushed request asks by these details, and the redirect answers so. */
function details(detail: object, answer: string) {
  return (flow: Flow) => {
    const push = flow.step('push')
    push.form = { ...(push.form as object), authorization_details: JSON.stringify([detail]) }
    redirect(flow, answer)
  }
}

const accepted = `code=abc&${state}&${iss}`
const refusedDetails = `error=invalid_authorization_details&${state}&${iss}`

function withDetails(requirement: string, detail: object): readonly CheckCase[] {
  const refused = details(detail, refusedDetails)
  return [
    broken(requirement, (flow) => redirect(flow, accepted), refused),
    broken(requirement, (flow) => redirect(flow, `error=invalid_scope&${state}&${iss}`), refused, {
      level: 'SHOULD',
    }),
  ]
}

function pushed(change: Record<string, string>) {
  return (flow: Flow) => {
    const push = flow.step('push')
    push.form = { ...(push.form as Record<string, string>), ...change }
  }
}

function refusePush(description: string) {
  return (flow: Flow) => {
    const answer = { error: 'invalid_request', error_description: description }
    Object.assign(flow.step('push'), { status: 400, answer })
    redirect(flow, `error=access_denied&${state}&${iss}`)
  }
}

export const authorizationCases: readonly CheckCase[] = [
  broken('VCI-5-01', (flow) => {
    flow.step('server metadata').answer.code_challenge_methods_supported = ['plain']
  }),
  broken('VCI-5-02', (flow) => {
    delete flow.step('server metadata').answer.pushed_authorization_request_endpoint
  }),
  broken('VCI-5.2-01', (flow) => redirect(flow, `${state}&${iss}`)),
  broken('VCI-5.1.2-05', (flow) => {
    const { answer } = flow.step('issuer metadata')
    answer.credential_configurations_supported.Person.scope = 'openid'
  }),
  ...withDetails('VCI-5.1.1-02', { type: 'openid_credential_x' }),
  ...withDetails('VCI-5.1.1-03', { type: 'openid_credential' }),
  ...withDetails('VCI-5.1.1-03', {
    type: 'openid_credential',
    credential_configuration_id: 'Diploma',
  }),
  broken('VCI-5.1.3-02', refusePush('x_probe is unknown'), pushed({ x_probe: '1' })),
  broken(
    'VCI-5.1.3-03',
    refusePush('issuer_state is unknown'),
    pushed({ issuer_state: 'eyJhbGciOiJSU0Et' }),
  ),
  broken('RFC6749-4.1.2-04', (flow) => redirect(flow, `code=abc&state=af0ifjsldkj&${iss}`)),
  broken('RFC9207-2-01', (flow) => redirect(flow, `code=abc&${state}`)),
  broken('RFC9207-2.3-01', (flow) =>
    redirect(flow, `code=abc&${state}&iss=https%3A%2F%2Fevil.example`),
  ),
  broken('RFC9207-3-01', (flow) => {
    delete flow.step('server metadata').answer.authorization_response_iss_parameter_supported
  }),
  broken('RFC9700-4.12-01', (flow) => {
    flow.step('sign-in').status = 307
  }),
  broken('RFC9126-2.2-01', (flow) => {
    flow.step('push').status = 200
  }),
  broken('RFC9126-2.2-02', (flow) => {
    flow.repeat('push')
  }),
  broken(
    'RFC9126-2.2-02',
    (flow) => {
      flow.step('push').answer.request_uri = 'urn:ietf:params:oauth:request_uri:42'
    },
    undefined,
    { level: 'SHOULD' },
  ),
  broken('P1-FLOW-25', (flow) => {
    const { headers } = flow.step('sign-in')
    Object.assign(flow.step('authorization'), { status: 302, headers })
  }),
]
