import { env } from 'node:process'
import { hearRun, tellRun } from '../../protocol/run-news.ts'
import { type Hosts, newHosts } from '../../wallet/http/hosts.ts'
import type { HttpOptions } from '../../wallet/http/http.ts'

/** Somebody pressed Ctrl-C: scenarios that have not begun are left out. */
const interruption = new AbortController()
hearRun(({ kind }) => {
  if (kind === 'interrupted') interruption.abort()
})

export function isInterrupted(): boolean {
  return interruption.signal.aborted
}

/** Of the whole run, as far as this thread sees it. */
let hosts: Hosts | undefined

/** What the scenarios of this thread have in common where they ask hosts. */
export function runHosts(
  requestsPerSecond: number | undefined,
): Pick<HttpOptions, 'hosts' | 'signal' | 'onWait'> {
  hosts ??= newHosts(
    requestsPerSecond === undefined ? undefined : requestsPerSecond / threadCount(),
  )
  return {
    hosts,
    signal: interruption.signal,
    onWait: ({ host, seconds }) => tellRun({ kind: 'waiting', host, seconds }),
  }
}

/** A new run, by whoever runs several in one process. */
export function forgetHosts(): void {
  hosts = undefined
}

/** Each thread has its part of the requests that a second may have. */
function threadCount(): number {
  return Math.max(1, Number(env.VCISPEC_THREADS ?? 1))
}
