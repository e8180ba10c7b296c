import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { redirectUri } from '../flow.ts'

const detail = { type: 'openid_credential', credential_configuration_id: 'Card' }

/** Two credentials by their scopes, then Person by its scope and Card by authorization details. */
function dividedRequest(flow: Flow) {
  const supported = flow.step('issuer metadata').answer.credential_configurations_supported
  supported.Card = { ...structuredClone(supported.Person), scope: 'card' }
  const twin = flow.step('push')
  twin.form = { ...(twin.form as Record<string, string>), scope: 'person card' }
  const token = flow.step('code token').answer
  token.scope = 'person card'
  askFor(flow, 'Person', token.access_token)
  askFor(flow, 'Card', token.access_token)
  flow.repeat('push', (step) => {
    const authorization_details = JSON.stringify([detail])
    step.form = { ...(step.form as Record<string, string>), scope: 'person', authorization_details }
  })
  flow.repeat('sign-in', (step) => {
    step.headers.location = `${redirectUri}?code=second&state=af0ifjsldkj%2F%2B`
  })
  flow.repeat('code token', (step) => {
    step.form = { ...(step.form as Record<string, string>), code: 'second' }
    const authorization_details = [{ ...detail, credential_identifiers: ['c-1'] }]
    step.answer = { ...step.answer, access_token: 'second-token', authorization_details }
  })
  askFor(flow, 'Person', 'second-token', 'by its scope')
}

function askFor(flow: Flow, id: string, token: string, name = 'before') {
  flow.repeat('credential', (step) => {
    step.name = `${id} ${name}`
    step.sent.authorization = `Bearer ${token}`
    step.json = { ...(step.json as object), credential_configuration_id: id }
    step.answer = { credentials: [{ credential: 'x' }] }
  })
}

const refusedWith = (status: number, error: string) => (flow: Flow) => {
  Object.assign(flow.step('Person by its scope'), { status, answer: { error } })
}

export const scopeAndDetailsCases: readonly CheckCase[] = [
  broken('VCI-5.1.2-04', refusedWith(403, 'insufficient_scope'), dividedRequest),
  broken('VCI-5.1.2-04', refusedWith(400, 'unknown_credential_configuration'), dividedRequest),
  broken('VCI-5.1.2-04', refusedWith(400, 'invalid_credential_request'), dividedRequest, {
    level: 'SHOULD',
  }),
  broken(
    'VCI-5.1.2-04',
    (flow) => {
      flow.step('code token again').answer.authorization_details = []
    },
    dividedRequest,
  ),
]
