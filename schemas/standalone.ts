import { _, Name, str } from 'ajv'
import type { Ajv2020, Options } from 'ajv/dist/2020.js'
import { _Code } from 'ajv/dist/compile/codegen/code.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { schemaCompiler } from './compile.ts'
import { messageSchemas } from './messages.ts'

/** Told of each sub-schema with an `x-requirement` that meets a value; `this` is that of the validator. */
export type Note = (node: object, path: string, data: unknown) => void

/** A compiler for which `x-requirement` lets every value pass, and notes that its sub-schema was applied to it. */
export function annotatingCompiler(note: Note, options: Options = {}): Ajv2020 {
  return schemaCompiler({ passContext: true, messages: false, ...options }).addKeyword({
    keyword: 'x-requirement',
    schemaType: ['string', 'object'],
    code({ gen, data, it }) {
      const noting = gen.scopeValue('keyword', { ref: note, code: _`note` })
      const node = _`${it.topSchemaRef}${it.schemaPath}`
      const path = str`${new Name('instancePath')}${it.errorPath}`
      gen.code(_`${noting}.call(this, ${node}, ${path}, ${data})`)
    },
  })
}

/** The text of `message-validators.ts`: to compile the schemas anew takes a tenth of a run of one clause, and of a thread. */
export function validatorsModule(): string {
  const ajv = annotatingCompiler(() => {}, { code: { source: true, lines: true } })
  const names = Object.keys(messageSchemas)
  for (const [name, schema] of Object.entries(messageSchemas)) ajv.addSchema(schema, name)
  for (const name of names) ajv.getSchema(name)
  referToSchemas(ajv)
  return `// @ts-nocheck
// Made of the schemas by \`npm run docs\`; standalone.test.ts holds it against them.
import { createRequire } from 'node:module'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { type MessageSchema, messageSchemas } from './messages.ts'
import type { Note } from './standalone.ts'

const require = createRequire(import.meta.url)

/** What \`annotatingCompiler\` makes of each message's schema. */
export function messageValidators(note: Note): Readonly<Record<MessageSchema, ValidateFunction>> {
const exports = {};
${standaloneCode.default(ajv, Object.fromEntries(names.map((name) => [name, name])))}
return exports;
}`
}

/** An error names its sub-schema, and whoever reads it asks for that very object: no copy is written into the code. */
function referToSchemas(ajv: object): void {
  const places = new Map<unknown, string>(
    Object.entries(messageSchemas).flatMap(([name, schema]) => [
      ...placesIn(schema, `messageSchemas[${JSON.stringify(name)}]`),
    ]),
  )
  // What the code refers to, by kind and name; Ajv keeps it to itself.
  const { scope } = ajv as { readonly scope: { readonly _values: { readonly schema: Values } } }
  for (const { value } of scope._values.schema.values()) {
    const place = places.get(value.ref)
    if (place === undefined) throw new Error('a validator refers to a schema that is no message’s')
    value.code = new _Code(place)
  }
}

type Values = ReadonlyMap<unknown, { readonly value: { readonly ref: unknown; code?: _Code } }>

function* placesIn(node: unknown, at: string): Generator<readonly [unknown, string]> {
  if (typeof node !== 'object' || node === null) return
  yield [node, at]
  for (const [name, each] of Object.entries(node)) {
    yield* placesIn(each, `${at}[${JSON.stringify(name)}]`)
  }
}
