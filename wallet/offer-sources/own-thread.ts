import { Worker } from 'node:worker_threads'

/** What a thread of its own is asked for. */
export interface Asked<Job> {
  readonly job: Job
  /** The processor time that it may take. */
  readonly mostMs: number
}

const pollMs = 50

/** What is decoded is large and lives long: a roomy nursery is only more memory. */
const youngMb = 8

/**
 * Does work of a foreign decoder, whose time and memory nobody can tell beforehand, in a thread that is ended when it has
 * used up its processor time.
 * @returns undefined when it was ended, or broke.
 */
export async function inOwnThread<Job, Result>(
  module: URL,
  { job, mostMs }: Asked<Job>,
): Promise<Result | undefined> {
  const worker = new Worker(module, {
    workerData: job,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: youngMb },
  })
  const { promise, resolve } = Promise.withResolvers<Result | undefined>()
  worker.once('message', resolve)
  worker.once('error', () => resolve(undefined))
  worker.once('exit', () => resolve(undefined))
  const watch = setInterval(async () => {
    const used = await worker.cpuUsage().catch(() => undefined)
    if (used && (used.user + used.system) / 1000 > mostMs) resolve(undefined)
  }, pollMs)
  try {
    return await promise
  } finally {
    clearInterval(watch)
    await worker.terminate()
  }
}
