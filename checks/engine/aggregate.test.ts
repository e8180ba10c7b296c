import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../finding.ts'
import { aggregate, findingOrder } from './aggregate.ts'

function finding(changes: Partial<Finding>): Finding {
  return {
    requirement: 'VCI-7.2-05',
    level: 'MUST',
    verdict: 'violated',
    seen: '',
    expected: '',
    exchange: null,
    reason: null,
    causedBy: null,
    conditionalOn: null,
    ...changes,
  }
}

test('folds findings to one a requirement and verdict, with how often it was seen', () => {
  const folded = aggregate([
    finding({ verdict: 'satisfied' }),
    finding({ exchange: 'ex-1' }),
    finding({ exchange: 'ex-2' }),
    finding({ requirement: 'VCI-7.2-02' }),
  ])
  assert.deepEqual(
    folded.map(({ requirement, verdict, times, exchange }) => [
      requirement,
      verdict,
      times,
      exchange,
    ]),
    [
      ['VCI-7.2-02', 'violated', 1, null],
      ['VCI-7.2-05', 'violated', 2, 'ex-1'],
      ['VCI-7.2-05', 'satisfied', 1, null],
    ],
  )
})

test('keeps the worst evidence of a group: a MUST before a SHOULD, unconditional before conditional', () => {
  const [level] = aggregate([finding({ level: 'SHOULD', seen: 'a' }), finding({ seen: 'b' })])
  assert.equal(level?.seen, 'b')
  const [condition] = aggregate([
    finding({ conditionalOn: 'VCI-12.2.2-01', seen: 'a' }),
    finding({ seen: 'b' }),
  ])
  assert.equal(condition?.seen, 'b')
})

test('puts the worst first', () => {
  const order = [
    finding({ verdict: 'not-applicable' }),
    finding({ verdict: 'satisfied' }),
    finding({ level: 'SHOULD NOT' }),
    finding({ verdict: 'inconclusive' }),
    finding({ level: 'MUST NOT' }),
  ].toSorted(findingOrder)
  assert.deepEqual(
    order.map(({ verdict, level }) => `${verdict} ${level}`),
    [
      'violated MUST NOT',
      'inconclusive MUST',
      'violated SHOULD NOT',
      'satisfied MUST',
      'not-applicable MUST',
    ],
  )
})
