import { fork } from 'node:child_process'
import { once } from 'node:events'

interface Answer {
  readonly offers: readonly string[]
  /** That it has used. */
  readonly cpuMs: number
}

/** What stands in a process of its own. */
export interface Apart<First> {
  /** What it said when it was ready. */
  readonly first: First
  told(wish: { readonly offers?: number }): Promise<Answer>
  end(): void
}

export async function started<First>(file: URL, kind: string): Promise<Apart<First>> {
  const child = fork(file, [kind])
  const [first] = await once(child, 'message')
  return {
    first: first as First,
    async told(wish) {
      child.send(wish)
      const [answer] = await once(child, 'message')
      return answer as Answer
    },
    end: () => child.disconnect(),
  }
}
