import { allFaults } from '../../mock-server/faults/all.ts'
import type { Alteration, Fault } from '../../mock-server/faults/fault.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'

/**
 * What a scenario comes by that a fault can alter: seams, and demands that its requests do not meet. Where it comes by
 * nothing that a fault alters, all goes as without that fault: running it shows what the control showed.
 */
export type Passages = ReadonlyMap<string, ReadonlySet<string>>

/** Whether a scenario that passes these can go otherwise than without the fault. */
export function canAlter(
  fault: Omit<Alteration, 'name'>,
  passed: ReadonlySet<string> | undefined,
): boolean {
  const { seams = {}, overlooks = [], refuses = {} } = fault
  const names = [...Object.keys(seams), ...overlooks, ...Object.keys(refuses)]
  // Whatever alters nothing by name alters who knows what.
  return passed === undefined || names.length === 0 || names.some((name) => passed.has(name))
}

/** It is no requirement's. */
const nothing = 'nothing' as RequirementId

/** An alteration that alters nothing and tells of everything that one could. */
export function listener(onPassage: (name: string) => void): Fault {
  const telling = () =>
    new Proxy({}, { get: (_, name) => void onPassage(String(name)), has: () => false })
  const overlooks = new Overlooked(...allFaults.flatMap(({ overlooks = [] }) => overlooks))
  overlooks.onPassage = onPassage
  return { name: 'a listener', breaks: nothing, seams: telling(), refuses: telling(), overlooks }
}

type Demands = NonNullable<Alteration['overlooks']>

/** Is asked whether a demand is among these: whether it is overlooked. */
class Overlooked extends Array<Demands[number]> {
  onPassage: (name: string) => void = () => {}

  override some(isAsked: (demand: Demands[number], index: number, all: this['0'][]) => unknown) {
    this.forEach((demand, index) => {
      if (isAsked(demand, index, this)) this.onPassage(demand)
    })
    return false
  }
}
