import type { Flow, Step } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'

/** The first answer of an endpoint asks for the server's nonce, the next one serves. */
function nonceAsked(flow: Flow, name: string, status: number) {
  const first = structuredClone(flow.step(name))
  Object.assign(first, { name: `${name} without nonce`, status })
  first.sent.dpop = 'a.b.c'
  first.headers = { 'content-type': 'application/json', 'dpop-nonce': 'eyJ7S_zG.eyJH0-Z.HX4w-7v' }
  first.answer = { error: 'use_dpop_nonce' }
  if (status === 401)
    first.headers['www-authenticate'] = 'DPoP error="use_dpop_nonce", algs="ES256"'
  flow.steps.splice(flow.steps.indexOf(flow.step(name)), 0, first)
  return first
}

function bound(flow: Flow) {
  const { sent } = flow.step('credential')
  Object.assign(sent, { authorization: 'DPoP token', dpop: 'a.b.c' })
}

function refuseBound(flow: Flow, challenge: string) {
  Object.assign(flow.step('credential'), {
    status: 401,
    headers: { 'www-authenticate': challenge },
    text: '',
  })
}

const dpopChallenge = 'DPoP error="invalid_dpop_proof", algs="ES256"'

function challenge(flow: Flow) {
  return flow.add({
    name: 'challenge',
    operation: 'attestation-challenge',
    method: 'POST',
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    answer: { attestation_challenge: 'AYjcyMzY3ZDhiNmJkNTZ' },
  })
}

function challengeAsked(flow: Flow) {
  const headers = {
    'content-type': 'application/json',
    'oauth-client-attestation-challenge': 'AYjcyMzY3ZDhiNmJkNTZ',
  }
  flow.repeat('token', (step) =>
    Object.assign(step, {
      name: 'asked',
      status: 400,
      headers,
      answer: { error: 'use_attestation_challenge' },
    }),
  )
}

const signed = (alg: string) =>
  [{ alg }, { iss: 'wallet', sub: 'wallet' }, {}]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')

/** One client, by two algorithms that the server lists. */
function clientByTwo(flow: Flow, member: string, say: (step: Step, jwt: string) => void) {
  Object.assign(flow.step('server metadata').answer, { [member]: ['ES256', 'PS256'] })
  say(flow.step('token'), signed('ES256'))
  flow.repeat('token', (step) => say(step, signed('PS256')))
}

const asserts = (step: Step, jwt: string) =>
  Object.assign(step.form ?? {}, { client_assertion: jwt })
const proves = (step: Step, jwt: string) =>
  Object.assign(step.sent, { 'oauth-client-attestation-pop': jwt })

function refusesClient(flow: Flow) {
  Object.assign(flow.step('token again'), { status: 401, answer: { error: 'invalid_client' } })
}

export const clientCases: readonly CheckCase[] = [
  broken('RFC8414-2-10', refusesClient, (flow) =>
    clientByTwo(flow, 'token_endpoint_auth_signing_alg_values_supported', asserts),
  ),
  broken('ABCA-10.1-02', refusesClient, (flow) =>
    clientByTwo(flow, 'client_attestation_pop_signing_alg_values_supported', proves),
  ),
  ...['', '"eyJ7S_zG"', 'eyJ7 S_zG'].flatMap((nonce) => [
    broken(
      'RFC9449-8-01',
      (flow) => {
        flow.step('token without nonce').headers['dpop-nonce'] = nonce
      },
      (flow) => nonceAsked(flow, 'token', 400),
    ),
    broken(
      'RFC9449-9-01',
      (flow) => {
        flow.step('credential without nonce').headers['dpop-nonce'] = nonce
      },
      (flow) => nonceAsked(flow, 'credential', 401),
    ),
  ]),
  broken(
    'RFC9449-8-01',
    (flow) => {
      flow.step('token without nonce').status = 401
    },
    (flow) => nonceAsked(flow, 'token', 400),
  ),
  broken(
    'RFC9449-8-01',
    (flow) => {
      delete flow.step('push without nonce').headers['dpop-nonce']
    },
    (flow) => nonceAsked(flow, 'push', 400),
  ),
  broken(
    'RFC9449-9-01',
    (flow) => {
      flow.step('credential without nonce').status = 400
    },
    (flow) => nonceAsked(flow, 'credential', 401),
  ),
  broken(
    'RFC9449-9-01',
    (flow) => {
      flow.step('credential without nonce').headers['www-authenticate'] =
        'Bearer error="use_dpop_nonce"'
    },
    (flow) => nonceAsked(flow, 'credential', 401),
  ),
  ...['token', 'push', 'nonce', 'credential', 'notification', 'challenge'].flatMap((name) =>
    ['', '"eyJ7S_zG"', 'eyJ7 S_zG', 'eyJ7\\S_zG', 'eyJ7S_zG, eyJ8S_zG'].map((nonce) =>
      broken(
        'RFC9449-8.1-01',
        (flow) => {
          flow.step(name).headers['dpop-nonce'] = nonce
        },
        (flow) => {
          if (name === 'challenge') challenge(flow)
          flow.step(name).headers['dpop-nonce'] = 'eyJ7S_zG.eyJH0-Z.HX4w-7v'
        },
      ),
    ),
  ),
  broken('RFC9449-7.1-01', (flow) => refuseBound(flow, 'Bearer error="invalid_token"'), bound),
  broken(
    'RFC9449-7.1-02',
    (flow) => refuseBound(flow, 'DPoP error="invalid_token"'),
    (flow) => {
      bound(flow)
      refuseBound(flow, dpopChallenge)
    },
  ),
  broken('VCI-13.2-01', (flow) => {
    delete flow.step('server metadata').answer.dpop_signing_alg_values_supported
  }),
  broken(
    'VCI-13.2-02',
    (flow) => {
      flow.step('server metadata').answer.token_endpoint_auth_methods_supported = [
        'client_secret_basic',
      ]
    },
    (flow) => {
      flow.step('server metadata').answer.token_endpoint_auth_methods_supported = [
        'attest_jwt_client_auth',
      ]
    },
  ),
  broken(
    'ABCA-8-02',
    (flow) => {
      delete flow.step('challenge').headers['cache-control']
    },
    challenge,
  ),
  broken(
    'ABCA-8-02',
    (flow) => {
      flow.step('challenge').answer = { challenge: 'AYjcyMzY3ZDhiNmJkNTZ' }
    },
    challenge,
  ),
  broken(
    'ABCA-6.2-02',
    (flow) => {
      delete flow.step('asked').headers['oauth-client-attestation-challenge']
    },
    challengeAsked,
  ),
]
