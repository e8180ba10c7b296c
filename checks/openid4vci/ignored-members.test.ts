import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../engine/judge.ts'
import type { Flow } from '../flow-draft.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'

const rows = ['VCI-5.1.3-02', 'VCI-6.1-04', 'VCI-8.2-13', 'VCI-9.1-03', 'VCI-11.1-04']

function violations(change: (flow: Flow) => void) {
  return judge(flow(change), context)
    .filter(({ requirement, verdict }) => rows.includes(requirement) && verdict === 'violated')
    .map(({ requirement }) => requirement)
}

/** The one request of its kind has something unknown, and is answered so. */
function alone(name: string, status: number, answer: unknown) {
  return (it: Flow) => {
    const step = it.step(name)
    if (step.form) step.form = { ...(step.form as object), x_probe: '1' }
    else step.json = { ...(step.json as object), x_probe: '1' }
    Object.assign(step, { status, answer })
  }
}

for (const name of ['push', 'code token', 'credential', 'notification'])
  for (const [status, error] of [
    [400, 'invalid_request'],
    [400, 'invalid_credential_request'],
    [500, 'server_error'],
  ] as const)
    test(`${name}: ${status} ${error} without a twin that was served is not about what is unknown`, () => {
      assert.deepEqual(violations(alone(name, status, { error })), [])
    })

for (const [status, error] of [
  [400, 'invalid_grant'],
  [400, 'use_dpop_nonce'],
  [401, 'invalid_client'],
  [429, undefined],
  [503, undefined],
] as const)
  test(`a token request by a used code that is answered ${status} ${error} has another reason`, () => {
    const change = (it: Flow) =>
      it.repeat('token', (step) => {
        step.form = { ...(step.form as object), x_probe: '1' }
        Object.assign(step, { status, answer: error && { error } })
      })
    assert.deepEqual(violations(change), [])
  })

for (const [status, error] of [
  [400, 'invalid_grant'],
  [400, 'invalid_tx_code'],
  [302, undefined],
  [404, undefined],
  [415, undefined],
] as const)
  test(`a token request by a fresh code that is answered ${status} ${error}, where one was served without the extra, is about it`, () => {
    const change = (it: Flow) =>
      it.repeat('token', (step) => {
        step.form = { ...(step.form as object), 'pre-authorized_code': 'fresh', x_probe: '1' }
        Object.assign(step, { status, answer: error && { error } })
      })
    assert.deepEqual(violations(change), ['VCI-6.1-04'])
  })
