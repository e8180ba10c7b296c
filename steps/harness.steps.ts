import assert from 'node:assert/strict'
import { Given, Then, When } from '@cucumber/cucumber'
import type { Variant } from '../mock-server/variants/variant.ts'
import { findingsOf } from './support/judgement.ts'
import { walk } from './support/walk.ts'
import type { ConformanceWorld } from './support/world.ts'

Given('the mock with {variant}', function (this: ConformanceWorld, variant: Variant) {
  this.variants = [variant]
})

When('a wallet takes all that is offered, right and wrong', function (this: ConformanceWorld) {
  return walk(this)
})

/** PingOne's own rows are not about other issuers. */
Then('nothing is reported but the advice that is left aside', function (this: ConformanceWorld) {
  const left = this.variants.flatMap(({ leaves = [] }) => leaves)
  const seen = reported(this).filter((line) => !line.startsWith('P1-'))
  assert.deepEqual(
    seen.filter((line) => !left.some((id) => line.startsWith(`${id} `))),
    [],
  )
  const silent = left.filter((id) => !seen.some((line) => line.startsWith(`${id} `)))
  assert.deepEqual(silent, [], 'advice that was left aside and not reported')
  assert.ok(this.evidence.credentials.length > 0, 'no credential was issued')
})

/** What a report would show, as sentences. */
function reported(world: ConformanceWorld): readonly string[] {
  return findingsOf(world)
    .filter(({ verdict }) => verdict === 'violated' || verdict === 'inconclusive')
    .map(
      ({ requirement, seen, expected, reason }) =>
        `${requirement} ${reason ?? `${seen}; expected: ${expected}`}`,
    )
}
