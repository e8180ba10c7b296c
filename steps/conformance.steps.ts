import assert from 'node:assert/strict'
import { Then } from '@cucumber/cucumber'
import type { Clause } from '../checks/clause.ts'
import type { ConformanceWorld } from './support/world.ts'

/** Judging happens once, at the end of the scenario: this says what it has to be about as well. */
Then(
  'the offer/metadata/answer/credential conforms to {clause}',
  function (this: ConformanceWorld, clause: Clause) {
    this.judged.add(clause)
  },
)

/** Any other target may refuse in its own words: the findings weigh them. Our mock answers exactly. */
Then('the request is refused', function (this: ConformanceWorld) {
  if (this.session.isReference) assert.equal(this.outcome?.kind, 'refused')
})

Then(
  /^the (?:token )?request is refused with "([^"]*)"$/,
  function (this: ConformanceWorld, error: string) {
    if (this.session.isReference) assert.deepEqual(refusalOf(this, 'error'), error)
  },
)

Then('the request is refused with status {int}', function (this: ConformanceWorld, status: number) {
  if (this.session.isReference) assert.deepEqual(refusalOf(this, 'status'), status)
})

function refusalOf({ outcome }: ConformanceWorld, member: 'error' | 'status'): unknown {
  return outcome?.kind === 'refused' ? outcome[member] : outcome
}
