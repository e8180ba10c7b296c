import assert from 'node:assert/strict'
import { test } from 'node:test'
import { schemaCompiler } from '../../schemas/compile.ts'
import { type MessageSchema, messageSchemas } from '../../schemas/messages.ts'
import { annotationOf, type SchemaNode, type TreeEntry, treeOf } from './schema-tree.ts'
import { completeMessages } from './testing/complete-messages.ts'
import { mutated } from './testing/mutate.ts'
import { mutations } from './testing/schema-mutations.ts'
import { variations } from './testing/variations.ts'

const names = Object.keys(messageSchemas) as MessageSchema[]
const constraining = [
  ...['type', 'enum', 'const', 'not', 'oneOf', 'anyOf', 'contains', 'pattern', 'format'],
  ...['minLength', 'maxLength', 'minimum', 'exclusiveMinimum', 'minItems', 'maxItems'],
  ...['uniqueItems', 'minProperties', 'maxProperties', 'required', 'dependentRequired'],
]

/** Each keyword that demands something, `required` once a member. */
function demandsOf(node: SchemaNode): readonly string[] {
  return constraining
    .filter((keyword) => keyword in node)
    .flatMap((keyword) =>
      keyword === 'required'
        ? [node.required].flat().map((member) => `required/${member}`)
        : [keyword],
    )
}

test('the schemas are 2020-12, each with an id of its own, a title and the section it is from', () => {
  for (const name of names) {
    const schema: SchemaNode = messageSchemas[name]
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema')
    assert.equal(schema.$id, `https://vcispec.dev/schemas/${name}.json`)
    assert.match(String(schema.$comment), /^https:\/\//)
    assert.ok(schema.title)
  }
})

test('every demand lies below an annotation', () => {
  for (const name of names) {
    const entries = treeOf(messageSchemas[name])
    for (const { node, decides } of entries) {
      if (decides) continue
      const own = annotationOf(node)
      for (const demand of demandsOf(node)) {
        const told = typeof own === 'object' && demand in own
        assert.ok(told || covered(node, entries), `${name}: ${demand} of ${JSON.stringify(node)}`)
      }
    }
  }
})

/** Whether an annotation without keywords is on the sub-schema, on what encloses it, or on each reference to it. */
function covered(node: SchemaNode, entries: readonly TreeEntry[]): boolean {
  if (typeof annotationOf(node) === 'string') return true
  const parent = entries.find((entry) => entry.node === node)?.parent
  if (parent) return covered(parent, entries)
  const [root] = entries
  const definitions = Object.entries(Object(root?.node.$defs))
  const name = definitions.find(([, definition]) => definition === node)?.[0]
  const references = entries.filter((entry) => entry.node.$ref === `#/$defs/${name}`)
  return references.length > 0 && references.every((entry) => covered(entry.node, entries))
}

test('a branch that decides carries no annotation and refers to nothing', () => {
  for (const name of names)
    for (const { node, decides } of treeOf(messageSchemas[name])) {
      if (!decides) continue
      assert.equal(annotationOf(node), undefined, name)
      assert.equal(node.$ref, undefined, name)
    }
})

test('an annotation names keywords that its sub-schema has', () => {
  for (const name of names)
    for (const { node } of treeOf(messageSchemas[name])) {
      const annotation = annotationOf(node)
      if (typeof annotation !== 'object') continue
      const demands = demandsOf(node)
      assert.deepEqual(
        Object.keys(annotation).filter((key) => !demands.includes(key)),
        [],
        name,
      )
    }
})

test('what no keyword says in words has a description', () => {
  for (const name of names)
    for (const { node, decides } of treeOf(messageSchemas[name])) {
      if (decides || !['pattern', 'not', 'contains', 'oneOf'].some((keyword) => keyword in node))
        continue
      assert.ok(node.description, `${name}: ${JSON.stringify(node)}`)
    }
})

test('each keyword of each schema rejects some message', () => {
  const compiler = schemaCompiler().addKeyword('x-requirement')
  for (const name of names) {
    const validate = compiler.compile(messageSchemas[name])
    const message = completeMessages[name]
    const rejecting = new Map<unknown, Set<string>>()
    for (const value of [
      ...mutations[name].map((mutation) => mutated(message, mutation)),
      ...variations(message),
    ]) {
      validate(value)
      for (const { parentSchema, keyword, params } of validate.errors ?? []) {
        const demand = keyword === 'required' ? `required/${params.missingProperty}` : keyword
        rejecting.set(parentSchema, (rejecting.get(parentSchema) ?? new Set()).add(demand))
      }
    }
    for (const { node, decides } of treeOf(messageSchemas[name])) {
      if (decides) continue
      const idle = demandsOf(node).filter((demand) => !rejecting.get(node)?.has(demand))
      assert.deepEqual(idle, [], `${name}: ${JSON.stringify(node)}`)
    }
  }
})
