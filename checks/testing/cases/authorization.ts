import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { issuer, redirectUri, server } from '../flow.ts'

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

/** A redirect URI that has a query, and where the answer leads. */
function withQuery(location: string) {
  return (flow: Flow) => {
    pushed({ redirect_uri: `${redirectUri}?tenant=a%2Fb&way=1` })(flow)
    flow.step('sign-in').headers.location = `${location}&code=abc&${state}&${iss}`
  }
}

function refusePush(description: string) {
  return (flow: Flow) => {
    const answer = { error: 'invalid_request', error_description: description }
    Object.assign(flow.step('push'), { status: 400, answer })
    redirect(flow, `error=access_denied&${state}&${iss}`)
  }
}

function probePush(flow: Flow) {
  flow.repeat('push', (step) => {
    step.name = 'push with a probe'
    step.form = { ...(step.form as Record<string, string>), x_probe: '1' }
    step.answer.request_uri += 'x'
  })
}

function refuseSecondPush(error: string | undefined) {
  return (flow: Flow) => {
    const answer = { error, error_description: 'x_probe is unknown' }
    Object.assign(flow.step('push with a probe'), { status: 400, answer })
  }
}

const detail = { type: 'openid_credential', credential_configuration_id: 'Person' }

export function askedByBoth(flow: Flow) {
  pushed({ authorization_details: JSON.stringify([{ ...detail, locations: [issuer] }]) })(flow)
  flow.step('code token').answer.authorization_details = [
    { ...detail, credential_identifiers: ['p-1'] },
  ]
}

/** Two scopes, and a request for the second credential with the token that brought the first. */
function secondCredential(status: number) {
  return (flow: Flow) => {
    if (!flow.steps.some(({ name }) => name === 'second credential')) {
      pushed({ scope: 'person badge' })(flow)
      delete flow.step('code token').answer.scope
      const { answer } = flow.step('issuer metadata')
      const { Person } = answer.credential_configurations_supported
      answer.credential_configurations_supported.Badge = { ...Person, scope: 'badge' }
      const authorization = `Bearer ${flow.step('code token').answer.access_token}`
      flow.step('credential').sent.authorization = authorization
      flow.repeat('credential', (step) => {
        step.name = 'second credential'
        step.json = { ...(step.json as object), credential_configuration_id: 'Badge' }
        step.answer = { credentials: [{ credential: 'x' }] }
      })
    }
    Object.assign(flow.step('second credential'), { status })
    if (status !== 200) flow.step('second credential').answer = { error: 'insufficient_scope' }
  }
}

function batch(flow: Flow) {
  flow.step('issuer metadata').answer.batch_credential_issuance = { batch_size: 2 }
  const proof = 'eyJ0eXAiOiJvcGVuaWQ0dmNpLXByb29mK2p3dCJ9.e30.c2ln'
  const json = flow.step('credential').json as object
  flow.step('credential').json = { ...json, proofs: { jwt: [proof, proof] } }
}

