import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { controlDocument } from '../mock-server/control/openapi.ts'
import { environmentOptionNames } from '../mock-server/options.ts'

const text = readFileSync(new URL('mock.md', import.meta.url), 'utf8')

test('docs/mock.md has every option of an environment, and no other', () => {
  const [, table = ''] = text.split('## Options of an environment')
  const named = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)
  assert.deepEqual(named.toSorted(), environmentOptionNames.toSorted())
})

test('docs/mock.md has every call of the control surface, and no other', () => {
  const paths = Object.entries(Object(controlDocument(null).paths) as Record<string, object>)
  const calls = paths.flatMap(([path, item]) =>
    Object.keys(item)
      .filter((name) => name !== 'parameters')
      .map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, '{}')}`),
  )
  const told = [...text.matchAll(/^\| `((?:GET|POST|PUT|DELETE) \/[^`]+)`/gm)].map(
    ([, call = '']) => call.replaceAll(/\{\w+\}/g, '{}'),
  )
  assert.deepEqual(told.toSorted(), calls.toSorted())
})
