import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../engine/judge.ts'
import type { Flow } from '../flow-draft.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'
import { withStatus } from '../testing/status-list.ts'

function answer(step: Flow['steps'][number], status: number) {
  Object.assign(step, { status, text: undefined, bytes: undefined, answer: { error: 'no' } })
}

function violations(change: (it: Flow, list: Flow['steps'][number]) => void) {
  const evidence = flow((it) => {
    withStatus()(it)
    const list = it.steps.find(({ operation }) => operation === 'status-list')
    assert.ok(list)
    change(it, list)
  })
  return judge(evidence, context)
    .filter(({ verdict, requirement }) => verdict === 'violated' && requirement.startsWith('TSL'))
    .map(({ requirement }) => requirement)
}

for (const status of [304, 400, 403, 404, 429, 503])
  test(`a second read of a list that was given before may be answered ${status}`, () => {
    const seen = violations((it, list) => {
      it.repeat(list.name, (step) => answer(step, status))
    })
    assert.deepEqual(seen, [])
  })

test('a crash is none of the ways to limit reading', () => {
  const seen = violations((it, list) => {
    it.repeat(list.name, (step) => answer(step, 500))
  })
  assert.deepEqual(seen, ['TSL-8.1-01'])
})

for (const [status, expected] of [
  [401, ['TSL-8.1-01']],
  [403, ['TSL-8.1-01']],
  [404, ['TSL-8.1-01']],
  [429, []],
  [503, []],
] as const)
  test(`the first read, answered ${status}, is ${expected.length > 0 ? 'a finding' : 'about load'}`, () => {
    assert.deepEqual(
      violations((_it, list) => answer(list, status)).filter((it) => it === 'TSL-8.1-01'),
      expected,
    )
  })
