import type { Flow, Step } from '../../flow-draft.ts'
import { broken, type CheckCase, context } from '../check-case.ts'
import { auth, environment, issuer, offerUrl, server, sighting, user } from '../flow.ts'

const api = 'https://api.example/v1'
const credentials = `${api}/environments/${environment}/users/${user}/credentials`
const type = 'f0000000-0000-4000-8000-000000000004'
const otherType = 'f0000000-0000-4000-8000-000000000005'
const otherUser = 'a0000000-0000-4000-8000-000000000009'
const customDomain = 'id.acme.example'

/** A call of the management API; placed before the creation, unless it is to come last. */
function managed(flow: Flow, step: Partial<Step>, last = false): Step {
  const added = flow.add({ operation: 'management-api', ...step })
  if (!last) {
    flow.steps.pop()
    flow.steps.splice(1, 0, added)
  }
  return added
}

const item = (id: string, status: string) => ({ id, status, credentialType: { id: type } })

function listing(flow: Flow, items: readonly unknown[], last = false) {
  return managed(
    flow,
    {
      name: last ? 'later listing' : 'listing',
      url: credentials,
      answer: { _embedded: { items } },
    },
    last,
  )
}

/** Steps are placed at the front, the last first: an empty queue, then one credential. */
function made(flow: Flow, data: Record<string, string> = { given_name: 'Erika' }) {
  managed(flow, {
    name: 'made',
    method: 'POST',
    url: credentials,
    json: { credentialType: { id: type }, data },
    status: 201,
    answer: { id: 'c1', status: 'PENDING' },
  })
  listing(flow, [])
}

function madeByRule(flow: Flow) {
  managed(flow, {
    name: 'applied',
    method: 'POST',
    url: `${api}/environments/${environment}/credentialTypes/${type}/issuanceRules/r1/stagedChanges`,
    answer: { issued: [{ user: { id: user } }] },
  })
  listing(flow, [])
}

function withNativeWallet(flow: Flow) {
  const url = `${api}/environments/${environment}/users/${user}/digitalWallets/w1`
  managed(flow, { url, answer: { id: 'w1', status: 'ACTIVE' } })
}

function types(flow: Flow) {
  const enabled = { openid4VCI: { enabled: true } }
  managed(flow, {
    name: 'types',
    url: `${api}/environments/${environment}/credentialTypes`,
    answer: {
      _embedded: {
        items: [
          { id: type, ...enabled },
          { id: otherType, ...enabled },
        ],
      },
    },
  })
}

function denied(flow: Flow) {
  const answer = { error: 'credential_request_denied' }
  Object.assign(flow.step('credential'), { status: 400, answer })
}

/** Two offers, the second exactly as the first, with nothing retrieved between. */
function offeredTwice(flow: Flow, at?: number) {
  flow.keep('worker token', 'creation')
  flow.repeat('creation', (step) => {
    step.name = 'second creation'
    step.answer.id = 'c0000000-0000-4000-8000-000000000009'
    if (at !== undefined) step.at = at
  })
}

function refusedSecond(flow: Flow) {
  Object.assign(flow.step('second creation'), { status: 400, answer: { code: 'INVALID_DATA' } })
}

/** The wallet asks for the type that was made. */
function askedForMade(flow: Flow) {
  made(flow)
  flow.step('credential').json = { credential_configuration_id: type, proofs: { jwt: ['a.b.c'] } }
}

function readOnceRetrieved(flow: Flow) {
  askedForMade(flow)
  flow.step('credential').answer = { credentials: [{ credential: 'a' }] }
  const answer = { id: 'c1', status: 'ISSUED' }
  managed(flow, { name: 'read', url: `${credentials}/c1`, answer }, true)
}

function stillPending(flow: Flow) {
  flow.step('read').answer = { id: 'c1', status: 'PENDING' }
}

function revokedBefore(flow: Flow) {
  askedForMade(flow)
  const revocation = managed(flow, {
    name: 'revocation',
    method: 'POST',
    url: `${credentials}/c1`,
    sent: { 'content-type': 'application/vnd.pingidentity.validations.revokeCredential+json' },
    answer: { id: 'c1', status: 'REVOKED' },
  })
  // After the credential was made.
  flow.steps.splice(flow.steps.indexOf(revocation), 1)
  flow.steps.splice(flow.steps.indexOf(flow.step('made')) + 1, 0, revocation)
}

function readWhileQueued(flow: Flow, at?: number) {
  flow.keep('worker token', 'creation', 'offer')
  made(flow)
  const read = { name: 'read', url: `${credentials}/c1`, answer: { id: 'c1', status: 'PENDING' } }
  managed(flow, { ...read, ...(at === undefined ? {} : { at }) }, true)
}

function issuedMeanwhile(flow: Flow) {
  flow.step('read').answer.status = 'ISSUED'
}

const minutes31 = 31 * 60
const secondScope = ['person', 'diploma']

