import { Worker } from 'node:worker_threads'
import type { Plan } from './plan.ts'
import type { FaultVerdict } from './verdict.ts'

export type Task = 'control' | { readonly fault: string }

export type Answer =
  | { readonly verdict: FaultVerdict }
  | { readonly control: readonly string[] }
  | { readonly failure: string }

/**
 * Does the tasks in `count` threads, each with a mock of its own.
 * @param onAnswer told in the order in which they end.
 * @throws Error when a task could not be done at all: our own bug.
 */
export async function inThreads(
  count: number,
  tasks: readonly Task[],
  data: { readonly plan: Plan; readonly blinded?: string },
  onAnswer: (answer: Answer) => void,
): Promise<void> {
  const waiting = [...tasks]
  const threads = Array.from({ length: Math.min(count, tasks.length) }, () =>
    oneThread(waiting, data, onAnswer),
  )
  await Promise.all(threads)
}

function oneThread(
  waiting: Task[],
  workerData: unknown,
  onAnswer: (answer: Answer) => void,
): Promise<void> {
  const worker = new Worker(new URL(import.meta.resolve('./worker.ts')), { workerData })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const next = () => {
    const task = waiting.shift()
    if (task === undefined) resolve()
    else worker.postMessage(task)
  }
  worker.on('error', reject)
  worker.on('message', (answer: Answer) => {
    if ('failure' in answer) return reject(new Error(answer.failure))
    onAnswer(answer)
    next()
  })
  next()
  return promise.finally(() => worker.terminate())
}
