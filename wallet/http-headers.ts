import type { Headers } from '../protocol/exchange.ts'

/** Credentials stay with the origin they were meant for. */
export function headersFor(
  { url, headers = {} }: { readonly url: string; readonly headers?: Headers },
  next: string,
): Headers {
  if (new URL(url).origin === new URL(next).origin) return headers
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(authorization|cookie|dpop)$/i.test(name)),
  )
}

/** Names in lower case; a repeated header is joined, as RFC 9110, Section 5.3 allows. */
export function joinedHeaders(headers: Record<string, string | string[] | undefined>): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
}

export function lowerCased(headers: Headers = {}): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
}
