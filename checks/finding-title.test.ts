import assert from 'node:assert/strict'
import { test } from 'node:test'
import listed from './catalogue/finding-titles.json' with { type: 'json' }
import { requirements, rowsWithChecks } from './catalogue.ts'
import { exclusions } from './exclusions.ts'
import { findingTitle } from './finding-title.ts'

const open = requirements.filter(({ id }) => !exclusions.has(id))

test('every requirement that can be violated has a title for its finding, in the order of the catalogue', () => {
  assert.deepEqual(
    Object.keys(listed),
    open.map(({ id }) => id).filter((id) => !rowsWithChecks.some((row) => row.id === id)),
  )
})

/** What a sentence about an issuer begins with, and the verbs that say something of it. */
const subject = /^(?:The|An?|One|Several|Somebody|Another) [A-Za-z]/
const verb =
  / (?:is|are|has|have|do|does|may|can|cannot|lacks?|names?|takes?|gives?|lists?|comes?|differ|share|carries|works?|answers?|serves?|refuses?|asks?|demands?|issues?|binds|encrypts|trusts?|mixes|leaves?|lives?|ignores?|requires?|defers|publish|revokes|describe|lets|leads|uses?|loses|redirects|supports?|sends?|stands?|begins|keeps?|rotates|permits|extend|holds|reveals?|collides|contradict|reads|expire|expires|allows|makes?|moves|goes|changes|outlives|reach|hinders|follow|lie|identify|grants|receives)\b/

test('each is a sentence about the issuer, and neither the demand nor a fragment of it', () => {
  for (const { id, title: demand } of open) {
    const title = findingTitle(id)
    assert.match(title, subject, id)
    assert.match(title, verb, id)
    assert.match(title, /^[\w '’/.,-]+[^.]$/, id)
    assert.doesNotMatch(title, /\b(?:must|should|shall|required to)\b/, id)
    assert.ok(title.length <= 90, `${id}: ${title.length} characters`)
    assert.notEqual(title, demand)
  }
})

test('no two requirements of a specification share a title', () => {
  const bySpec = Map.groupBy(open, ({ spec }) => spec)
  for (const rows of bySpec.values()) {
    const own = rows.map(({ id }) => findingTitle(id))
    assert.deepEqual([...new Set(own)], own)
  }
})
