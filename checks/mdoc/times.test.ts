import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Tag } from '../../protocol/cbor.ts'
import { judgeWith } from '../engine/judge.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'
import { licence, type MdocDraft } from '../testing/mdoc.ts'
import { drivingLicence } from './driving-licence.ts'
import { securityObject } from './issuer-auth.security-object.ts'

function told(requirement: string, change: (made: MdocDraft) => void): readonly string[] {
  const checks = [...securityObject, ...drivingLicence].filter(
    (check) => check.requirement === requirement,
  )
  return judgeWith(checks, [], flow(licence(change)), context)
    .filter(({ verdict }) => verdict === 'violated')
    .map(({ seen }) => seen)
}

const good = '2026-03-01T11:00:00Z'

/** What stands in `signed`, and the words that name what is wrong with it. */
const cases: readonly (readonly [unknown, RegExp])[] = [
  [good, /^signed "2026-03-01T11:00:00Z" is a text without tag 0$/],
  [new Tag(1, 1_772_362_800), /^signed .* has tag 1 in place of 0$/],
  [new Tag(1004, '2026-03-01'), /^signed .* has tag 1004 in place of 0$/],
  [new Tag(0, '2026-03-01T11:00:00.5Z'), /^signed .* has fractions of a second$/],
  [new Tag(0, '2026-03-01T11:00:00+00:00'), /^signed .* has an offset in place of Z$/],
  [new Tag(0, '2026-13-01T11:00:00Z'), /^signed .* is no time of RFC 3339$/],
  [1_772_362_800, /^signed .* is no text with tag 0$/],
  [undefined, /^signed is absent$/],
]

for (const [value, words] of cases)
  test(`a time of the security object: ${words.source}`, () => {
    const seen = told('MDOC-9.1.2.4-13', ({ mso }) => {
      const info = new Map(mso.get('validityInfo') as ReadonlyMap<unknown, unknown>)
      if (value === undefined) info.delete('signed')
      else info.set('signed', value)
      mso.set('validityInfo', info)
    })
    assert.equal(seen.length, 1)
    assert.match(seen[0] ?? '', words)
  })
