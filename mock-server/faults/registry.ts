import type { Fault } from './fault.ts'
import { offerLives31Minutes } from './offer-lives-31-minutes.ts'

/** Every fault there is; `docs/faults.md` is made from it. */
export const faults: readonly Fault[] = [offerLives31Minutes]

export function faultNamed(name: string): Fault | undefined {
  return faults.find((fault) => fault.name === name)
}
