import { commonSchema, type ManagementSchema, managementSchemas } from '../../schemas/management.ts'
import { bytesAtMost } from './body.ts'
import type { ManagementCall } from './call.ts'
import { managementCalls } from './calls.ts'

type Json = Record<string, unknown>

const jsonType = 'application/json'

/**
 * The management API as an OpenAPI 3.1 document: the calls that the router serves, with the schemas that their bodies
 * are validated by.
 * @param apiUrl where it is reached; ends in `/v1`.
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function openApiDocument(apiUrl: string): Json {
  const paths: Record<string, Json> = {
    '/roles': {
      get: roleReading(
        'Read All Roles',
        collection({ status: 200, schema: 'role', items: 'roles' }),
      ),
    },
    '/roles/{roleId}': {
      parameters: pathParameters('/roles/{roleId}'),
      get: roleReading('Read One Role', ref('role'), ['404']),
    },
  }
  for (const call of managementCalls) {
    const path = `/environments/{environmentId}${call.path.replaceAll(/:(\w+)/g, '{$1}')}`
    const item = paths[path] ?? { parameters: pathParameters(path) }
    paths[path] = { ...item, [call.method.toLowerCase()]: operation(call) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'PingOne management API around OpenID4VCI offers, as the vcispec mock has it',
      version: '1',
      description: 'Members that are not described are ignored in requests.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: apiUrl }],
    security: [{ worker: [] }],
    paths,
    components: {
      securitySchemes: {
        worker: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The access token of a worker application (client_credentials).',
        },
      },
      schemas: Object.fromEntries(
        Object.entries({ ...managementSchemas, common: commonSchema }).map(([name, schema]) => [
          name,
          component(schema),
        ]),
      ),
      responses: refusals,
      headers: {
        'Correlation-Id': { required: true, schema: { type: 'string', format: 'uuid' } },
        Location: { required: true, schema: { type: 'string', format: 'uri' } },
        'Retry-After': { required: true, schema: { type: 'string', pattern: '^[0-9]+$' } },
      },
    },
  }
}

const refusals = Object.fromEntries(
  [
    ['400', 'The request is wrong.'],
    ['401', 'There is no valid access token.'],
    ['403', 'The worker has no role for this.'],
    ['404', 'There is no such resource.'],
    ['405', 'The resource does not have this method.'],
    ['415', 'The body is of another media type.'],
    ['429', 'There were too many requests.'],
    ['503', 'The database of the mock is away.'],
    ['507', 'There is no room for another one.'],
  ].map(([status, description]) => [
    status,
    {
      description,
      headers: {
        ...headerRef('Correlation-Id'),
        ...((status === '429' || status === '503') && headerRef('Retry-After')),
      },
      content: { [jsonType]: { schema: ref('error') } },
    },
  ]),
)

function roleReading(summary: string, schema: Json, more: readonly string[] = []): Json {
  return {
    operationId: operationId(summary),
    summary,
    responses: {
      200: {
        description: summary,
        headers: headerRef('Correlation-Id'),
        content: { [jsonType]: { schema } },
      },
      ...Object.fromEntries(
        ['401', ...more].map((it) => [it, { $ref: `#/components/responses/${it}` }]),
      ),
    },
  }
}

function operation(call: ManagementCall): Json {
  const { summary, body, success, query = [], mediaType } = call
  const takesBody = body !== undefined || mediaType !== undefined
  return {
    operationId: operationId(summary),
    summary,
    ...(query.length > 0 && { parameters: query.map(queryParameter) }),
    ...(takesBody && {
      requestBody: {
        required: body !== undefined && !body.isOptional,
        content: { [mediaType ?? jsonType]: body ? { schema: ref(body.schema) } : {} },
        ...(body && { 'x-max-bytes': body.limit ?? bytesAtMost }),
      },
    }),
    responses: {
      [success.status]: successOf(call),
      ...Object.fromEntries(
        Object.keys(refusals)
          .filter((status) => status !== '415' || takesBody)
          .map((status) => [status, { $ref: `#/components/responses/${status}` }]),
      ),
    },
  }
}

function successOf({ success, summary }: ManagementCall): Json {
  const { status, schema, items } = success
  return {
    description: summary,
    headers: { ...headerRef('Correlation-Id'), ...(status === 201 && headerRef('Location')) },
    ...(schema && {
      content: { [jsonType]: { schema: items ? collection(success) : ref(schema) } },
    }),
  }
}

function collection({ schema, items = 'items', isPaged = false }: ManagementCall['success']): Json {
  const number = { type: 'integer', minimum: 0 }
  const link = { $ref: '#/components/schemas/common/$defs/link' }
  return {
    type: 'object',
    required: ['_links', '_embedded', 'size', ...(isPaged ? ['count'] : [])],
    properties: {
      _links: {
        type: 'object',
        required: ['self'],
        properties: { self: link, ...(isPaged && { next: link, prev: link }) },
      },
      _embedded: {
        type: 'object',
        required: [items],
        properties: { [items]: { type: 'array', items: ref(schema ?? 'error') } },
      },
      size: number,
      ...(isPaged && { count: number }),
    },
  }
}

function pathParameters(path: string): readonly Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }))
}

const queryParameters: Readonly<Record<string, Json>> = {
  filter: { schema: { type: 'string' }, description: 'A SCIM filter.' },
  limit: { schema: { type: 'integer', minimum: 1 } },
  cursor: { schema: { type: 'string' }, description: 'Of a link to another page.' },
}

function queryParameter(name: string): Json {
  return { name, in: 'query', ...queryParameters[name] }
}

function headerRef(name: string): Json {
  return { [name]: { $ref: `#/components/headers/${name}` } }
}

function ref(schema: ManagementSchema): Json {
  return { $ref: `#/components/schemas/${schema}` }
}

/** A schema of its own becomes a component: references follow, and what is for our checks alone goes. */
function component(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(component)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).flatMap(([name, value]) => {
      if (['$schema', '$id', 'x-requirement'].includes(name)) return []
      if (name !== '$ref') return [[name, component(value)]]
      const [file = '', pointer = ''] = String(value).split('#')
      return [[name, `#/components/schemas/${file.replace(/\.json$/, '')}${pointer}`]]
    }),
  )
}

/** `Read One User` becomes `readOneUser`. */
function operationId(summary: string): string {
  const [first = '', ...others] = summary.replaceAll(/[^\w ]/g, '').split(' ')
  return `${first.toLowerCase()}${others.map((it) => it[0]?.toUpperCase() + it.slice(1)).join('')}`
}
