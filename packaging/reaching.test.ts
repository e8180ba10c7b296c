import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Imports, importsOf, testsReaching } from './reaching.ts'

const imports: Imports = new Map([
  ['a/low.ts', []],
  ['a/low.test.ts', ['a/low.ts']],
  ['b/high.ts', ['a/low.ts', 'b/rows.json']],
  ['b/high.test.ts', ['b/high.ts']],
  ['c/other.test.ts', ['c/other.ts']],
])

test('tests reach what changed by imports, nearest first', () => {
  assert.deepEqual(testsReaching(['a/low.ts'], imports), ['a/low.test.ts', 'b/high.test.ts'])
  assert.deepEqual(testsReaching(['b/rows.json'], imports), ['b/high.test.ts'])
  assert.deepEqual(testsReaching(['c/other.test.ts'], imports), ['c/other.test.ts'])
})

test('what nothing imports, and a test that is deleted, run nothing', () => {
  assert.deepEqual(testsReaching(['README.md', 'gone.test.ts'], imports), [])
})

test('imports are static, lazy, for side effects, of types and of JSON', () => {
  const text = [
    "import { a } from '../low/a.ts'",
    "import type { b } from './b.ts'",
    "import './effect.ts'",
    "const c = await import('./lazy.ts')",
    "import rows from './rows.json' with { type: 'json' }",
    "import fs from 'node:fs'",
  ].join('\n')
  assert.deepEqual(importsOf('x/y.ts', text), [
    'low/a.ts',
    'x/b.ts',
    'x/effect.ts',
    'x/lazy.ts',
    'x/rows.json',
  ])
})
