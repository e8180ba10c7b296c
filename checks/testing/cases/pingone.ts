import type { RequirementId } from '../../../protocol/requirement-id.ts'
import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { auth, environment, offerUrl, qrImage, sighting, user } from '../flow.ts'

const minutes31 = 31 * 60
const otherImage = await qrImage(
  'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fother.example',
)

const smallImage = await qrImage('openid-credential-offer://?a', 1)

/** A request to the collection with these members, and how it was answered. */
function create(json: unknown, status: number, answer: unknown = { code: 'INVALID_DATA' }) {
  return (flow: Flow) => {
    flow.repeat('creation', (step) => {
      Object.assign(step, { name: 'another creation', json, status, answer })
      step.headers['correlation-id'] = 'correlation-9'
    })
  }
}

function refused(requirement: RequirementId, json: unknown): CheckCase {
  return broken(
    requirement,
    (flow) => {
      flow.step('another creation').status = 201
    },
    create(json, 400),
  )
}

function api(flow: Flow, change: (step: ReturnType<Flow['repeat']>) => void) {
  flow.repeat('creation', (step) => {
    step.name = 'api call'
    step.headers['correlation-id'] = 'correlation-9'
    change(step)
  })
}

/** Everything but the creation happens when the offer is over. */
function expired(flow: Flow) {
  for (const step of flow.steps.slice(2)) step.at = minutes31
}

function twoCredentials(flow: Flow) {
  const ids = ['Person', 'Diploma']
  flow.step('offer').answer.credential_configuration_ids = ids
  flow.step('last read').answer.status = 'ISSUING'
}

const invalidData = (...targets: readonly string[]) => ({
  code: 'INVALID_DATA',
  details: targets.map((target) => ({ code: 'INVALID_VALUE', target })),
})

const link = (flow: Flow, relation: string) => flow.step('creation').answer._links[relation]

