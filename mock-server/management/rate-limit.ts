import type { Environment } from '../environment.ts'
import { demand } from './demand.ts'
import { PingOneError } from './pingone-error.ts'

const minuteMs = 60_000

/** @throws PingOneError 429 beyond the option `requestsPerMinute`; `Retry-After` says when the next minute begins. */
export async function demandRate(environment: Environment): Promise<void> {
  const { requestsPerMinute } = environment.options
  if (requestsPerMinute === undefined) return
  const now = environment.now().getTime()
  const minute = Math.floor(now / minuteMs)
  const end = new Date((minute + 1) * minuteMs)
  const requests = await countedIn(environment, String(minute), end)
  demand(
    environment,
    requests <= requestsPerMinute,
    limited(requestsPerMinute, end.getTime() - now),
  )
}

/** This request with those that came before it in this minute, whichever replica they came to. */
async function countedIn({ store }: Environment, minute: string, end: Date): Promise<number> {
  const minutes = store.collection('requestCounts')
  if (await minutes.putNew(minute, { requests: 1 }, end)) return 1
  const counted = await minutes.update(minute, ({ requests }) => ({ requests: requests + 1 }))
  return counted?.requests ?? 1
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
