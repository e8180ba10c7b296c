import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../engine/judge.ts'
import type { Flow } from '../flow-draft.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'

/** No client follows a redirect at an API endpoint: a right request that gets one is not served. */
for (const [name, requirement] of [
  ['push', 'RFC9126-2.2-01'],
  ['code token', 'RFC6749-4.1.4-01'],
  ['token', 'RFC6749-5-01'],
  ['nonce', 'VCI-7.1-01'],
  ['credential', 'VCI-8.2-01'],
  ['notification', 'VCI-11.2-01'],
] as const)
  for (const status of [302, 303, 307])
    test(`${name}: a right request that is answered ${status} violates ${requirement}`, () => {
      assert.ok(violations(name, status).includes(requirement))
    })

test('a redirect of a deliberately wrong request is no finding about right ones', () => {
  const wrong = violations('credential', 302, (it) => {
    it.step('credential').deviation = 'no proof'
  })
  assert.ok(!wrong.includes('VCI-8.2-01'))
})

function violations(name: string, status: number, change: (it: Flow) => void = () => {}) {
  const evidence = flow((it) => {
    const headers = { location: 'https://login.example/' }
    Object.assign(it.step(name), { status, answer: undefined, headers })
    change(it)
  })
  return judge(evidence, context)
    .filter(({ verdict }) => verdict === 'violated')
    .map((finding) => finding.requirement)
}
