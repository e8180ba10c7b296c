import { Ajv2020, type Options } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** JSON Schema 2020-12, strict: a keyword that has no effect is a mistake of ours. */
export function schemaCompiler(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
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
