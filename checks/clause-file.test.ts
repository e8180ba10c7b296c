import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { requirements } from './catalogue.ts'
import { clauseFileOf, clauseFiles, wholeOf } from './clause-file.ts'
import files from './clause-files.json' with { type: 'json' }

test('every requirement has a file, and only one', () => {
  const without = requirements.filter(({ id }) => clauseFileOf(id) === undefined)
  assert.deepEqual(
    without.map(({ id }) => `${id}: add its clause to a file of checks/clause-files.json`),
    [],
  )
  const named = Object.values(files).flat()
  assert.equal(new Set(named).size, named.length)
})

test('every file is about clauses or requirements of the catalogue', () => {
  const known = new Set(requirements.flatMap(({ id }) => [id, id.slice(0, id.lastIndexOf('-'))]))
  assert.deepEqual(
    Object.values(files)
      .flat()
      .filter((it) => !known.has(it)),
    [],
  )
})

test('every feature has the name of a clause file', () => {
  const cwd = fileURLToPath(new URL('../features', import.meta.url))
  const features = globSync('*/*.feature', { cwd })
    .map((file) => file.replace(/\.feature$/, ''))
    .filter((file) => !file.startsWith('harness/'))
  const known = new Set<string>(clauseFiles.map(wholeOf))
  assert.deepEqual(
    features.filter((file) => !known.has(file)),
    [],
  )
})

test('a requirement that a file names goes before its clause', () => {
  assert.equal(clauseFileOf('VCI-4.1.1-01'), 'openid4vci/04.1.1-offer-parameters')
  assert.equal(clauseFileOf('VCI-4.1.1-04'), 'openid4vci/04.1.1-offered-grants')
  assert.equal(clauseFileOf('RFC9449-4.3'), 'oauth/rfc9449-4.3-checking-proofs')
  assert.equal(clauseFileOf('RFC0000-1-01'), undefined)
})
