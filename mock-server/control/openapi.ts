import manifest from '../../package.json' with { type: 'json' }
import { type ControlSchema, controlSchemas } from './openapi-schemas.ts'

type Json = Readonly<Record<string, unknown>>

interface Call {
  readonly summary: string
  readonly takes?: ControlSchema
  readonly answers: Readonly<Record<number, ControlSchema | undefined>>
  readonly query?: readonly ('offset' | 'limit' | 'since')[]
  /** Refusals beside 400 and 500. */
  readonly refuses?: readonly number[]
  readonly isOpen?: true
}

const pages = ['offset', 'limit'] as const
const one = '/environments/{id}'

/** By path and method, as the routes are. */
const calls: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  '/health': {
    get: { summary: 'Whether it serves', answers: { 200: 'health', 503: 'health' }, isOpen: true },
  },
  '/openapi.json': { get: { summary: 'This document', answers: { 200: undefined }, isOpen: true } },
  '/environments': {
    get: { summary: 'All environments', answers: { 200: 'environments' }, query: pages },
    post: {
      summary: 'Make an environment',
      takes: 'environment-wish',
      answers: { 201: 'environment' },
      refuses: [409, 507],
    },
  },
  [one]: {
    get: { summary: 'One environment', answers: { 200: 'environment' }, refuses: [404] },
    delete: { summary: 'Forget an environment', answers: { 204: undefined }, refuses: [404] },
  },
  [`${one}/clock`]: {
    post: { summary: 'Move its clock', takes: 'advance', answers: { 200: 'now' }, refuses: [404] },
  },
  [`${one}/faults`]: {
    get: { summary: 'Its faults', answers: { 200: 'faults' }, refuses: [404] },
    put: {
      summary: 'Give it other faults',
      takes: 'faults',
      answers: { 204: undefined },
      refuses: [404, 507],
    },
  },
  [`${one}/journal`]: {
    get: { summary: 'Its journal', answers: { 200: 'journal' }, query: ['since'], refuses: [404] },
    delete: { summary: 'Clear its journal', answers: { 204: undefined }, refuses: [404] },
  },
  [`${one}/offers`]: {
    get: { summary: 'Its offers', answers: { 200: 'offers' }, query: pages, refuses: [404] },
    post: {
      summary: 'Make an offer',
      takes: 'offer-wish',
      answers: { 200: 'no-offer', 201: 'offer-made' },
      refuses: [404, 507],
    },
  },
  [`${one}/clients`]: {
    get: { summary: 'The wallets it knows', answers: { 200: 'clients' }, refuses: [404] },
    post: {
      summary: 'Register a wallet',
      takes: 'client',
      answers: { 201: 'client' },
      refuses: [404, 409, 507],
    },
  },
  [`${one}/clients/{clientId}`]: {
    delete: { summary: 'Forget a wallet', answers: { 204: undefined }, refuses: [404, 409] },
  },
  [`${one}/digitalWallets/{walletId}/pairing`]: {
    post: { summary: 'Pair as the native app', answers: { 200: 'pairing' }, refuses: [404] },
  },
  [`${one}/digitalWallets/{walletId}/credentials`]: {
    post: {
      summary: 'Fetch as the native app',
      answers: { 200: 'native-credentials' },
      refuses: [404, 507],
    },
  },
}

const refusals: Readonly<Record<number, string>> = {
  400: 'The request is wrong.',
  401: 'The token is missing or wrong.',
  403: 'Another site sent it, or the name is not of loopback.',
  404: 'There is no such thing.',
  409: 'It is there already, or has to stay.',
  413: 'The body is too large.',
  503: 'The database is away.',
  507: 'There is no room.',
}

/**
 * The control surface as an OpenAPI 3.1 document.
 * @param controlUrl where it is reached.
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function controlDocument(controlUrl: string | null): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'The control surface of the vcispec mock',
      version: manifest.version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    ...(controlUrl !== null && { servers: [{ url: controlUrl }] }),
    security: [{ token: [] }, {}],
    paths: Object.fromEntries(
      Object.entries(calls).map(([path, methods]) => [
        path,
        {
          ...(path.includes('{') && { parameters: pathParameters(path) }),
          ...Object.fromEntries(
            Object.entries(methods).map(([method, call]) => [method, operation(call)]),
          ),
        },
      ]),
    ),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'The --control-token, if there is one.',
        },
      },
      schemas: controlSchemas,
      responses: Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [
          status,
          {
            description,
            ...(status === '503' && {
              headers: { 'Retry-After': { required: true, schema: { type: 'string' } } },
            }),
            content: json('error'),
          },
        ]),
      ),
    },
  }
}

function operation({ summary, takes, answers, query = [], refuses = [], isOpen }: Call): Json {
  const [first = '', ...others] = summary.split(' ')
  const statuses = isOpen ? [] : [400, 401, 403, 503, ...(takes ? [413] : []), ...refuses]
  const refused = statuses.map((it) => [it, { $ref: `#/components/responses/${it}` }])
  const answered = Object.entries(answers).map(([status, schema]) => [
    status,
    { description: summary, ...(schema && { content: json(schema) }) },
  ])
  return {
    operationId: `${first.toLowerCase()}${others.map((it) => it[0]?.toUpperCase() + it.slice(1)).join('')}`,
    summary,
    ...(isOpen && { security: [] }),
    ...(query.length > 0 && { parameters: query.map((name) => queryParameters[name]) }),
    ...(takes && { requestBody: { content: json(takes) } }),
    responses: Object.fromEntries([...refused, ...answered]),
  }
}

const queryParameters: Readonly<Record<'offset' | 'limit' | 'since', Json>> = {
  offset: { name: 'offset', in: 'query', schema: { type: 'integer', minimum: 0, default: 0 } },
  limit: {
    name: 'limit',
    in: 'query',
    schema: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
  },
  since: {
    name: 'since',
    in: 'query',
    description: 'What `next` was in the last answer.',
    schema: { type: 'integer', minimum: 0 },
  },
}

function pathParameters(path: string): readonly Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function json(schema: ControlSchema): Json {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } }
}
