import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../../checks/finding.ts'
import type { Fault } from '../../mock-server/faults/fault.ts'
import { isAbout, judgeControl, judgeFault } from './verdict.ts'

const fault: Fault = {
  name: 'cacheable nonce',
  breaks: 'VCI-7.2-05',
  entails: [{ requirement: 'VCI-7.2-02', reason: 'the same header' }],
}

function finding(requirement: string, more: Partial<Finding> = {}): Finding {
  return {
    requirement,
    level: 'MUST',
    verdict: 'violated',
    seen: 'a',
    expected: 'b',
    exchange: null,
    reason: null,
    causedBy: null,
    conditionalOn: null,
    ...more,
  }
}

function outcomeOf(...findings: readonly Finding[]) {
  return judgeFault(fault, { scenarios: 1, findings, satisfied: [], breakdowns: [], refusals: [] })
}

test('a fault is killed when what it breaks is violated', () => {
  assert.equal(outcomeOf(finding('VCI-7.2-05')).outcome, 'killed')
})

test('what it entails is permitted beside it, and is not enough alone', () => {
  assert.equal(outcomeOf(finding('VCI-7.2-05'), finding('VCI-7.2-02')).outcome, 'killed')
  assert.equal(outcomeOf(finding('VCI-7.2-02')).outcome, 'survived')
})

test('a doubt about what it breaks kills nothing', () => {
  const doubt = finding('VCI-7.2-05', { verdict: 'inconclusive', reason: 'no answer' })
  assert.equal(outcomeOf(doubt).outcome, 'survived')
})

test('whatever is reported beyond is blamed, unless the breach explains it', () => {
  const both = outcomeOf(finding('VCI-7.2-05'), finding('VCI-8.3-01'))
  assert.equal(both.outcome, 'blamed')
  assert.deepEqual(both.beyond, ['VCI-8.3-01 a; expected: b'])
  for (const explained of [{ causedBy: 'VCI-7.2-05' }, { conditionalOn: 'VCI-7.2-02' }]) {
    const { outcome } = outcomeOf(finding('VCI-7.2-05'), finding('VCI-8.3-01', explained))
    assert.equal(outcome, 'killed')
  }
})

test('a scenario that broke down is no kill', () => {
  const seen = {
    scenarios: 1,
    findings: [finding('VCI-7.2-05')],
    satisfied: [],
    breakdowns: ['TypeError: x'],
    refusals: [],
  }
  assert.equal(judgeFault(fault, seen).outcome, 'blamed')
})

test('the control is about everything but what is in order', () => {
  const fine = finding('VCI-7.2-05', { verdict: 'satisfied' })
  assert.deepEqual(
    judgeControl({ scenarios: 2, findings: [fine], satisfied: [], breakdowns: [], refusals: [] }),
    [],
  )
  assert.equal(
    judgeControl({
      scenarios: 2,
      findings: [finding('VCI-1-1')],
      satisfied: [],
      breakdowns: [],
      refusals: [],
    }).length,
    1,
  )
})

test('faults are chosen by name, requirement and clause', () => {
  for (const what of [
    'cacheable nonce',
    'VCI-7.2-05',
    'VCI-7.2',
    'OpenID4VCI-7',
    '@OpenID4VCI-7.2',
  ])
    assert.ok(isAbout(fault, what), what)
  for (const what of ['VCI-7.2-0', 'VCI-7.22', 'nonce', 'VCI-8'])
    assert.ok(!isAbout(fault, what), what)
})
