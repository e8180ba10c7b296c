import { Redactor } from '../../protocol/redactor.ts'
import { learnSecrets } from '../../protocol/written-exchange.ts'
import { oneLine } from '../../reporting/plain-text.ts'
import { bareAddress } from '../capture/bare-address.ts'
import type { CapturedExchange } from '../capture/captured.ts'
import { classified } from '../capture/classify.ts'
import { type CaptureOptions, judgeExchanges } from '../capture/judge-capture.ts'
import { openFindings } from '../capture/verdict-text.ts'
import { Budget, sizeOf } from './budget.ts'

/** More are judged at the end only: each is judged beside all others. */
const mostJudgedLive = 300

/** Exchanges whose secrets are still known where markers begin anew. */
const mostKnownOn = 100

/** Says what goes through, a line each, and what is found as soon as it shows. */
export class LiveView {
  readonly exchanges: CapturedExchange[] = []
  readonly #say: (line: string) => void
  readonly #options: CaptureOptions
  readonly #budget: Budget
  #redactor = new Redactor()
  readonly #told = new Set<string>()
  #work: Promise<void> = Promise.resolve()
  #isDue = false

  /** @param budget shared with the proxy. */
  constructor(say: (line: string) => void, options: CaptureOptions, budget = new Budget()) {
    this.#say = say
    this.#options = options
    this.#budget = budget
  }

  add(exchange: CapturedExchange): void {
    if (!this.#budget.take(sizeOf(exchange))) {
      this.trouble(exchange.request.url, `not kept: ${this.#budget.spent}`)
      return
    }
    this.exchanges.push(exchange)
    const places = classified(this.exchanges.slice(-mostJudgedLive))
    const last = places.at(-1)
    const isPlaced = last !== undefined && 'operation' in last
    const step = isPlaced ? last.operation : 'not placed'
    const { request, response } = exchange
    this.#learn([exchange])
    if (this.#redactor.isFull) this.#beginMarkersAnew(exchange)
    const url = this.#redactor.text(isPlaced ? request.url : bareAddress(request.url))
    this.#say(`  ${response.status} ${step.padEnd(16)} ${request.method} ${oneLine(url, 150)}`)
    this.#judgeSoon()
  }

  trouble(url: string, sentence: string): void {
    const at = this.#redactor.text(bareAddress(url))
    this.#say(`  --- ${oneLine(at, 150)}: ${oneLine(this.#redactor.text(sentence), 300)}`)
  }

  #learn(exchanges: readonly CapturedExchange[]): void {
    const named = exchanges.map((it) => ({ id: 'live', operation: 'control' as const, ...it }))
    learnSecrets(named, this.#redactor)
  }

  /** A secret may be repeated where nothing names it: those of late are known on. */
  #beginMarkersAnew(exchange: CapturedExchange): void {
    for (const known of [this.exchanges.slice(-mostKnownOn), [exchange]]) {
      this.#redactor = new Redactor()
      this.#learn(known)
      if (!this.#redactor.isFull) break
    }
    this.#say('  --- more secrets than can be told apart: from here on markers count anew')
  }

  /** When what is under way was told. */
  async settled(): Promise<void> {
    await this.#work
  }

  /** What comes while it judges is judged together. */
  #judgeSoon(): void {
    if (this.#isDue || this.exchanges.length > mostJudgedLive) return
    this.#isDue = true
    this.#work = this.#work.then(async () => {
      this.#isDue = false
      const verdict = await judgeExchanges([...this.exchanges], this.#options)
      for (const { side, requirement, level, seen, isHard } of openFindings(verdict)) {
        const key = `${side} ${requirement}`
        if (this.#told.has(key)) continue
        this.#told.add(key)
        const word = isHard ? 'violated' : 'advice  '
        this.#say(`      ${word} by the ${side} ${requirement} (${level}): ${oneLine(seen, 200)}`)
      }
    })
  }
}
