import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import { lookAtValues, lookCloser, OfferLife, raceForCode } from './closer-look.ts'
import type { Correctness } from './correctness.ts'
import type { DueFlow } from './drive.ts'
import { walk } from './flow.ts'
import type { LoadSession } from './load-session.ts'
import type { LoadPlan } from './plan.ts'

/** A wallet that finds nobody there asks again after so long, not thousands of times a second. */
const restMs = 500

/** Walks each flow of a load, writes down what it took, and looks closely at a sample. */
export class LoadConduct {
  readonly #load: LoadSession
  readonly #plan: LoadPlan
  readonly #grants: readonly GrantType[]
  readonly #correctness: Correctness

  constructor(
    load: LoadSession,
    plan: LoadPlan,
    grants: readonly GrantType[],
    correctness: Correctness,
  ) {
    this.#load = load
    this.#plan = plan
    this.#grants = grants
    this.#correctness = correctness
    if (!load.session.readOffer) {
      const why = 'the target has no API that tells the status of an offer'
      correctness.leaveOut('the status of an offer never goes back', why)
    }
  }

  async walk({ index, wallet, dueAt }: DueFlow): Promise<{ readonly restMs?: number }> {
    const { recorder } = this.#load
    const began = performance.now()
    try {
      return await this.#walk({ index, wallet, dueAt })
    } catch (error) {
      const example = error instanceof Error ? error.message : String(error)
      const failure = { step: 'any', kind: 'a defect of vcispec', example }
      const now = performance.now()
      recorder.ended({ kind: 'failed', error: failure }, now - dueAt, now - began)
      return {}
    }
  }

  async #walk({ index, wallet, dueAt }: DueFlow): Promise<{ readonly restMs?: number }> {
    const began = performance.now()
    const grant = this.#grants[index % this.#grants.length] ?? grantTypes.preAuthorizedCode
    const sample = this.#sampleOf(index)
    const life = sample === undefined ? undefined : new OfferLife(this.#load)
    const flow = await walk(this.#load, {
      index,
      wallet,
      grant,
      onStage: life && ((ticket) => life.look(ticket)),
    })
    const now = performance.now() - flow.asideMs
    this.#load.recorder.ended(flow.end, now - dueAt, now - began)
    if (flow.end.kind === 'failed' && flow.end.error.isUnreachable) return { restMs }
    if (flow.end.kind !== 'completed') return {}
    lookAtValues(flow, this.#correctness)
    if (sample === undefined || this.#load.isInterrupted) return {}
    if (flow.way) await life?.look(flow.way.ticket)
    const verdict = life?.verdict
    if (verdict) this.#correctness.look('the status of an offer never goes back', verdict)
    await lookCloser(flow, grant, this.#correctness)
    if (sample % 2 === 0) {
      await raceForCode(this.#load, { grant, index, wallet }, this.#correctness)
    }
    return {}
  }

  /** Which of the sample a flow is: each grant has its own. @returns undefined: not in it. */
  #sampleOf(index: number): number | undefined {
    const { sampleEvery } = this.#plan
    const ofGrant = Math.floor(index / this.#grants.length)
    return sampleEvery > 0 && ofGrant % sampleEvery === 0 ? ofGrant / sampleEvery : undefined
  }
}
