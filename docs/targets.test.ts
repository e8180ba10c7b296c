import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseAllDocuments } from 'yaml'
import schema from '../schemas/target.json' with { type: 'json' }
import { loadTarget } from '../targets/load-target.ts'

/** The keys of a wallet under test have a page of their own. */
const text = ['targets.md', 'wallets.md']
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n')
const examples = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].flatMap(([, yaml = '']) =>
  parseAllDocuments(yaml).map((document) => document.toJS() as Record<string, unknown>),
)

interface Node {
  readonly properties?: Readonly<Record<string, Node | boolean>>
  readonly $ref?: string
  readonly allOf?: readonly { readonly then?: Node }[]
}

/** Every key that a target file may have, by its path: `client.attester.issuer`. */
function keysOf(node: Node, path: string): readonly string[] {
  const { properties = {}, $ref, allOf = [] } = node
  const definitions = schema.$defs as unknown as Readonly<Record<string, Node>>
  const named = $ref === undefined ? undefined : definitions[$ref.replace('#/$defs/', '')]
  return [
    ...(named ? keysOf(named, path) : []),
    ...allOf.flatMap(({ then }) => (then ? keysOf(then, path) : [])),
    ...Object.entries(properties).flatMap(([name, child]) => {
      const key = path === '' ? name : `${path}.${name}`
      return [key, ...(typeof child === 'boolean' ? [] : keysOf(child, key))]
    }),
  ]
}

function isShown(key: string): boolean {
  return examples.some(
    (example) =>
      key.split('.').reduce<unknown>((value, name) => Object(value)[name], example) !== undefined,
  )
}

test('every key of the target file has an example', () => {
  const keys = [...new Set(keysOf(schema as unknown as Node, ''))]
  assert.ok(keys.length > 60, String(keys.length))
  assert.ok(keys.includes('client.attester.issuer') && keys.includes('offers.mode'))
  // The second client and the second user are like the first.
  const first = (key: string) =>
    key.replace(/^secondClient\./, 'client.').replace(/^secondLogin\./, 'login.')
  const missing = keys.filter((key) => !isShown(first(key)))
  assert.deepEqual(missing, [])
})

test('no example has a key that a target file cannot have', async () => {
  for (const example of examples) {
    const problem = await loadTarget(JSON.stringify(example), process.env).then(
      () => '',
      (error: Error) => error.message,
    )
    assert.doesNotMatch(problem, /has no key/, JSON.stringify(example))
  }
})
