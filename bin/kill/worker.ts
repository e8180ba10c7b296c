import { parentPort, workerData } from 'node:worker_threads'
import { faultsNamed } from '../../mock-server/faults/named.ts'
import { blind, listen, tryControl, tryFault } from './matrix.ts'
import { ScenarioRunner } from './scenario-run.ts'
import type { Answer, Task } from './workers.ts'

/** One thread of the kill matrix: does one task after the other. Its `process.env` is its own. */
const { blinded } = workerData as { readonly blinded?: string }
blind(blinded)
const runner = ScenarioRunner.load()

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await answerTo(task))
})

async function answerTo(task: Task): Promise<Answer> {
  try {
    if ('control' in task) {
      return { control: await tryControl(task, await runner) }
    }
    if ('listened' in task) return { listened: await listen(task, await runner) }
    const [fault] = await faultsNamed([task.fault])
    if (!fault) throw new Error(`no fault ${task.fault}`)
    return { verdict: await tryFault(fault, task.places, await runner) }
  } catch (cause) {
    return { failure: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
}