/** The offer asks for two scopes, and the token of the code grant has one of them. */
function oneScopeShort(flow: Flow) {
  flow.step('creation').json = { requiredScopes: secondScope }
  const credential = flow.step('credential')
  Object.assign(credential, {
    deviation: 'a token without a required scope',
    status: 403,
    answer: { error: 'insufficient_scope' },
  })
}

/** Somebody for whom nothing is queued signs in on the offer. */
function strangerSignsIn(flow: Flow, left: readonly object[] = []) {
  const deviation = 'another user'
  flow.step('push').form = {
    ...(flow.step('push').form as Record<string, string>),
    issuer_state: 'eyJhbGciOiJSU0Et',
  }
  flow.step('sign-in').deviation = deviation
  const code = flow.step('code token').answer.access_token
  flow.step('credential').sent.authorization = `Bearer ${code}`
  denied(flow)
  const url = credentials.replace(user, otherUser)
  managed(flow, { name: 'nobody', url, answer: { _embedded: { items: left } } })
}

/** Everything of the issuer is at the custom domain, and looked up at both addresses. */
function atCustomDomain(flow: Flow) {
  const url = 'https://id.acme.example/offers/1'
  for (const name of ['creation', 'first read', 'last read']) {
    const { answer } = flow.step(name)
    answer.credentialOfferUrl = url
    answer._links.credentialOfferUrl.href = url
    answer._links['openid-credential-offer'].href =
      `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(url)}`
  }
  const own = {
    issuer: `https://${customDomain}/as`,
    token_endpoint: `https://${customDomain}/as/token`,
  }
  flow.step('server metadata').answer = own
  flow.repeat('server metadata', (step) => {
    step.name = 'own metadata'
    step.url = `https://${customDomain}/as/.well-known/openid-configuration`
  })
}

const onCustomDomain = { context: { ...context, customDomain } }

