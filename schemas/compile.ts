import { createRequire } from 'node:module'
import type { Ajv2020, Options } from 'ajv/dist/2020.js'

const require = createRequire(import.meta.url)

/**
 * JSON Schema 2020-12, strict: a keyword that has no effect is a mistake of ours. The library, a hundred modules, is
 * loaded by the first schema that has to be compiled: validators of messages are compiled already.
 */
export function schemaCompiler(options: Options = {}): Ajv2020 {
  const { Ajv2020: Compiler }: typeof import('ajv/dist/2020.js') = require('ajv/dist/2020.js')
  const { default: addFormats }: typeof import('ajv-formats') = require('ajv-formats')
  const ajv = new Compiler({
    strict: true,
    strictTypes: true,
    // Conditions ask for members that another part of the schema describes.
    strictRequired: false,
    // A claims path pointer has two fixed components and any number after them.
    strictTuples: false,
    allowUnionTypes: true,
    allErrors: true,
    verbose: true,
    // A test holds every schema against its meta-schema, which would have to be compiled first.
    validateSchema: false,
    // Tidier code takes longer to make than it saves in a run.
    code: { optimize: false },
    ...options,
  })
  addFormats.default(ajv)
  return ajv
}
