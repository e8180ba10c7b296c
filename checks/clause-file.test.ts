import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
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

/** One that is about an artefact at all of its places has its checks for many clauses (ADR 8). */
const ofArtefacts = /\/altered-[a-z]+$/

const families = '{haip,mdoc,oauth,openid4vci,pingone,sd-jwt-vc,status-list,vcdm}'
const here = fileURLToPath(new URL('.', import.meta.url))
const modules = globSync(`${families}/*.ts`, { cwd: here, exclude: ['**/*.test.ts'] })
const judging = (
  await Promise.all(
    modules.map(async (path) => ({ path, judged: judgedBy(await import(`./${path}`)) })),
  )
).filter(({ judged }) => judged.length > 0)

test('a file of checks has the name of a clause that it judges', () => {
  const strange = judging.flatMap(({ path, judged }) => {
    const file = path.replace(/\.ts$/, '')
    const wholes = judged.map(clauseFileOf).map((it) => it && wholeOf(it))
    const isNamed = wholes.some((whole) => file === whole || file.startsWith(`${whole}.`))
    return isNamed || ofArtefacts.test(file) ? [] : [`${file}: ${[...new Set(wholes)].join(', ')}`]
  })
  assert.ok(judging.length > 70, `${judging.length} files`)
  assert.deepEqual(strange, [])
})

test('the registry has every file of checks', () => {
  const registry = readFileSync(`${here}registry.ts`, 'utf8')
  assert.deepEqual(
    judging.map(({ path }) => path).filter((path) => !registry.includes(`'./${path}'`)),
    [],
  )
})

/** Requirements of the checks that a module exports, alone or in lists. */
function judgedBy(module: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.values(module)
    .flat()
    .filter((it) => typeof it === 'object' && it !== null)
    .flatMap((it) => ('requirement' in it ? [it.requirement] : []))
    .filter((id) => typeof id === 'string')
}
