import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clauseOfTag } from '../checks/clause.ts'
import { variants, variantsNamed } from '../mock-server/variants/registry.ts'
import { features, pickles } from './testing/pickles.ts'

/** Tags that say something else than a clause. */
const otherTags =
  /^@(issuer|wallet|self-test|control|openid4vci|haip|pingone|errata|consumes-offer|whole-way|destructive|needs-[a-z-]+)$/

test('there are features to look at', () => {
  assert.ok(features.length > 40)
  assert.ok(pickles.length > 130)
})

test('every tag is a clause of the catalogue or one of the known words', () => {
  const tags = new Set(pickles.flatMap(({ tags }) => tags.map(({ name }) => name)))
  assert.deepEqual(
    [...tags].filter((tag) => !otherTags.test(tag) && !clauseOfTag(tag)),
    [],
  )
})

test('every scenario that counts towards a target names its clause and its profile', () => {
  const silent = pickles.filter(({ tags }) => {
    const names = tags.map(({ name }) => name)
    if (names.includes('@self-test')) return false
    return (
      !names.some((name) => clauseOfTag(name)) ||
      !names.some((name) => /^@(openid4vci|haip|pingone|errata)$/.test(name))
    )
  })
  assert.deepEqual(
    silent.map(({ uri, name }) => `${uri}: ${name}`),
    [],
  )
})

test('scenario names are unique within their feature, and features are named once', () => {
  const twice = (names: readonly string[]) =>
    names.filter((name, index) => names.indexOf(name) !== index)
  assert.deepEqual(twice(features.map(({ title }) => title)), [])
  for (const { uri, pickles } of features) {
    const named = pickles.map(({ name, steps }) => `${name}: ${steps.map(({ text }) => text)}`)
    assert.deepEqual(twice(named), [], uri)
  }
})

test('no scenario has more than seven steps', () => {
  assert.deepEqual(
    pickles.filter(({ steps }) => steps.length > 7).map(({ uri, name }) => `${uri}: ${name}`),
    [],
  )
})

test('every variant of the mock stands in one scenario of the harness, beside none that excludes it', () => {
  const groups = pickles
    .filter(({ uri }) => uri.endsWith('legal-variants.feature'))
    .map(({ steps }) =>
      steps.flatMap(({ argument }) =>
        (argument?.dataTable?.rows ?? []).flatMap(({ cells }) => cells.map(({ value }) => value)),
      ),
    )
  assert.deepEqual(groups.flat().toSorted(), variants.map(({ name }) => name).toSorted())
  for (const group of groups) {
    const dimensions = variantsNamed(group).flatMap(({ dimension = [] }) => dimension)
    assert.equal(new Set(dimensions).size, dimensions.length, group.join(', '))
  }
})
