import { BroadcastChannel } from 'node:worker_threads'

/** Logged by scenarios that an interruption left out: nothing was tried, so that nothing follows from it. */
export const interruptedLog = 'left out: the run was interrupted'

/** What threads of one run tell each other while it is under way. */
export type RunNews =
  | { readonly kind: 'waiting'; readonly host: string; readonly seconds: number }
  | { readonly kind: 'interrupted' }

/** Threads share no memory: the coordinator and its workers hear each other here, and so do two ends in one thread. */
const name = 'vcispec-run'

let speaker: BroadcastChannel | undefined

export function tellRun(news: RunNews): void {
  speaker ??= newChannel()
  speaker.postMessage(news)
}

/** Calls `hear` for what anybody of the run tells. @returns what ends that. */
export function hearRun(hear: (news: RunNews) => void): () => void {
  const channel = newChannel()
  channel.onmessage = (message) => hear((message as { readonly data: RunNews }).data)
  return () => channel.close()
}

/** One that keeps no process alive. */
function newChannel(): BroadcastChannel {
  const channel = new BroadcastChannel(name)
  channel.unref()
  return channel
}
