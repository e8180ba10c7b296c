import fc from 'fast-check'
import { type Mutation, mutations } from './mutations.ts'
import type { ApiOperation } from './operations.ts'
import { valuesOf } from './schema-arbitrary.ts'

/** A management request, right or wrong in one way; ids of what there is are put in when it is sent. */
export interface GeneratedRequest {
  readonly operation: ApiOperation
  readonly method: string
  readonly token: 'valid' | 'none' | 'garbage' | 'expired' | 'foreign'
  /** Which of the things that there are the path names, one number a parameter; a text as it is. */
  readonly path: readonly (number | string)[]
  readonly query: string
  readonly content:
    | { readonly kind: 'schema'; readonly body: unknown }
    | { readonly kind: 'mutated'; readonly body: unknown; readonly mutation: Mutation }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'huge'; readonly body: unknown }
    | { readonly kind: 'media-type'; readonly mediaType: string; readonly body: unknown }
    | { readonly kind: 'none' }
}

const weighted = <T>(...entries: readonly (readonly [number, fc.Arbitrary<T>])[]) =>
  fc.oneof(...entries.map(([weight, arbitrary]) => ({ weight, arbitrary })))

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const notJson = [
  '',
  '{',
  '{"title":',
  '[]',
  '"text"',
  '7',
  'null',
  'title=x',
  '{"a":1}}',
  '\u0000',
  '{"__proto__":{"x":1}}',
]
const otherTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/xml',
  '',
  'nonsense',
  'application/json-patch+json',
]
const junk = [
  'x',
  '..',
  '%00',
  '0',
  '__proto__',
  'constructor',
  'a'.repeat(300),
  '%E4%BD%A0',
  '%20',
]

/** Requests to an operation: half of them right by the document, the others wrong in one way. */
export function requestsTo(
  operation: ApiOperation,
  document: unknown,
): fc.Arbitrary<GeneratedRequest> {
  const { method, siblings, parameters, query } = operation
  const body = valuesOf(operation.schema, document)
  const text = (values: readonly string[]) => fc.constantFrom(...values)
  const unknownMethods = methods.filter((other) => !siblings.includes(other))
  return fc.record({
    operation: fc.constant(operation),
    method: weighted([12, fc.constant(method)], [1, fc.constantFrom(method, ...unknownMethods)]),
    token: weighted(
      [30, fc.constant('valid' as const)],
      [1, fc.constantFrom('none' as const, 'garbage', 'expired', 'foreign')],
    ),
    path: fc.tuple(
      ...parameters.map(() =>
        weighted<number | string>([24, fc.nat(20)], [1, fc.uuid()], [1, text(junk)]),
      ),
    ),
    query: query.length === 0 ? fc.constant('') : queries(query),
    content:
      operation.mediaType === undefined
        ? fc.constant({ kind: 'none' as const })
        : weighted<GeneratedRequest['content']>(
            [40, fc.record({ kind: fc.constant('schema' as const), body })],
            [50, fc.record({ kind: fc.constant('mutated' as const), body, mutation: mutations })],
            [
              6,
              fc.record({
                kind: fc.constant('text' as const),
                text: weighted([2, text(notJson)], [1, fc.string()]),
              }),
            ],
            [
              6,
              fc.record({
                kind: fc.constant('media-type' as const),
                mediaType: text(otherTypes),
                body,
              }),
            ],
            [1, fc.record({ kind: fc.constant('huge' as const), body })],
          ),
  })
}

function queries(names: readonly string[]): fc.Arbitrary<string> {
  const values = [
    ...['', '0', '1', '2', '-1', '1e9', '999999999999', 'x', '%00', 'YWZ0ZXI6MA', 'YWZ0ZXI6OTk5'],
    ...['username eq "erika"', 'name.given sw "E" and (email pr)', '((((', 'a eq', '"'.repeat(50)],
    ...['not (username eq "x")', 'population.id eq "1"', '('.repeat(1500), 'emails[type eq "x"]'],
  ]
  return fc
    .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values)), { maxLength: 3 })
    .map((pairs) => String(new URLSearchParams(pairs as [string, string][])))
}
