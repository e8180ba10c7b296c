import type { Headers } from '../../protocol/exchange.ts'

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

/** Headers as they are recorded: what is there twice is joined (RFC 9110, Section 5.3). */
export function withMore(
  headers: Headers,
  { moreHeaders }: { readonly moreHeaders?: Headers },
): Headers {
  const joined = Object.entries(lowerCased(moreHeaders)).map(([name, value]) => [
    name,
    [headers[name], value].filter((part) => part !== undefined).join(', '),
  ])
  return { ...headers, ...Object.fromEntries(joined) }
}

/** Headers as they go out: each line of one that is there twice on its own. */
export function headerLines(
  recorded: Headers,
  { headers, moreHeaders }: { readonly headers?: Headers; readonly moreHeaders?: Headers },
): Headers | string[] {
  if (!moreHeaders) return recorded
  const own = { ...recorded, ...lowerCased(headers) }
  return [...Object.entries(own), ...Object.entries(moreHeaders)].flat()
}
