import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { redirectUri } from '../flow.ts'

const state = 'eyJhbGciOiJSU0Et'

/** A credential by authorization code that says `level`; a stranger signs in. With the offer's `issuer_state`, or without one. */
function issuedTo(flow: Flow, name: string, level: number, issuerState?: string) {
  const own = (text: string) => `${text}-of-${name}`
  flow.repeat('push', (step) => {
    const form = step.form as Record<string, string>
    step.form = { ...form, ...(issuerState && { issuer_state: issuerState }) }
  })
  flow.repeat('sign-in', (step) => {
    step.headers.location = `${redirectUri}?code=${own('code')}&state=af0ifjsldkj%2F%2B`
    step.deviation = 'another user'
  })
  flow.repeat('code token', (step) => {
    step.form = { ...(step.form as Record<string, string>), code: own('code') }
    step.answer.access_token = own('token')
  })
  flow.repeat('credential', (step) => {
    step.name = own('credential')
    step.sent.authorization = `Bearer ${own('token')}`
  })
  flow.further.push(saying(level, `ex-${flow.steps.length}`))
}

function saying(level: number, exchange: string) {
  const claims = { vct: 'https://auth.example/types/person', level, country: 'DE' }
  return { exchange, sdJwt: { header: {}, payload: claims, disclosures: [], claims } }
}

/** The first user's credential comes by the flow's own code. */
function firstUser(flow: Flow) {
  const token = flow.step('code token').answer.access_token
  flow.step('credential').sent.authorization = `Bearer ${token}`
  const { sdJwt } = saying(2, '')
  flow.received = { sdJwt }
}

/** Of users whom one claim tells apart, and one does not. */
export const userCases: readonly CheckCase[] = [
  broken(
    'VCI-5.1.3-01',
    (flow) => {
      const { exchange } = flow.further.pop() ?? {}
      flow.further.push(saying(2, exchange ?? ''))
    },
    (flow) => {
      firstUser(flow)
      issuedTo(flow, 'second', 3)
      issuedTo(flow, 'stranger', 3, state)
    },
  ),
]
