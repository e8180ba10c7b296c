import type { RequirementId } from '../../../protocol/requirement-id.ts'
import type { Flow, Step } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { collection, environment } from '../flow.ts'

const unknownUser = 'a0000000-0000-4000-8000-000000000009'

/** One more call of the API that carries a mistake, and how it has to be answered. */
function call(flow: Flow, change: Partial<Step>): Step {
  return flow.repeat('creation', (step) => {
    step.headers['correlation-id'] = 'correlation-9'
    Object.assign(step, { name: 'api call' }, change)
  })
}

function notFound(
  requirement: RequirementId,
  deviation: string,
  url = collection,
): readonly CheckCase[] {
  const right = { deviation, url, status: 404, answer: { code: 'NOT_FOUND' } }
  return [
    broken(
      requirement,
      (flow) => {
        flow.step('api call').status = 201
      },
      (flow) => call(flow, right),
    ),
    broken(
      requirement,
      (flow) => {
        flow.step('api call').answer = { code: 'REQUEST_FAILED' }
      },
      (flow) => call(flow, right),
      { level: 'SHOULD' },
    ),
  ]
}

export const pingOneRefusalCases: readonly CheckCase[] = [
  broken(
    'P1-API-02',
    (flow) => {
      flow.step('worker token').answer = { code: 'ACCESS_FAILED' }
    },
    (flow) => {
      const deviation = 'a wrong secret'
      const answer = { error: 'invalid_client' }
      Object.assign(flow.step('worker token'), { deviation, status: 401, answer })
    },
  ),
  broken(
    'P1-API-03',
    (flow) => {
      flow.step('api call').status = 403
    },
    (flow) => call(flow, { sent: {}, status: 401, answer: { code: 'ACCESS_FAILED' } }),
  ),
  broken(
    'P1-API-03',
    (flow) => {
      flow.step('api call').status = 201
    },
    (flow) =>
      call(flow, { deviation: 'a made-up token', status: 401, answer: { code: 'ACCESS_FAILED' } }),
  ),
  broken(
    'P1-API-05',
    (flow) => {
      flow.step('api call').status = 201
    },
    (flow) =>
      call(flow, {
        deviation: 'a worker without a role',
        status: 403,
        answer: { code: 'ACCESS_FAILED' },
      }),
  ),
  ...notFound('P1-API-06', 'an unknown user', collection.replace(/users\/[^/]+/, unknownUser)),
  ...notFound('P1-API-07', 'an unknown offer', `${collection}/${unknownUser}`),
  broken(
    'P1-API-08',
    (flow) => {
      flow.step('api call').status = 200
    },
    (flow) =>
      call(flow, {
        deviation: 'an offer of another user',
        method: 'GET',
        status: 404,
        answer: { code: 'NOT_FOUND' },
      }),
  ),
  broken(
    'P1-API-09',
    (flow) => {
      flow.step('api call').status = 201
    },
    (flow) =>
      call(flow, {
        deviation: 'an unknown environment',
        url: collection.replace(environment, unknownUser),
        status: 403,
        answer: { code: 'ACCESS_FAILED' },
      }),
  ),
  broken(
    'P1-API-11',
    (flow) => {
      flow.step('api call').status = 500
    },
    (flow) =>
      call(flow, {
        deviation: 'broken JSON',
        body: '{"a":',
        status: 400,
        answer: { code: 'INVALID_REQUEST' },
      }),
  ),
  broken(
    'P1-API-12',
    (flow) => {
      flow.step('api call').status = 201
    },
    (flow) => call(flow, { deviation: 'another media type', status: 415 }),
  ),
  broken(
    'P1-OFFER-48',
    (flow) => {
      flow.step('api call').status = 404
    },
    (flow) => call(flow, { deviation: 'an unknown credential type', status: 400 }),
  ),
  broken(
    'P1-OFFER-48',
    (flow) => {
      flow.step('foreign').answer = { code: 'INVALID_DATA', message: 'It is elsewhere.' }
    },
    (flow) => {
      const answer = { code: 'INVALID_DATA', message: `There is no type ${unknownUser}.` }
      call(flow, { deviation: 'an unknown credential type', status: 400, answer })
      const deviation = 'a credential type of another environment'
      const other = { code: 'INVALID_DATA', message: `There is no type ${environment}.` }
      call(flow, { name: 'foreign', deviation, status: 400, answer: other })
    },
  ),
]
