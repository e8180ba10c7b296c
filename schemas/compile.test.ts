import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
const metaSchema = new Ajv2020({ strict: false })

test('every schema is one by JSON Schema 2020-12', () => {
  const files = globSync('**/*.json', { cwd: folder })
  assert.ok(files.length > 50)
  for (const file of files) {
    const schema = JSON.parse(readFileSync(`${folder}${file}`, 'utf8'))
    assert.ok(metaSchema.validateSchema(schema), `${basename(file)}: ${metaSchema.errorsText()}`)
  }
})

for (const wrong of [
  { type: 'strng' },
  { required: 'offer' },
  { minLength: -1 },
  { properties: [] },
])
  test(`${JSON.stringify(wrong)} would be noticed`, () => {
    assert.equal(metaSchema.validateSchema(wrong), false)
  })
