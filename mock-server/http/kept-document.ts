import type { Environment } from '../environment.ts'
import type { Reply } from '../seams/reply.ts'
import type { Collections } from '../store/kept/collections.ts'

type Members = Readonly<Record<string, unknown>>

/** A JSON document that many are answered with: its text is made once. */
export class KeptDocument {
  readonly #members: Members
  #text: string | undefined

  constructor(members: Members) {
    this.#members = members
  }

  /** @param sent what of its members goes onto the wire; of all times it is asked the first one counts. */
  textOf(sent: (members: Members) => Members): string {
    this.#text ??= JSON.stringify(sent(this.#members))
    return this.#text
  }
}

interface Made {
  /** Revisions of the collections, as the store counts them. */
  readonly madeOf: string
  readonly replies: Map<string, Reply>
}

/**
 * Keeps answers that are made of these collections, and of what never changes about an environment, until one of them
 * is changed, by whichever mock. Nothing is kept of what faults or variants alter.
 * @returns takes the name of one of few forms, and how an answer in it is made: JSON.
 */
export function keeping(collections: readonly (keyof Collections)[]) {
  const known = new WeakMap<Environment, Made>()
  return async (
    environment: Environment,
    form: string,
    make: () => Promise<Reply & { readonly body: Members }>,
  ): Promise<Reply> => {
    if (environment.isAltered) return make()
    // Before it is made: what changes meanwhile is found the next time.
    let madeOf = ''
    for (const name of collections)
      madeOf += ` ${await environment.store.collection(name).revision()}`
    let its = known.get(environment)
    if (its?.madeOf !== madeOf) {
      its = { madeOf, replies: new Map() }
      known.set(environment, its)
    }
    const before = its.replies.get(form)
    if (before) return before
    const { body, ...reply } = await make()
    const kept = { ...reply, body: new KeptDocument(body) }
    its.replies.set(form, kept)
    return kept
  }
}
