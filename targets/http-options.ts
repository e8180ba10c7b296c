import type { HttpOptions } from '../wallet/http/http.ts'
import type { LoadedTarget } from './load-target.ts'

/** How the wallet reaches a target. */
export function httpOptions({
  trust,
  timeoutMs,
  limits,
}: LoadedTarget): Omit<HttpOptions, 'clock'> {
  const { ca, insecureHttp } = trust
  const { bodyBytes, retryAfterSeconds } = limits
  return {
    timeoutMs,
    insecureHttp,
    ...(ca === undefined ? {} : { ca }),
    ...(bodyBytes === undefined ? {} : { maxBodyBytes: bodyBytes }),
    ...(retryAfterSeconds === undefined ? {} : { longestBusySeconds: retryAfterSeconds }),
  }
}
