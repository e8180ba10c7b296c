import assert from 'node:assert/strict'
import { test } from 'node:test'
import listed from './catalogue/exclusions.json' with { type: 'json' }
import { requirementById, requirements } from './catalogue.ts'
import { exclusions } from './exclusions.ts'
import { checkedRequirements } from './registry.ts'

test('allowances, duties of the wallet and what no request can tell are excluded with a reason', () => {
  assert.match(exclusions.get('VCI-6.2-10') ?? '', /allowance/)
  assert.match(exclusions.get('VCI-4.1.1-24') ?? '', /wallet/)
  assert.match(exclusions.get('VCI-15.3-01') ?? '', /outside/)
  assert.match(exclusions.get('VCI-15.1-01') ?? '', /person/)
})

test('a duty of the issuer that a request can tell is not excluded', () => {
  assert.equal(exclusions.has('VCI-7.2-05'), false)
  const open = requirements.filter(({ id }) => !exclusions.has(id))
  assert.ok(open.length > 750, `only ${open.length} rows are open`)
})

test('every id of the list is in the catalogue', () => {
  assert.deepEqual(
    Object.keys(listed).filter((id) => !requirementById(id)),
    [],
  )
})

test('what is excluded is not said to be checked', () => {
  assert.deepEqual(
    checkedRequirements.filter((id) => exclusions.has(id)),
    [],
  )
})
