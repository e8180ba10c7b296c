import type { Operation } from '../../protocol/exchange.ts'
import type { Reply } from '../seams/reply.ts'
import { KeptDocument } from './kept-document.ts'

type Members = Readonly<Record<string, unknown>>

/** Operations whose JSON objects grow: their specifications have unknown members ignored. */
const extensible: ReadonlySet<Operation> = new Set<Operation>([
  'offer',
  'issuer-metadata',
  'as-metadata',
  'jwks',
  'jwt-vc-issuer',
  'did-document',
  'token',
  'nonce',
  'credential',
  'deferred',
])

/**
 * Adds a member nobody knows and turns the order of the others: nobody shall depend on what the
 * specifications leave open.
 */
export function differently(operation: Operation, reply: Reply): Reply {
  const { body, status } = reply
  if (body instanceof KeptDocument)
    return withBody(
      reply,
      body.textOf((members) => turned(operation, members)),
    )
  const isJsonObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  if (!isJsonObject || status >= 400 || !extensible.has(operation)) return reply
  return withBody(reply, turned(operation, body as Members))
}

/** Member by member, which costs a fraction of what spreading does. */
function withBody({ status, headers, encryption }: Reply, body: unknown): Reply {
  return encryption ? { status, headers, encryption, body } : { status, headers, body }
}

function turned(operation: Operation, members: Members): Members {
  const names = Object.keys(members)
  const turn = operation.length % Math.max(1, names.length)
  const found: Record<string, unknown> = {}
  for (let at = turn; at < names.length; at++) put(found, members, names[at])
  found.x_vcispec_unknown = 'ignore me'
  for (let at = 0; at < turn; at++) put(found, members, names[at])
  return found
}

function put(into: Record<string, unknown>, from: Members, name = ''): void {
  into[name] = from[name]
}
