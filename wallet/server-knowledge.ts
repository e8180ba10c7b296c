import { createHash } from 'node:crypto'

/** What right requests were refused for, and the wallet can do without. */
export type Habit = 'bound tokens' | 'pushed requests' | 'authorization_details without scope'

/** A right request that was refused, while the same without the habit was served. */
export interface BrokenHabit {
  /** That the refusal violates. */
  readonly requirement: string
  /** One sentence: what the wallet does instead. */
  readonly instead: string
  /** What was seen when it turned out. */
  readonly seen: string
}

/**
 * What the journeys of a run have found out about authorization servers, by their identifiers, so that each thing is tried out
 * once and not by every journey.
 */
export class ServerKnowledge {
  readonly #broken = new Map<string, BrokenHabit>()
  readonly #tried = new Set<string>()
  readonly #codes = new Set<string>()
  readonly #redeemed = new Map<string, number>()

  broken(server: string, habit: Habit): BrokenHabit | undefined {
    return this.#broken.get(`${habit} ${server}`)
  }

  learn(server: string, habit: Habit, what: BrokenHabit): void {
    this.#broken.set(`${habit} ${server}`, what)
  }

  forget(server: string, habit: Habit): void {
    this.#broken.delete(`${habit} ${server}`)
  }

  /** True once a server and habit: whoever asks first tries it out. */
  mayTry(server: string, habit: Habit): boolean {
    const key = `${habit} ${server}`
    if (this.#tried.has(key)) return false
    this.#tried.add(key)
    return true
  }

  /** A code that went out in a request. */
  spend(code: string): void {
    this.#codes.add(digest(code))
  }

  /** An offer of this issuer brought a token. */
  redeem(credentialIssuer: string): void {
    this.#redeemed.set(credentialIssuer, (this.#redeemed.get(credentialIssuer) ?? 0) + 1)
  }

  /** One offer was good, and no second one yet: the issuer may have one for each user only. */
  mayBeOneForEachUser(credentialIssuer: string): boolean {
    return this.#redeemed.get(credentialIssuer) === 1
  }

  isSpent(code: string): boolean {
    return this.#codes.has(digest(code))
  }
}

function digest(code: string): string {
  return createHash('sha256').update(code).digest('base64url')
}
