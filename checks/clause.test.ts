import assert from 'node:assert/strict'
import { test } from 'node:test'
import titles from './catalogue/clause-titles.json' with { type: 'json' }
import { requirements } from './catalogue.ts'
import { clauseOfTag, clausePrefixOf, clauses, requirementsOf } from './clause.ts'

test('a tag names the section of a specification', () => {
  assert.deepEqual(clauseOfTag('@OpenID4VCI-8.3.1.2'), {
    tag: 'OpenID4VCI-8.3.1.2',
    prefix: 'VCI-8.3.1.2',
    spec: 'OpenID4VCI 1.0',
    section: '8.3.1.2',
    title: 'Credential Request Errors',
  })
  assert.equal(clauseOfTag('HAIP-4.1')?.prefix, 'HAIP-4.1')
  assert.equal(clauseOfTag('@RFC9449-4.3')?.title, 'Checking DPoP Proofs')
  assert.equal(clauseOfTag('@P1-OFFER')?.section, 'OFFER')
})

test('a tag without rows names nothing, nor does an id prefix of OpenID4VCI', () => {
  assert.equal(clauseOfTag('@OpenID4VCI-99.1'), undefined)
  assert.equal(clauseOfTag('@VCI-8.3.1.2'), undefined)
})

test('a clause has the rows of its section, not those of the sections below', () => {
  const clause = clauseOfTag('OpenID4VCI-8.3')
  assert.ok(clause)
  const ids = requirementsOf(clause).map(({ id }) => id)
  assert.equal(ids.length, 21)
  assert.ok(ids.every((id) => clausePrefixOf(id) === 'VCI-8.3'))
})

test('tags are unique and every row belongs to one clause', () => {
  assert.equal(new Set(clauses.map(({ tag }) => tag)).size, clauses.length)
  assert.equal(clauses.flatMap((clause) => requirementsOf(clause)).length, requirements.length)
})

test('every title belongs to a clause, and every clause of OpenID4VCI has one', () => {
  const prefixes = new Set(clauses.map(({ prefix }) => prefix))
  assert.deepEqual(
    Object.keys(titles).filter((prefix) => !prefixes.has(prefix)),
    [],
  )
  assert.deepEqual(
    clauses.filter(({ tag, title }) => tag.startsWith('OpenID4VCI-') && !title),
    [],
  )
})
