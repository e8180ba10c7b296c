import type { JudgeContext } from '../checks/check.ts'
import { judge } from '../checks/engine/judge.ts'
import { reading, wasRead } from '../checks/engine/memo.ts'
import type { Recall } from '../checks/engine/recall.ts'
import type { Finding } from '../checks/finding.ts'
import type { Evidence } from '../protocol/evidence.ts'
import { type Exchange, wasAnswered } from '../protocol/exchange.ts'

/**
 * Evidence that was judged, with what each judgement read of it. Checks are pure: what read nothing of that which is changed
 * would judge as it did, and is not asked again.
 */
export class JudgedBefore {
  readonly findings: readonly Finding[]
  readonly #evidence: Evidence
  readonly #context: JudgeContext
  readonly #judgements = new Map<object, Map<string, Known>>()

  constructor(evidence: Evidence, context: JudgeContext) {
    this.#evidence = evidence
    this.#context = context
    const recall: Recall = (check, place, judge) => {
      const known = reading(judge)
      const places = this.#judgements.get(check) ?? new Map<string, Known>()
      this.#judgements.set(check, places.set(place, known))
      return known.value
    }
    this.findings = reading(() => judge(watched(evidence), context, recall)).value
  }

  /** What is found in evidence that was made of this one. */
  judge(altered: Evidence): readonly Finding[] {
    const changed = changedIn(altered, this.#evidence)
    return judge(altered, this.#context, (check, place, judge) => {
      const known = this.#judgements.get(check)?.get(place)
      if (changed === undefined || !known || !changed.isDisjointFrom(known.read)) return judge()
      // Made by this very check at this very place.
      return known.value as ReturnType<typeof judge>
    })
  }
}

interface Known {
  readonly value: unknown
  readonly read: ReadonlySet<string>
}

/** What alterations change beside answers. */
const lists = ['attempts', 'credentials', 'offers'] as const

/** Tells what is read of it: an answer by its exchange's id, anything of a list by the list's name. */
function watched(evidence: Evidence): Evidence {
  const seen = Object.fromEntries(
    lists.map((name) => [
      name,
      watchedAll(
        evidence[name].map((it) => watchedAll(it, name)),
        name,
      ),
    ]),
  )
  return { ...evidence, ...seen, exchanges: evidence.exchanges.map(watchedExchange) }
}

function watchedAll<T extends object>(whole: T, name: string): T {
  return new Proxy(whole, {
    get(it, member) {
      wasRead(name)
      return Reflect.get(it, member)
    },
  })
}

function watchedExchange(exchange: Exchange): Exchange {
  return new Proxy(exchange, {
    get(it, member) {
      if (member === 'response') wasRead(it.id)
      return Reflect.get(it, member)
    },
  })
}

/** By the names of `watched`; undefined where more is changed than that. */
function changedIn(altered: Evidence, before: Evidence): Set<string> | undefined {
  const others = (Object.keys(before) as (keyof Evidence)[]).filter(
    (name) => name !== 'exchanges' && !lists.some((list) => list === name),
  )
  if (others.some((name) => altered[name] !== before[name])) return undefined
  if (altered.exchanges.length !== before.exchanges.length) return undefined
  const pairs = altered.exchanges.map((it, index) => [it, before.exchanges[index]] as const)
  const exchanges = pairs.filter(([now, then]) => now !== then)
  if (!exchanges.every(([now, then]) => then && differByAnswer(now, then))) return undefined
  const changed = lists.filter((name) => !isSame(altered[name], before[name]))
  return new Set([...changed, ...exchanges.map(([{ id }]) => id)])
}

function isSame(now: readonly object[], then: readonly object[]): boolean {
  return now.length === then.length && now.every((it, index) => it === then[index])
}

function differByAnswer(now: Exchange, then: Exchange): boolean {
  if (!wasAnswered(now) || !wasAnswered(then)) return false
  const { response: _, ...rest } = now
  const { response: __, ...others } = then
  const names = Object.keys({ ...rest, ...others }) as (keyof typeof rest)[]
  return names.every((name) => rest[name] === others[name])
}
