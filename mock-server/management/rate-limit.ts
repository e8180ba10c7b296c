import type { Environment } from '../environment.ts'
import { demand } from './demand.ts'
import { PingOneError } from './pingone-error.ts'

const minuteMs = 60_000

/** How many requests came in which minute of an environment's clock. */
const counts = new WeakMap<Environment, { readonly minute: number; readonly requests: number }>()

/** @throws PingOneError 429 beyond the option `requestsPerMinute`; `Retry-After` says when the next minute begins. */
export function demandRate(environment: Environment): void {
  const { requestsPerMinute } = environment.options
  if (requestsPerMinute === undefined) return
  const now = environment.now().getTime()
  const minute = Math.floor(now / minuteMs)
  const before = counts.get(environment)
  const requests = (before?.minute === minute ? before.requests : 0) + 1
  counts.set(environment, { minute, requests })
  demand(
    environment,
    requests <= requestsPerMinute,
    limited(requestsPerMinute, (minute + 1) * minuteMs - now),
  )
}

function limited(quotaLimit: number, waitMs: number): PingOneError {
  return new PingOneError('REQUEST_LIMITED', {
    demand: 'moderate rate of requests',
    headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) },
    details: [
      {
        code: 'LIMIT_EXCEEDED',
        target: 'requests',
        message: `No more than ${quotaLimit} requests a minute are served.`,
        innerError: { quotaLimit },
      },
    ],
  })
}