export const authorizationCases: readonly CheckCase[] = [
  ...['?way=1', '?tenant=a&way=1', '?x=1', '?tenant=a/b'].map((query) =>
    broken(
      'RFC6749-3.1.2-01',
      withQuery(`${redirectUri}${query}`),
      // Encoded in another way, in another order, of a host in capitals.
      withQuery(`HTTPS://Wallet.example/cb?way=1&tenant=a/b`),
    ),
  ),
  broken(
    'RFC6749-4.1.2-04',
    (flow) => redirect(flow, `code=abc&state=other&${iss}`),
    (flow) => {
      // Scheme and host are the same in any case.
      const { headers } = flow.step('sign-in')
      headers.location = headers.location?.replace('https://wallet', 'HTTPS://WALLET') ?? ''
    },
  ),
  broken('RFC6749-4.1.2-04', (flow) => {
    const { headers } = flow.step('sign-in')
    headers.location = `HTTPS://WALLET.example/cb?code=abc&state=other&${iss}`
  }),
  ...[
    { status: 404, headers: { 'content-type': 'text/html' }, text: '<html>' },
    { headers: { 'content-type': 'text/plain' } },
    { answer: { error: 400 } },
    { status: 403 },
    { status: 422 },
    { status: 302, headers: { location: `${redirectUri}?error=invalid_request` } },
  ].map((change) =>
    broken(
      'RFC9126-2.3-02',
      (it) => {
        Object.assign(it.step('refused push'), change)
      },
      (it) => {
        it.repeat('push', (step) => {
          Object.assign(step, {
            name: 'refused push',
            status: 400,
            headers: { 'content-type': 'application/json' },
            answer: { error: 'invalid_request' },
          })
        })
      },
    ),
  ),
  broken('VCI-5-01', (flow) => {
    flow.step('server metadata').answer.code_challenge_methods_supported = ['plain']
  }),
  broken('VCI-5-02', (flow) => {
    delete flow.step('server metadata').answer.pushed_authorization_request_endpoint
  }),
  ...[`${state}&${iss}`, `code=abc&code=def&${state}&${iss}`, `code=abc&${state}&${state}`].map(
    (query) => broken('VCI-5.2-01', (flow) => redirect(flow, query)),
  ),
  broken('VCI-5.2-01', (flow) => {
    flow.step('sign-in').headers.location = `${redirectUri}#code=abc&${state}&${iss}`
  }),
  broken(
    'VCI-5.3-01',
    (flow) => redirect(flow, `error=access_denied&error_description=m%C3%B6chte&${state}&${iss}`),
    (flow) => redirect(flow, `error=access_denied&error_description=No.&${state}&${iss}`),
  ),
  broken(
    'VCI-5.3-01',
    (flow) => redirect(flow, `error=no+"quotes"&${state}&${iss}`),
    (flow) => redirect(flow, `error=access_denied&${state}&${iss}`),
  ),
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
  broken(
    'VCI-12.2.4-21',
    (flow) => {
      Object.assign(flow.step('credential'), { status: 400, answer: { error: 'invalid_proof' } })
    },
    batch,
  ),
  broken('VCI-5.1.2-02', secondCredential(403), secondCredential(200)),
  broken(
    'VCI-5.1.2-04',
    (flow) => {
      delete flow.step('code token').answer.authorization_details
    },
    askedByBoth,
  ),
  broken(
    'RFC6749-3.3-01',
    (flow) => {
      delete flow.step('code token').answer.scope
    },
    pushed({ scope: 'person vcispec:unknown' }),
  ),
  broken(
    'RFC6749-3.3-01',
    (flow) => {
      flow.step('code token').answer.scope = 'person vcispec:unknown'
    },
    pushed({ scope: 'person vcispec:unknown' }),
  ),
  ...['invalid_request', 'invalid_scope', undefined].map((error) =>
    broken('VCI-5.1.3-02', refuseSecondPush(error), probePush),
  ),
  broken(
    'VCI-5.1.3-02',
    (flow) => {
      Object.assign(flow.step('push with a probe'), { status: 500, answer: undefined })
    },
    probePush,
  ),
  broken(
    'VCI-5.1.2-03',
    (flow) => redirect(flow, `error=invalid_scope&${state}&${iss}`),
    pushed({ scope: 'person vcispec:unknown' }),
  ),
  broken(
    'VCI-5.1.2-03',
    (flow) => {
      Object.assign(flow.step('code token'), { status: 400, answer: { error: 'invalid_scope' } })
    },
    pushed({ scope: 'person vcispec:unknown' }),
  ),
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
      flow.step('push').answer.request_uri = 'urn:ietf:params:oauth:request_uri:SplxlOBeZQQYbYS'
    },
    undefined,
    { level: 'SHOULD' },
  ),
  ...['42', 'wallet'].map((part) =>
    broken('RFC9126-2.2-02', (flow) => {
      flow.step('push').answer.request_uri = `urn:ietf:params:oauth:request_uri:${part}`
    }),
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