export const pingOneCases: readonly CheckCase[] = [
  broken('P1-OFFER-01', (flow) => {
    flow.step('creation').status = 500
  }),
  broken('P1-OFFER-02', (flow) => {
    flow.step('creation').status = 200
  }),
  broken(
    'P1-OFFER-03',
    (flow) => {
      Object.assign(flow.step('another creation'), {
        status: 400,
        answer: { code: 'INVALID_REQUEST' },
      })
    },
    create({}, 201, { id: 'd0000000-0000-4000-8000-000000000009' }),
  ),
  broken('P1-OFFER-08', (flow) => {
    link(flow, 'credentialOfferUrl').href = `${offerUrl}/`
  }),
  broken('P1-OFFER-15', (flow) => {
    const other = {
      credential_issuer: 'https://other.example',
      credential_configuration_ids: ['A'],
    }
    link(flow, 'openid-credential-offer').href =
      `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(other))}`
  }),
  broken('P1-OFFER-16', (flow) => {
    link(flow, 'openid-credential-offer').href =
      `openid-credential-offer://?credential_offer_uri=${offerUrl}`
  }),
  broken('P1-OFFER-18', (flow) => {
    link(flow, 'qrCode').href = 'data:image/png;base64,iVBORw0KGgoAAAA='
  }),
  broken('P1-OFFER-19', (flow) => {
    link(flow, 'qrCode').href = otherImage
  }),
  broken('P1-OFFER-21', (flow) => {
    link(flow, 'qrCode').href = smallImage
  }),
  broken(
    'P1-OFFER-23',
    (flow) => {
      flow.repeat('creation')
    },
    create({}, 201, { id: 'd0000000-0000-4000-8000-000000000009' }),
  ),
  broken('P1-OFFER-25', (flow) => {
    flow.step('creation').answer.createdAt = '2026-03-01T13:00:01.000Z'
  }),
  broken('P1-OFFER-27', (flow) => {
    flow.step('creation').answer.expiresAt = '2026-03-01T12:31:01.000Z'
  }),
  broken('P1-OFFER-32', (flow) => {
    flow.step('creation').answer.credentialOfferUrl = 'https://api.example/offers/1'
  }),
  broken('P1-OFFER-34', (flow) => {
    flow.step('creation').answer.environment.id = user
  }),
  broken('P1-OFFER-36', (flow) => {
    flow.step('creation').answer.user.id = environment
  }),
  broken('P1-OFFER-41', (flow) => {
    delete flow.step('creation').answer.grantTypes
  }),
  broken('P1-OFFER-06', (flow) => {
    flow.step('first read').answer.requiredScopes = []
  }),
  broken('P1-OFFER-07', (flow) => {
    flow.step('first read').status = 404
  }),
  broken('P1-OFFER-56', (flow) => {
    flow.step('last read').answer.credentialOfferUrl = `${offerUrl}2`
  }),
  broken('P1-OFFER-59', (flow) => {
    flow.step('creation').answer.status = 'ISSUING'
  }),
  broken('P1-OFFER-60', (flow) => {
    flow.step('first read').answer.status = 'COMPLETED'
  }),
  broken(
    'P1-OFFER-61',
    (flow) => {
      flow.step('last read').answer.status = 'COMPLETED'
    },
    twoCredentials,
  ),
  broken('P1-OFFER-62', (flow) => {
    flow.step('last read').answer.status = 'ISSUING'
  }),
  broken('P1-OFFER-63', (flow) => {
    flow.step('last read').answer.status = 'CREATED'
  }),
  broken(
    'P1-OFFER-64',
    (flow) => {
      flow.step('last read').answer.status = 'COMPLETED'
    },
    (flow) => {
      Object.assign(flow.step('credential'), { status: 400, answer: { error: 'invalid_proof' } })
      flow.step('last read').answer.status = 'CREATED'
    },
  ),
  broken('P1-OFFER-65', (flow) => {
    flow.step('first read').answer.status = 'COMPLETED'
    flow.step('last read').answer.status = 'CREATED'
  }),
  broken(
    'P1-OFFER-66',
    (flow) => {
      Object.assign(flow.step('last read'), { status: 404, answer: { code: 'NOT_FOUND' } })
    },
    expired,
  ),
  broken('P1-OFFER-30', (flow) => {
    flow.step('offer').status = 401
  }),
  broken(
    'P1-OFFER-38',
    (flow) => {
      flow.step('offer').answer.grants = {
        'urn:ietf:params:oauth:grant-type:pre-authorized_code': {},
      }
    },
    (flow) => {
      flow.step('creation').json = {}
      delete flow.step('offer').answer.grants[
        'urn:ietf:params:oauth:grant-type:pre-authorized_code'
      ]
    },
  ),
  broken('P1-OFFER-39', (flow) => {
    delete flow.step('offer').answer.grants.authorization_code
  }),
  broken(
    'P1-OFFER-40',
    (flow) => {
      flow.step('another creation').answer = invalidData('credentials', 'grantTypes')
    },
    (flow) => {
      flow.repeat('creation', (step) => {
        const answer = invalidData('credentials')
        Object.assign(step, { name: 'another creation', status: 400, answer })
      })
    },
  ),
  broken('P1-OFFER-40', (flow) => {
    const grantTypes = [
      'authorization_code',
      'urn:ietf:params:oauth:grant-type:pre-authorized_code',
    ]
    const answer = { code: 'INVALID_DATA' }
    Object.assign(flow.step('creation'), { json: { grantTypes }, status: 400, answer })
  }),
  refused('P1-OFFER-42', { grantTypes: ['client_credentials'] }),
  broken('P1-OFFER-44', (flow) => {
    const { answer } = flow.step('issuer metadata')
    answer.credential_configurations_supported.Diploma = { format: 'dc+sd-jwt' }
    flow.step('offer').answer.credential_configuration_ids = ['Person', 'Diploma']
  }),
  refused('P1-OFFER-54', { requiredScopes: ['has space'] }),
  broken(
    'P1-OFFER-55',
    (flow) => {
      flow.step('another creation').answer = { status: 'COMPLETED' }
    },
    create({ status: 'COMPLETED' }, 201, { status: 'CREATED' }),
  ),
  broken(
    'P1-OFFER-57',
    (flow) => {
      flow.step('api call').status = 204
    },
    (flow) => api(flow, (step) => Object.assign(step, { method: 'DELETE', status: 405 })),
  ),
  broken('P1-FLOW-10', (flow) => {
    flow.step('creation').status = 401
  }),
  broken(
    'P1-FLOW-11',
    (flow) => {
      flow.step('api call').status = 201
    },
    (flow) =>
      api(flow, (step) => {
        step.sent = { authorization: `Bearer ${flow.step('token').answer.access_token}` }
        step.status = 403
      }),
  ),
  broken(
    'P1-FLOW-12',
    (flow) => {
      flow.step('offer').status = 404
    },
    (flow) => {
      for (const step of flow.steps.slice(2)) step.at = 29 * 60
    },
  ),
  broken(
    'P1-FLOW-15',
    (flow) => {
      flow.step('offer').status = 200
    },
    (flow) => {
      expired(flow)
      Object.assign(flow.step('offer'), { status: 404, answer: {} })
    },
  ),
  broken(
    'P1-FLOW-16',
    (flow) => {
      flow.step('offer again').status = 404
    },
    (flow) => {
      flow.keep('worker token', 'creation', 'offer')
      flow.repeat('offer')
    },
  ),
  broken('P1-FLOW-22', (flow) => {
    delete flow.step('server metadata').answer.token_endpoint
  }),
  broken('P1-API-01', (flow) => {
    flow.step('worker token').answer.scope = 'openid'
  }),
  broken(
    'P1-API-04',
    (flow) => {
      flow.step('api call').status = 201
    },
    (flow) => api(flow, (step) => Object.assign(step, { at: 3601, status: 401 })),
  ),
  broken(
    'P1-API-10',
    (flow) => {
      flow.step('api call').headers['content-type'] = 'text/html'
    },
    (flow) =>
      api(flow, (step) =>
        Object.assign(step, {
          status: 404,
          answer: { id: environment, code: 'NOT_FOUND', message: 'There is no such user.' },
        }),
      ),
  ),
  broken('P1-API-13', (flow) => {
    delete flow.step('creation').headers['correlation-id']
  }),
  broken('P1-API-13', (flow) => {
    flow.step('first read').headers['correlation-id'] = 'correlation-1'
  }),
  broken('P1-API-14', (flow) => {
    delete flow.step('creation').headers.location
  }),
  broken('P1-API-15', (flow) => {
    delete flow.step('creation').headers['x-ping-external-transaction-id']
  }),
  broken(
    'P1-API-18',
    (flow) => {
      delete flow.step('api call').headers['retry-after']
    },
    (flow) =>
      api(flow, (step) => {
        step.headers['retry-after'] = '30'
        Object.assign(step, { status: 429, answer: { code: 'REQUEST_LIMITED' } })
      }),
  ),
  broken('P1-API-21', (flow) => {
    flow.offers = [
      sighting({ offer: { ...(sighting().offer as object), credential_issuer: auth } }),
    ]
  }),
]
