import type { HttpOptions } from '../wallet/http/http.ts'
import { Reach } from '../wallet/http/reach.ts'
import type { LoadedTarget } from './load-target.ts'

/** How the wallet reaches a target. */
export function httpOptions({
  trust,
  named,
  timeoutMs,
  limits,
}: LoadedTarget): Omit<HttpOptions, 'clock'> {
  const { ca, insecureHttp } = trust
  const reach = new Reach({
    named,
    insecureHttp,
    ...(trust.elsewhere && { hosts: trust.elsewhere }),
  })
  const { bodyBytes, retryAfterSeconds } = limits
  return {
    timeoutMs,
    insecureHttp,
    reach,
    ...(ca === undefined ? {} : { ca }),
    ...(bodyBytes === undefined ? {} : { maxBodyBytes: bodyBytes }),
    ...(retryAfterSeconds === undefined ? {} : { longestBusySeconds: retryAfterSeconds }),
  }
}
