import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { isObject } from '../../http/wire.ts'

/** An answer of the management API, as far as the OpenAPI document says something of it. */
export interface ApiAnswer {
  readonly method: string
  /** From the environments on, without query. */
  readonly path: string
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/**
 * Judges answers by an OpenAPI document: status, headers and body, where members that it does not describe are wrong.
 * @returns a function that answers what is wrong; empty when nothing is.
 */
export function answerValidator(
  document: Readonly<Record<string, unknown>>,
): (answer: ApiAnswer) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const paths = Object.entries(Object(document.paths)).map(([template, item]) => ({
    pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    item: item as Readonly<Record<string, unknown>>,
  }))
  const closedDocument = { ...document, components: closed(document.components) }
  const validators = new Map<unknown, ValidateFunction>()
  const validatorOf = (schema: unknown) => {
    const known = validators.get(schema)
    if (known) return known
    const { components } = closedDocument as { readonly components: unknown }
    const fresh = ajv.compile({ ...Object(closed(schema)), components })
    validators.set(schema, fresh)
    return fresh
  }

  return ({ method, path, status, headers, body }) => {
    const item = paths.find(({ pattern }) => pattern.test(path))?.item
    const operation = item?.[method.toLowerCase()]
    // What no operation describes is a refusal like any other.
    const described =
      isObject(operation) && isObject(operation.responses)
        ? operation.responses[status]
        : { $ref: `#/components/responses/${status}` }
    const response = resolved(described, document)
    if (!isObject(response)) return [`${method} ${path} must not answer ${status}`]
    const absent = Object.keys(Object(response.headers)).filter(
      (name) => headers[name.toLowerCase()] === undefined,
    )
    const { 'application/json': content } = Object(response.content)
    const problems = absent.map((name) => `${name} is missing`)
    if (!content) return body ? [...problems, 'there is a body'] : problems
    const validate = validatorOf(content.schema)
    if (validate(body)) return problems
    return [
      ...problems,
      ...(validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${instancePath} ${message} ${JSON.stringify(params)}`,
      ),
    ]
  }
}

/** Objects have the members that are described, and no others. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (!isObject(schema)) return schema
  const members = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [
      name,
      ['allOf', 'oneOf', 'anyOf', 'not', 'if', 'then', 'else'].includes(name)
        ? value
        : closed(value),
    ]),
  )
  const isObjectSchema = schema.type === 'object' && isObject(schema.properties)
  const isOpen = schema.additionalProperties !== undefined
  return isObjectSchema && !isOpen ? { ...members, additionalProperties: false } : members
}

function resolved(value: unknown, document: unknown): unknown {
  if (!isObject(value) || typeof value.$ref !== 'string') return value
  return value.$ref
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((at, part) => (isObject(at) ? at[part] : undefined), document)
}
