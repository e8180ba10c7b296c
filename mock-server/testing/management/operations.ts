import { isObject } from '../../http/wire.ts'

/** One operation of an OpenAPI document, with what a request needs to know of it. */
export interface ApiOperation {
  readonly method: string
  /** `/environments/{environmentId}/users/{userId}` */
  readonly template: string
  readonly parameters: readonly string[]
  readonly query: readonly string[]
  readonly mediaType: string | undefined
  readonly schema: unknown
  readonly isBodyRequired: boolean
  /** Bytes. */
  readonly limit: number
  /** The other methods of the path. */
  readonly siblings: readonly string[]
}

/** The operations of an environment, as the document describes them. */
export function operationsOf(document: Readonly<Record<string, unknown>>): readonly ApiOperation[] {
  const paths = isObject(document.paths) ? document.paths : {}
  return Object.entries(paths)
    .filter(([template]) => template.startsWith('/environments/'))
    .flatMap(([template, item]) => {
      const { parameters: _, ...methods } = Object(item) as Record<string, unknown>
      return Object.entries(methods).map(([method, operation]) =>
        operationOf(method, template, operation, Object.keys(methods)),
      )
    })
}

function operationOf(
  method: string,
  template: string,
  operation: unknown,
  siblings: readonly string[],
): ApiOperation {
  const { requestBody, parameters } = Object(operation) as Record<string, unknown>
  const { content, required, 'x-max-bytes': limit } = Object(requestBody) as Record<string, unknown>
  const [entry] = Object.entries(isObject(content) ? content : {})
  const upper = (name: string) => name.toUpperCase()
  return {
    method: upper(method),
    template,
    parameters: [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    query: (Array.isArray(parameters) ? parameters : []).map(({ name }) => String(name)),
    mediaType: entry?.[0],
    schema: Object(entry?.[1]).schema,
    isBodyRequired: required === true,
    limit: Number(limit ?? 0),
    siblings: siblings.map(upper),
  }
}
