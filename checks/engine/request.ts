import type { AnsweredExchange, RecordedRequest } from '../../protocol/exchange.ts'
import { once } from './memo.ts'
import { isObject, type JsonObject } from './read.ts'

/** What the wallet sent, read from the recorded request. */

/** Parameters of a form body or, for a request without one, of the URL's query. */
export const formParameters = once(
  ({ body, url }: RecordedRequest) => new URLSearchParams(body ?? queryOf(url)),
)

export function parameter(exchange: AnsweredExchange, name: string): string | undefined {
  return formParameters(exchange.request).get(name) ?? undefined
}

/** A JSON body's members. */
export function requestMembers({ request }: AnsweredExchange): JsonObject | undefined {
  return isObject(request.decoded) ? request.decoded : membersOf(request)
}

const membersOf = once(({ body }: RecordedRequest): JsonObject | undefined => {
  try {
    const value: unknown = JSON.parse(body ?? '')
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
})

/** The access token of the Authorization header, whatever its scheme. */
export function accessTokenOf({ request }: AnsweredExchange): string | undefined {
  return /^(?:Bearer|DPoP)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

/** Name and value of each parameter in a URL's query. */
export function queryOf(url: string): string {
  const start = url.indexOf('?')
  return start < 0 ? '' : (url.slice(start + 1).split('#', 1)[0] ?? '')
}

/** JSON carried as a form parameter, such as `authorization_details`. */
export function jsonParameter(parameters: URLSearchParams, name: string): unknown {
  try {
    return JSON.parse(parameters.get(name) ?? 'null')
  } catch {
    return undefined
  }
}
