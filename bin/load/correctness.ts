import type { VerificationFact } from '../../protocol/evidence.ts'
import type { CorrectnessResult } from '../../reporting/load/load-report.ts'
import { Uniqueness } from './uniqueness.ts'

/** What is looked at while the load is on: some of it in each flow, some in a sample of them. */
const questions = {
  'one token for each code, used again': null,
  'one token for each code, used by two at once': null,
  'each nonce is given once': 'VCI-7.2-04',
  'each pre-authorized code is in one offer': null,
  'each access token is given once': null,
  'each credential has its own entry of a status list': null,
  'signatures of credentials': null,
  'credentials are bound to the key that was proven': null,
  'the status of an offer never goes back': 'P1-OFFER-65',
} as const

export type Question = keyof typeof questions

/** What came of one look. */
export type Look = 'right' | 'undecided' | { readonly wrong: string }

const mostExamples = 3

const unique = {
  nonce: 'each nonce is given once',
  code: 'each pre-authorized code is in one offer',
  token: 'each access token is given once',
  statusEntry: 'each credential has its own entry of a status list',
} as const satisfies Readonly<Record<string, Question>>

interface Tally {
  looked: number
  violated: number
  undecided: number
  why: string | undefined
  readonly examples: string[]
}

/** Whether the answers are right, beside being fast. What was never looked at is told, too. */
export class Correctness {
  readonly #tallies = new Map<Question, Tally>()
  readonly #values = new Map<keyof typeof unique, Uniqueness>()

  look(question: Question, look: Look): void {
    const tally = this.#tally(question)
    tally.looked += 1
    if (look === 'undecided') tally.undecided += 1
    if (typeof look === 'string') return
    tally.violated += 1
    if (tally.examples.length < mostExamples) tally.examples.push(look.wrong)
  }

  /** @param what is said of a value that came before: values are secrets. */
  unique(kind: keyof typeof unique, value: string, what: string): void {
    const values = this.#values.get(kind) ?? new Uniqueness()
    this.#values.set(kind, values)
    this.look(unique[kind], values.isNew(value) ? 'right' : { wrong: what })
  }

  /** What the verification of a credential found. */
  verified(facts: readonly VerificationFact[]): void {
    const signature = facts.find(({ name }) => name === 'signature-verified')
    this.look('signatures of credentials', lookOf(signature))
    const binding = facts.find(({ name }) => name === 'bound-to-proof-key')
    if (binding) this.look('credentials are bound to the key that was proven', lookOf(binding))
  }

  /** Why a question is not asked of this target. */
  leaveOut(question: Question, why: string): void {
    this.#tally(question).why = why
  }

  get isBroken(): boolean {
    return [...this.#tallies.values()].some(({ violated }) => violated > 0)
  }

  results(): readonly CorrectnessResult[] {
    return Object.entries(questions).map(([name, requirement]) => {
      const tally = this.#tallies.get(name as Question)
      const { looked = 0, violated = 0, undecided = 0, why, examples = [] } = tally ?? {}
      const unasked = looked === 0 ? (why ?? 'none came along in the sample') : null
      return { name, requirement, looked, violated, undecided, why: unasked, examples }
    })
  }

  #tally(question: Question): Tally {
    const known = this.#tallies.get(question)
    if (known) return known
    const fresh = { looked: 0, violated: 0, undecided: 0, why: undefined, examples: [] }
    this.#tallies.set(question, fresh)
    return fresh
  }
}

function lookOf(fact: VerificationFact | undefined): Look {
  if (!fact) return 'undecided'
  return fact.holds ? 'right' : { wrong: `${fact.name}: ${fact.seen}` }
}
