import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** Sentences of the vendor's page, in its order, and properties of its data model: nothing may be left out. */
const sentences = 34
const properties = [
  '_links.credentialOfferUrl.href',
  '_links.environment.href',
  '_links.openid-credential-offer.href',
  '_links.qrCode.href',
  '_links.self.href',
  '_links.user.href',
  'createdAt',
  'grantTypes',
  'credentials',
  'credentialOfferUrl',
  'environment.id',
  'expiresAt',
  'id',
  'requiredScopes',
  'status',
  'user.id',
]

const root = fileURLToPath(new URL('../', import.meta.url))
const page = readFileSync(`${root}docs/pingone.md`, 'utf8')
const rows = page
  .split('\n')
  .filter((line) => /^\| [SD]\d\d \|/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
const scenarios = new Map(
  globSync('features/pingone/*.feature', { cwd: root }).map((path) => [
    basename(path, '.feature'),
    [
      ...readFileSync(`${root}${path}`, 'utf8').matchAll(
        /^ *(?:Example|Scenario Outline): (.+)$/gm,
      ),
    ].map(([, name]) => name),
  ]),
)

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`)

test('every sentence and every property of the page has its row, in order', () => {
  assert.deepEqual(
    rows.map(([id]) => id),
    [...numbered('S', sentences), ...numbered('D', properties.length)],
  )
  assert.deepEqual(
    rows.filter(([id]) => id?.startsWith('D')).map(([, property]) => property?.replaceAll('`', '')),
    properties,
  )
})

test('no cell is empty', () => {
  for (const cells of rows) {
    assert.equal(cells.length, cells[0]?.startsWith('S') ? 3 : 4, cells[0])
    assert.deepEqual(
      cells.filter((cell) => cell === ''),
      [],
      cells[0],
    )
  }
})

test('every row names a scenario, or says why there is none', () => {
  const bare = rows.filter((cells) => {
    const shown = cells.at(-1) ?? ''
    return namedIn(shown).length === 0 && !/^nothing to show: ./.test(shown)
  })
  assert.deepEqual(bare, [])
})

test('every named scenario exists', () => {
  const named = rows.flatMap((cells) => namedIn(cells.at(-1) ?? ''))
  assert.ok(named.length > 60)
  const unknown = named.filter(({ feature, rest }) => !isThere(feature, rest))
  assert.deepEqual(unknown, [])
})

/** `feature`: scenario; a sentence may follow. */
function namedIn(cell: string): readonly { readonly feature: string; readonly rest: string }[] {
  return [...cell.matchAll(/`([a-z0-9-]+)`: ([^`;]+)/g)].map(([, feature = '', rest = '']) => ({
    feature,
    rest: rest.replaceAll('\\', '').trim(),
  }))
}

function isThere(feature: string, rest: string): boolean {
  const names = scenarios.get(feature) ?? []
  return names.some((name) => name !== undefined && (rest === name || rest.startsWith(`${name}. `)))
}
