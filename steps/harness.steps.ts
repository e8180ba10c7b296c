import assert from 'node:assert/strict'
import { Given, Then, When } from '@cucumber/cucumber'
import type { Fault } from '../mock-server/faults/fault.ts'
import { findingsOf } from './support/judgement.ts'
import { tour } from './support/tour.ts'
import type { ConformanceWorld } from './support/world.ts'

Given('the mock with the fault "{fault}"', function (this: ConformanceWorld, fault: Fault) {
  this.faults = [fault]
})

Given('the mock without a fault', function (this: ConformanceWorld) {
  this.faults = []
})

When('a wallet tries all there is', function (this: ConformanceWorld) {
  return tour(this)
})

When('a wallet tries all that concerns it', function (this: ConformanceWorld) {
  return tour(this, this.faults.flatMap(declared))
})

Then('nothing is reported', function (this: ConformanceWorld) {
  assert.deepEqual(reported(this), [])
})

Then(
  '{word} is reported, and nothing beyond what the fault declares',
  function (this: ConformanceWorld, requirement: string) {
    const seen = reported(this)
    assert.ok(
      seen.some((line) => line.startsWith(`${requirement} `)),
      `${requirement} was not reported`,
    )
    const allowed = this.faults.flatMap(declared)
    assert.deepEqual(
      seen.filter((line) => !allowed.some((id) => line.startsWith(`${id} `))),
      [],
    )
  },
)

function declared({ breaks, entails = [] }: Fault): readonly string[] {
  return [breaks, ...entails.map(({ requirement }) => requirement)]
}

/** Findings that stand on their own, as sentences; those under a condition are explained by their cause. */
function reported(world: ConformanceWorld): readonly string[] {
  const conditional = new Set(world.faults.map(({ breaks }) => breaks))
  return findingsOf(world)
    .filter(({ verdict }) => verdict === 'violated' || verdict === 'inconclusive')
    .filter(
      ({ conditionalOn, causedBy }) =>
        ![conditionalOn, causedBy].some((id) => id && conditional.has(id)),
    )
    .map(
      ({ requirement, seen, expected, reason }) =>
        `${requirement} ${reason ?? `${seen}; expected: ${expected}`}`,
    )
}
