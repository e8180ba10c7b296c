import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Tree } from './match-indices.ts'

// Cucumber's own way is kept before ours replaces it.
const cucumber = createRequire(fileURLToPath(import.meta.resolve('@cucumber/cucumber')))
const { CucumberExpression, ParameterTypeRegistry } = cucumber('@cucumber/cucumber-expressions')
const prototype = Object.getPrototypeOf(
  new CucumberExpression('any', new ParameterTypeRegistry()).treeRegexp,
)
const { match: cucumbersOwn } = prototype
const { matchNatively, treeOf } = await import('./match-indices.ts')

const cases = [
  ['the wallet requests a credential', 'the wallet requests a credential', true],
  ['the request is refused with {string}', 'the request is refused with "invalid_nonce"', true],
  ['the request is refused with {string}', "the request is refused with 'so'", true],
  ['{int} credential(s) of {float} kind(s)', '3 credentials of 1.5 kind', true],
  ['a wallet/holder with/without {word}', 'a holder without keys', true],
  ['an offer of “{word}” – {int}', 'an offer of “😀” – 7', true],
  ['the wallet {word}', 'the wallet does both', false],
] as const

test('Cucumber has the shape that is replaced', () => {
  assert.equal(prototype.match, matchNatively)
  assert.notEqual(cucumbersOwn, matchNatively)
})

for (const [expression, text, matches] of cases)
  test(`${expression}: ${text}: the same groups at the same places as Cucumber's own way`, () => {
    const tree = treeOf(expression, new ParameterTypeRegistry()) as Tree
    const expected = cucumbersOwn.call(tree, text)
    assert.equal(expected !== null, matches)
    // Read after one another: the second match must not go on where the first ended.
    for (const _ of [1, 2]) assert.deepEqual(matchNatively.call(tree, text), expected)
  })
