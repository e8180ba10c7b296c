import { JsonBeyondLimits } from '../../protocol/bounded-json.ts'
import type { TransportFailure } from '../../protocol/exchange.ts'
import { ProxyError } from './proxy.ts'
import { forbiddenAddress } from './reach.ts'
import { hostOf } from './sendable.ts'

type Code = TransportFailure['code']

/** Families of the codes that Node, OpenSSL and undici give, first match wins. */
const families: readonly (readonly [RegExp, Code])[] = [
  [/^(ENOTFOUND|EAI_)/, 'ERR_DNS'],
  [/^(TimeoutError|ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/, 'ERR_TIMEOUT'],
  [/^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/, 'ERR_TOO_LARGE'],
  [
    /^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_|INVALID_|ERR_TLS_|ERR_SSL_|EPROTO)/,
    'ERR_TLS',
  ],
  [
    /^(ECONN|EHOST|ENET|EPIPE|EADDR|UND_ERR_SOCKET|UND_ERR_CLOSED|UND_ERR_DESTROYED)/,
    'ERR_CONNECT',
  ],
]

/** Puts what a failed request threw into the words of a report. */
export function describeFailure(thrown: unknown, url: string, timeoutMs: number): TransportFailure {
  if (thrown instanceof JsonBeyondLimits) {
    return {
      code: 'ERR_TOO_LARGE',
      message: `The answer of ${hostOf(url)} is beyond our limits: ${thrown.message}.`,
    }
  }
  const { code, message } = rootOf(thrown)
  const failure = families.find(([pattern]) => pattern.test(code))?.[1] ?? 'ERR_PROTOCOL'
  const host = hostOf(url)
  if (thrown instanceof ProxyError) {
    return {
      code: 'ERR_CONNECT',
      message: `No connection to ${host}: ${thrown.message}.`,
      cause: thrown.code,
    }
  }
  if (code === forbiddenAddress) {
    return { code: 'ERR_CONNECT', message: `${message}.`, cause: code }
  }
  const sentence: Partial<Record<Code, string>> = {
    ERR_DNS: `The name of ${host} could not be resolved (${code}).`,
    ERR_CONNECT: /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_CLOSED)$/.test(code)
      ? `The connection to ${host} broke before an answer was complete (${code}).`
      : `No connection to ${host} (${code}).`,
    ERR_TLS: `TLS with ${host} failed (${code}): ${message}`,
    ERR_TIMEOUT: `${host} did not answer completely within ${timeoutMs / 1000} s: that limit is ours, "timeoutSeconds" of the target file raises it.`,
    ERR_TOO_LARGE: `The header of the answer of ${host} is too large.`,
  }
  const otherwise = `No HTTP exchange with ${host} (${code}): ${message}`
  return { code: failure, message: sentence[failure] ?? otherwise, cause: code }
}

/** undici wraps what the socket said: the innermost error with a code tells most. */
function rootOf(thrown: unknown): { readonly code: string; readonly message: string } {
  let found = { code: 'unknown', message: String(thrown) }
  for (let error = thrown; error instanceof Error; error = error.cause) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
    // OpenSSL appends its source location.
    found = { code, message: error.message.replace(/^.*SSL routines:[^:]*:([^:]+):.*$/s, '$1') }
  }
  return found
}
