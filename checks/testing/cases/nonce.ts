import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { issuer } from '../flow.ts'

function third(flow: Flow, ...values: readonly [string, string, string]) {
  flow.repeat('second nonce')
  const steps = flow.steps.filter(({ operation }) => operation === 'nonce')
  for (const [index, step] of steps.entries()) step.answer = { c_nonce: values[index] }
}

export const nonceCases: readonly CheckCase[] = [
  broken('VCI-7-01', (flow) => {
    delete flow.step('issuer metadata').answer.nonce_endpoint
    Object.assign(flow.step('credential'), { status: 400, answer: { error: 'invalid_nonce' } })
  }),
  broken('VCI-13.8-01', (flow) => {
    delete flow.step('issuer metadata').answer.nonce_endpoint
  }),
  broken('VCI-7.1-01', (flow) => {
    Object.assign(flow.step('nonce'), { status: 405, answer: {} })
  }),
  broken('VCI-7.1-02', (flow) => {
    Object.assign(flow.step('nonce'), { status: 401, answer: {} })
  }),
  broken('VCI-7.2-01', (flow) => {
    flow.step('nonce').status = 400
  }),
  broken('VCI-7.2-02', (flow) => {
    flow.step('nonce').headers['content-type'] = 'text/plain'
  }),
  broken('VCI-7.2-04', (flow) =>
    third(flow, 'n-1000000000001', 'n-1000000000002', 'n-1000000000003'),
  ),
  broken('VCI-7.2-04', (flow) => third(flow, 'bi0xMDAx', 'bi0xMDAy', 'bi0xMDAz')),
  broken('VCI-7.2-04', (flow) =>
    third(
      flow,
      ...(['k7', 'q2', 'zp'].map((end) => `the-nonces-of-this-issuer-${end}`) as [
        string,
        string,
        string,
      ]),
    ),
  ),
  // Counters of which the low byte comes first, and in the middle.
  broken('VCI-7.2-04', (flow) => third(flow, 'AQAAAAAAAAA', 'AgAAAAAAAAA', 'AwAAAAAAAAA')),
  broken('VCI-7.2-04', (flow) => third(flow, 'n-1001-prod', 'n-1002-prod', 'n-1003-prod')),
  // Sent at 12:00:12 UTC on 2026-03-01.
  broken('VCI-7.2-04', (flow) => {
    flow.step('nonce').answer = { c_nonce: '1772366412' }
  }),
  ...['2026-03-01T12:00:12.345Z', 'nonce-1772366412', 'MTc3MjM2NjQxMg'].map((c_nonce) =>
    broken('VCI-7.2-04', (flow) => {
      flow.step('nonce').answer = { c_nonce }
    }),
  ),
  ...['9Vq2kXw7LmZr4TbN8sHyPcJd1', 'dJcPyHs8NbT4rZmL7wXk2qV9'].map((c_nonce) =>
    broken('VCI-7.2-04', (flow) => {
      flow.step('nonce').answer = { c_nonce }
      flow.step('second nonce').answer = { c_nonce: '9Vq2kXw7LmZr4TbN8sHyPcJd' }
    }),
  ),
  broken(
    'VCI-7.2-04',
    (flow) => {
      flow.step('nonce').answer = { c_nonce: 'k7Rw2xQ9' }
      flow.step('second nonce').answer = { c_nonce: 'Pq81mTz4' }
    },
    undefined,
    { level: 'SHOULD' },
  ),
  broken('VCI-7.2-05', (flow) => {
    flow.step('nonce').headers['cache-control'] = 'max-age=3600'
  }),
  broken('VCI-8-02', (flow) => {
    flow.step('credential').url = `${issuer.replace('https', 'http')}/credential`
  }),
]
