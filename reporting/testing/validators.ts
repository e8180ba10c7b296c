import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { validateXML } from 'xmllint-wasm'
import { validateReport } from '../../schemas/validate.ts'

const require = createRequire(import.meta.url)

/** Says what is wrong with a report by the schema of its format, by file name; empty when nothing is. */
export const validators: Readonly<
  Record<string, (text: string) => Promise<readonly string[]> | readonly string[]>
> = {
  'conformance.json': (text) =>
    validateReport(JSON.parse(text)).map(({ path, message }) => `${path} ${message}`),
  'junit.xml': junitProblems,
  'exchanges.har': (text) => problems(harSchema, 'har.json', text),
  'conformance.sarif': (text) => problems(sarifSchema, 'sarif', text),
}

async function junitProblems(text: string): Promise<readonly string[]> {
  const schema = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8')
  const { errors } = await validateXML({ xml: { fileName: 'junit.xml', contents: text }, schema })
  return errors.map(({ message }) => message)
}

/** HAR 1.2, by the schemas of the package har-schema (draft 6: read as draft 7, which changes nothing here). */
const harSchema = compiler()
const har: Readonly<Record<string, object>> = require('har-schema')
for (const { $schema, ...schema } of Object.values(har) as { readonly $schema?: string }[])
  harSchema.addSchema(schema)

/** SARIF 2.1.0, by the schema in a package of Microsoft's (draft 4: of it only `id` reads otherwise). */
const sarifSchema = compiler()
const { id, $schema, ...sarif } = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
)
sarifSchema.addSchema(sarif, 'sarif')

function compiler(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv)
  return ajv
}

function problems(ajv: Ajv, schema: string, text: string): readonly string[] {
  if (ajv.validate(schema, JSON.parse(text))) return []
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
