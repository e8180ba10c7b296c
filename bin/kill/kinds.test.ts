import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requirementById } from '../../checks/catalogue.ts'
import { keptBy, pairs, placed } from '../../mock-server/demands/registry.ts'
import evidence from '../../mutants/reported.json' with { type: 'json' }
import { isKnownGap, whyHarmless } from './harmless.ts'
import {
  evidenceTally,
  isProven,
  placeTally,
  proofOf,
  provingPairs,
  shapesTally,
  writtenTally,
} from './kinds.ts'

test('of every kind each mutant is reported, harmless or open', () => {
  for (const { made, reported, harmless, open } of [
    writtenTally,
    placeTally,
    evidenceTally,
    shapesTally,
  ]) {
    assert.equal(reported + harmless + open, made)
    assert.ok(reported > 0)
  }
})

test('at most a fifth of the pairs of demand and place is harmless', () => {
  assert.ok(
    placeTally.harmless <= placeTally.made / 5,
    `${placeTally.harmless} of ${placeTally.made}`,
  )
})

test('a pair that may be left out, or that nothing tries, proves no requirement', () => {
  for (const pair of pairs) {
    const isNoProof = whyHarmless(placed(pair)) !== undefined || isKnownGap(placed(pair))
    const proving = proofOf(keptBy(pair)).places.includes(pair)
    assert.equal(proving, !isNoProof, placed(pair))
  }
})

test('a requirement of which every pair may be left out is proven by none', () => {
  const rows = new Set(pairs.map(keptBy))
  const left = [...rows].filter((id) => !provingPairs.some((pair) => keptBy(pair) === id))
  assert.ok(left.length > 0)
  for (const id of left) assert.equal(isProven(id), proofOf(id).faults.length > 0, id)
})

test('rows that report evidence mutants are of the catalogue', () => {
  assert.deepEqual(
    Object.keys(evidence.rows).filter((id) => !requirementById(id)),
    [],
  )
})
