import type { Reply } from '../../seams/reply.ts'

/** What several faults do to an answer. */

export function withHeaders(reply: Reply, headers: Reply['headers']): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } }
}

export function onSuccess(reply: Reply, headers: Reply['headers']): Reply {
  return reply.status < 300 ? withHeaders(reply, headers) : reply
}

export function onFailure(reply: Reply, headers: Reply['headers']): Reply {
  return reply.status >= 400 ? withHeaders(reply, headers) : reply
}

export function refusal(
  status: number,
  error: string,
  headers: Reply['headers'] = {},
  description = 'Refused by a deliberate defect',
): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
    body: { error, error_description: description },
  }
}

/** Refuses what would have been served, if the request has a member beyond those known. */
export function refuseUnknown(
  reply: Reply,
  request: Readonly<Record<string, unknown>>,
  known: readonly string[],
  error: string,
): Reply {
  const unknown = Object.keys(request).some((name) => !known.includes(name))
  return unknown && reply.status < 300 ? refusal(400, error) : reply
}

/** A redirect without one parameter; what is no redirect stays as it is. */
export function withoutParameter(reply: Reply, name: string): Reply {
  return redirected(reply, (location) => location.searchParams.delete(name))
}

export function withParameter(reply: Reply, name: string, value: string): Reply {
  return redirected(reply, (location) => location.searchParams.set(name, value))
}

/** A redirect to another address; what is no redirect stays as it is. */
export function redirected(reply: Reply, change: (location: URL) => void): Reply {
  const { location } = reply.headers
  if (location === undefined) return reply
  const url = new URL(location)
  change(url)
  return withHeaders(reply, { location: url.href })
}
