import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { environmentOptionNames } from '../mock-server/options.ts'

const text = readFileSync(new URL('mock.md', import.meta.url), 'utf8')

test('docs/mock.md has every option of an environment, and no other', () => {
  const [, table = ''] = text.split('## Options of an environment')
  const named = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)
  assert.deepEqual(named.toSorted(), environmentOptionNames.toSorted())
})

test('docs/mock.md has every route of the control surface', () => {
  const folder = new URL('../mock-server/control/', import.meta.url)
  const sources = ['control-app.ts', 'clients.ts', 'native-wallets.ts'].map((name) =>
    readFileSync(new URL(name, folder), 'utf8'),
  )
  const routes = [...sources.join('').matchAll(/\.(get|post|put|delete)\(\W/g)]
  const told = [...text.matchAll(/^\| `(GET|POST|PUT|DELETE) \/environments/gm)]
  assert.equal(told.length, routes.length)
})
