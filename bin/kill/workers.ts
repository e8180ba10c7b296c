import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Control, Listened } from './matrix.ts'
import type { ControlTask, ListeningTask, Places } from './plan.ts'
import type { FaultVerdict } from './verdict.ts'

export type Task = ControlTask | ListeningTask | { readonly fault: string; readonly places: Places }

export type Answer =
  | { readonly verdict: FaultVerdict }
  | { readonly control: Control }
  | { readonly listened: Listened }
  | { readonly failure: string }

/** Threads that do one task after the other, each with a mock of its own. */
export class Threads {
  readonly #workers: readonly Worker[]

  private constructor(workers: readonly Worker[]) {
    this.#workers = workers
  }

  /** @param blinded a requirement that their judges overlook; undefined: none. */
  static async start(count: number, blinded: string | undefined): Promise<Threads> {
    const url = new URL(import.meta.resolve('./worker.ts'))
    return new Threads(
      Array.from({ length: count }, () => new Worker(url, { workerData: { blinded } })),
    )
  }

  /**
   * @param onAnswer told in the order in which the tasks end.
   * @throws Error when a task could not be done at all: our own bug.
   */
  async run(tasks: readonly Task[], onAnswer: (answer: Answer) => void): Promise<void> {
    const waiting = [...tasks]
    await Promise.all(this.#workers.map((worker) => workOff(worker, waiting, onAnswer)))
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }
}

async function workOff(
  worker: Worker,
  waiting: Task[],
  onAnswer: (answer: Answer) => void,
): Promise<void> {
  for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
    worker.postMessage(task)
    // Rejects when the thread dies.
    const [answer] = (await once(worker, 'message')) as [Answer]
    if ('failure' in answer) throw new Error(answer.failure)
    onAnswer(answer)
  }
}
