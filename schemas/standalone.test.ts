import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { messageValidators } from './message-validators.ts'
import { type MessageSchema, messageSchemas } from './messages.ts'
import { annotatingCompiler, type Note, validatorsModule } from './standalone.ts'

test('the validators of messages are what the schemas make today: else run "npm run docs"', () => {
  const written = readFileSync(new URL('message-validators.ts', import.meta.url), 'utf8')
  // No difference is printed: it would be thousands of lines.
  assert.ok(written === `${validatorsModule()}\n`)
})

const note: Note = function (this: unknown[], ...said) {
  this.push(said)
}
const writtenOnes = messageValidators(note)

/** Values of which many are right: members of the schema by name, under each other in any order. */
function valuesFor(schema: object): fc.Arbitrary<unknown> {
  const text = JSON.stringify(schema)
  const words = [...text.matchAll(/"([\w.:/-]{2,40})"/g)].map(([, word = '']) => word)
  const leaf = fc.oneof(
    fc.constantFrom(...new Set(words), 'https://issuer.example/a', 'http://[', ''),
    fc.constantFrom(0, 1, -1, 2.5, 300, true, false, null),
    fc.string({ maxLength: 3 }),
  )
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...new Set(words)), tie('value'), { maxKeys: 6 }),
    ),
  }))
  return fc.dictionary(fc.constantFrom(...new Set(words)), value, { maxKeys: 8 })
}

for (const [name, schema] of Object.entries(messageSchemas))
  test(`${name}: what was written finds what Ajv finds, in the same sub-schemas`, () => {
    const compiled = annotatingCompiler(note).compile(schema)
    const written = writtenOnes[name as MessageSchema]
    fc.assert(
      fc.property(valuesFor(schema), (value) => {
        const [theirs, own]: [unknown[], unknown[]] = [[], []]
        assert.equal(written.call(own, value), compiled.call(theirs, value))
        assert.deepEqual(written.errors, compiled.errors)
        assert.deepEqual(own, theirs)
        // Not only alike: the sub-schemas themselves.
        const nodes = (errors: typeof own) => errors.map((said) => Object(said)[0])
        nodes(own).forEach((node, at) => {
          assert.equal(node, nodes(theirs)[at])
        })
      }),
      { numRuns: 60 },
    )
  })

test('errors name the sub-schemas themselves', () => {
  const validate = writtenOnes['credential-offer']
  assert.equal(validate.call([], { credential_issuer: 7 }), false)
  const { properties } = messageSchemas['credential-offer']
  const ofIssuer = validate.errors?.find(
    ({ instancePath }) => instancePath === '/credential_issuer',
  )
  assert.equal(ofIssuer?.parentSchema, properties.credential_issuer)
})
