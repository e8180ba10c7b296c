import { broken, type CheckCase } from '../check-case.ts'
import { type Flow, redirectUri, server } from '../flow.ts'

function redirect(flow: Flow, query: string) {
  flow.step('sign-in').headers.location = `${redirectUri}?${query}`
}

const state = 'state=af0ifjsldkj%2F%2B'
const iss = `iss=${encodeURIComponent(server)}`

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
  broken(
    'VCI-5.1.2-01',
    (flow) => {
      const refusal = { status: 403, answer: { error: 'insufficient_scope' } }
      Object.assign(flow.step('credential'), refusal)
    },
    (flow) => {
      flow.step('credential').sent.authorization =
        `Bearer ${flow.step('code token').answer.access_token}`
    },
  ),
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
  broken(
    'P1-FLOW-26',
    (flow) => redirect(flow, `code=abc&${state}&${iss}`),
    (flow) => {
      Object.assign(flow.step('sign-in'), { deviation: 'a wrong password' })
      redirect(flow, `error=access_denied&${state}&${iss}`)
    },
  ),
  broken('P1-FLOW-25', (flow) => {
    const { headers } = flow.step('sign-in')
    Object.assign(flow.step('authorization'), { status: 302, headers })
  }),
]
