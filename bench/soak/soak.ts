import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Sample } from './flatness.ts'
import { flows } from './flows.ts'
import { Gate } from './gate.ts'
import { Http } from './http.ts'
import { startMockProcess } from './mock-process.ts'
import { openPlace, type Place } from './place.ts'

export interface SoakWish {
  readonly seconds: number
  readonly wallets: number
  onSample(sample: Sample, seconds: number): void
}

export interface SoakResult {
  readonly samples: readonly Sample[]
  /** How often each flow was done. */
  readonly done: Readonly<Record<string, number>>
  /** Each with the flow in which it happened; at most so many as one can read. */
  readonly errors: readonly string[]
}

/** Beyond the end of every credential: with it the clock takes all that wallets ever received. */
const beyondEverything = 'P302D'
const samplesWanted = 25
const secondsBetweenSamples = 10
const errorsAtMost = 20

/** Wallets beside one another on one environment, whose clock moves on between them. */
export async function soak({ seconds, wallets, onSample }: SoakWish): Promise<SoakResult> {
  await using mock = await startMockProcess()
  await using http = new Http(readFileSync(mock.ready.ca ?? '', 'utf8'))
  const place = await openPlace(http, mock.controlUrl, mock.ready)
  const gate = new Gate()
  const samples: Sample[] = []
  const errors: string[] = []
  const done = Object.fromEntries(Object.keys(flows).map((name) => [name, 0]))
  const begun = performance.now()
  const passed = () => (performance.now() - begun) / 1000
  const isOver = () => passed() >= seconds || errors.length >= errorsAtMost

  async function wallet(number: number): Promise<void> {
    const names = Object.keys(flows)
    for (let turn = number; !isOver(); turn += 1) {
      const name = names[turn % names.length] ?? ''
      await gate.within(() => attempt(name, place))
    }
  }

  async function attempt(name: string, place: Place): Promise<void> {
    try {
      await flows[name]?.(place)
      done[name] = (done[name] ?? 0) + 1
    } catch (error) {
      errors.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  async function sample(): Promise<void> {
    await place.advance(beyondEverything)
    const flows = Object.values(done).reduce((sum, times) => sum + times, 0)
    const taken = { flows, ...(await mock.memory()) }
    samples.push(taken)
    onSample(taken, passed())
  }

  const all = Promise.all(Array.from({ length: wallets }, (_, number) => wallet(number)))
  const pause = Math.min(secondsBetweenSamples, seconds / samplesWanted) * 1000
  while (!isOver()) {
    await setTimeout(pause)
    await gate.alone(sample)
  }
  await all
  const complaint = mock.complaint()
  return { samples, done, errors: complaint === undefined ? errors : [complaint, ...errors] }
}