export const pingOneQueueCases: readonly CheckCase[] = [
  ...(['environment', 'user'] as const).map((member) =>
    broken(
      member === 'environment' ? 'P1-OFFER-10' : 'P1-OFFER-11',
      (flow) => {
        flow.step('followed').answer.id = otherUser
      },
      (flow) => {
        const { href } = flow.step('creation').answer._links[member]
        const id = member === 'environment' ? environment : user
        managed(flow, { name: 'followed', url: href, answer: { id } }, true)
      },
    ),
  ),
  broken(
    'P1-OFFER-31',
    (flow) => {
      flow.step('creation').answer.credentialOfferUrl = offerUrl
    },
    atCustomDomain,
    onCustomDomain,
  ),
  broken(
    'P1-OFFER-45',
    (flow) => {
      flow.step('offer').answer.credential_configuration_ids = ['Person']
    },
    (flow) => {
      flow.step('creation').json = {}
      flow.step('offer').answer.credential_configuration_ids = ['Person', 'Diploma']
      listing(flow, [
        item('c1', 'PENDING'),
        { ...item('c2', 'PENDING'), credentialType: { id: otherType } },
      ])
      types(flow)
    },
  ),
  broken(
    'P1-OFFER-47',
    (flow) => {
      Object.assign(flow.step('creation'), { status: 400, answer: { code: 'INVALID_DATA' } })
    },
    (flow) => {
      listing(flow, [item('c1', 'PENDING')])
      types(flow)
    },
  ),
  broken(
    'P1-OFFER-51',
    (flow) => {
      flow.step('credential').status = 200
    },
    oneScopeShort,
  ),
  broken(
    'P1-OFFER-51',
    (flow) => {
      flow.step('credential').status = 401
    },
    oneScopeShort,
    { level: 'SHOULD' },
  ),
  broken(
    'P1-OFFER-53',
    (flow) => {
      flow.step('token').answer.scope = 'openid'
    },
    (flow) => {
      flow.step('creation').json = {}
    },
  ),
  broken('P1-FLOW-05', denied, made),
  broken(
    'P1-FLOW-05',
    (flow) => {
      Object.assign(flow.step('creation'), { status: 400, answer: { code: 'INVALID_DATA' } })
    },
    made,
  ),
  broken('P1-FLOW-06', denied, madeByRule),
  broken(
    'P1-FLOW-06',
    (flow) => {
      Object.assign(flow.step('creation'), { status: 400, answer: { code: 'INVALID_DATA' } })
    },
    madeByRule,
  ),
  broken('P1-FLOW-33', denied, withNativeWallet),
  broken(
    'P1-FLOW-33',
    (flow) => {
      Object.assign(flow.step('creation'), { status: 400, answer: { code: 'INVALID_DATA' } })
    },
    withNativeWallet,
  ),
  broken(
    'P1-FLOW-34',
    (flow) => {
      flow.step('later').answer._embedded.provisionedCredentials = [{ id: 'p2' }]
    },
    (flow) => {
      const url = `${credentials}/c1/provisionedCredentials`
      const native = { id: 'p1', digitalWallet: { id: 'w1' } }
      const answer = (entries: readonly unknown[]) => ({
        _embedded: { provisionedCredentials: entries },
      })
      managed(flow, { url, answer: answer([native]) })
      managed(flow, { name: 'later', url, answer: answer([native, { id: 'p2' }]) }, true)
    },
  ),
  broken(
    'P1-FLOW-07',
    (flow) => {
      Object.assign(flow.step('credential'), { status: 200, answer: { credentials: [] } })
    },
    (flow) => {
      listing(flow, [])
      denied(flow)
    },
  ),
  broken('P1-CRED-03', stillPending, readOnceRetrieved, { level: 'SHOULD' }),
  {
    ...broken('P1-CRED-10', revokedBefore, undefined, { level: 'SHOULD' }),
    passes: broken('P1-CRED-10', denied, revokedBefore).flags,
  },
  broken('P1-FLOW-08', issuedMeanwhile, (flow) => readWhileQueued(flow)),
  broken('P1-FLOW-08', refusedSecond, (flow) => offeredTwice(flow)),
  broken('P1-FLOW-09', issuedMeanwhile, (flow) => readWhileQueued(flow, minutes31)),
  broken('P1-FLOW-09', refusedSecond, (flow) => offeredTwice(flow, minutes31)),
  broken(
    'P1-FLOW-18',
    (flow) => {
      flow.offers = [sighting({ source: 'link', offer: undefined, problem: 'nothing there' })]
    },
    (flow) => {
      flow.offers = [sighting({ source: 'link' })]
    },
  ),
  broken(
    'P1-FLOW-24',
    (flow) => {
      Object.assign(flow.step('code token'), {
        status: 400,
        answer: { error: 'unauthorized_client' },
      })
    },
    (flow) => {
      flow.step('push').form = {
        ...(flow.step('push').form as Record<string, string>),
        issuer_state: 'eyJhbGciOiJSU0Et',
      }
    },
  ),
  broken(
    'P1-FLOW-27',
    (flow) => {
      Object.assign(flow.step('credential'), { status: 200, answer: { credentials: [] } })
    },
    (flow) => strangerSignsIn(flow),
  ),
  // What another scenario left behind, and took back, is nothing that the stranger has.
  broken(
    'P1-FLOW-27',
    (flow) => {
      Object.assign(flow.step('credential'), { status: 200, answer: { credentials: [] } })
    },
    (flow) =>
      strangerSignsIn(flow, [{ id: 'c9', status: 'REVOKED', credentialType: { id: type } }]),
  ),
  broken('P1-FLOW-29', (flow) => {
    Object.assign(flow.step('token'), { status: 400, answer: { error: 'login_required' } })
  }),
  broken(
    'P1-FLOW-30',
    (flow) => {
      flow.step('made').json = { credentialType: { id: type }, data: { given_name: 'Max' } }
    },
    (flow) => {
      made(flow)
      managed(flow, {
        name: 'made for another',
        method: 'POST',
        url: credentials.replace(user, otherUser),
        json: {
          credentialType: { id: type },
          data: { given_name: 'Erika', family_name: 'Mustermann' },
        },
        status: 201,
        answer: { id: 'c2', status: 'PENDING' },
      })
    },
  ),
  broken(
    'P1-FLOW-31',
    (flow) => {
      flow.step('made').json = { credentialType: { id: type }, data: { given_name: 'Max' } }
    },
    made,
  ),
  broken(
    'P1-FLOW-32',
    (flow) => {
      flow.step('later listing').answer._embedded.items = []
    },
    (flow) => {
      listing(flow, [item('c1', 'PENDING'), item('c2', 'PENDING')])
      listing(flow, [item('c1', 'ISSUED'), item('c2', 'PENDING')], true)
    },
  ),
  broken(
    'P1-FLOW-35',
    (flow) => {
      flow.step('own metadata').answer.token_endpoint = `${server}/token`
    },
    atCustomDomain,
    onCustomDomain,
  ),
  broken(
    'P1-FLOW-36',
    (flow) => {
      flow.step('creation').answer._links.user.href = `https://${customDomain}/v1/users/${user}`
    },
    atCustomDomain,
    onCustomDomain,
  ),
  broken(
    'P1-FLOW-37',
    (flow) => {
      flow.step('creation').answer._links['openid-credential-offer'].href =
        `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(offerUrl)}`
    },
    atCustomDomain,
    onCustomDomain,
  ),
  broken(
    'P1-API-16',
    (flow) => {
      flow.step('listing').answer._links.self.href = '/users'
    },
    (flow) => {
      listing(flow, []).answer._links = { self: { href: credentials } }
    },
  ),
  broken('P1-API-19', (flow) => {
    flow.step('server metadata').answer.issuer = issuer
  }),
  broken(
    'P1-API-20',
    (flow) => {
      flow.step('did').answer.id = 'did:web:other.example'
    },
    (flow) => {
      flow.add({
        name: 'did',
        operation: 'did-document',
        url: `${auth}/${environment}/did.json`,
        answer: {
          id: `did:web:auth.example:${environment}`,
          verificationMethod: [{ id: 'x', publicKeyJwk: {} }],
        },
      })
    },
  ),
  broken('P1-API-22', (flow) => {
    flow.step('server metadata').answer.grant_types_supported = ['authorization_code']
  }),
]
