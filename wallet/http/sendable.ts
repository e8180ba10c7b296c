import {
  type Exchange,
  type Operation,
  type TransportFailure,
  wasAnswered,
} from '../../protocol/exchange.ts'

/** Operations of the harness itself: the user configured their URLs, so plain HTTP is the user's choice. */
const harnessOperations: readonly Operation[] = [
  'offers-api',
  'management-api',
  'worker-token',
  'control',
]

/** Whether a request is the harness's own, and not one to the issuer. */
export function isHarness(operation: Operation): boolean {
  return harnessOperations.includes(operation)
}

/** Why a request is not sent at all: what an issuer names may be no URL, or in the clear. */
export function obstacleTo(
  { url, operation }: { readonly url: string; readonly operation: Operation },
  reach?: { readonly plainHttp: boolean },
): TransportFailure | undefined {
  if (!URL.canParse(url)) return { code: 'ERR_PROTOCOL', message: `"${url}" is not a URL.` }
  const { protocol, hostname } = new URL(url)
  if (protocol === 'https:') return undefined
  if (protocol !== 'http:') {
    return { code: 'ERR_PROTOCOL', message: `"${url}" is not an https URL.` }
  }
  if (isHarness(operation)) return undefined
  if (isLoopback(hostname)) {
    if (reach?.plainHttp !== false) return undefined
    const message = `${hostname} would be asked by plain HTTP, which the target is not: only "trust.insecureHttp" of the target file (--insecure-http) allows it.`
    return { code: 'ERR_TLS', message }
  }
  const message = `Plain HTTP to ${hostname} would send secrets in the clear: only loopback is reached by it.`
  return { code: 'ERR_TLS', message }
}

export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}

/** Where an answer sends the client; undefined when it does not. */
export function redirectTarget(exchange: Exchange): string | undefined {
  if (!wasAnswered(exchange) || ![301, 302, 303, 307, 308].includes(exchange.response.status)) {
    return undefined
  }
  const { location } = exchange.response.headers
  if (location === undefined || !URL.canParse(location, exchange.request.url)) return undefined
  return new URL(location, exchange.request.url).href
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

/** Without its query, which differs from request to request. */
export function endpointOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url
}
