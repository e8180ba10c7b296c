import { proofOf } from '../bin/kill/kinds.ts'
import { listed } from '../bin/listed.ts'
import { requirements } from '../checks/catalogue.ts'
import { placed } from '../mock-server/demands/registry.ts'

interface Proof {
  readonly name: string
  readonly at: string
}

/** What the check of each requirement reports when the mock does it (`vcispec kill`): reports say what proves a check. */
export function proofs(): Readonly<Record<string, readonly Proof[]>> {
  const written = new Map(listed.faults().map(({ name, file, line }) => [name, `${file}:${line}`]))
  const at = (name: string) => written.get(name) ?? ''
  return Object.fromEntries(
    requirements.flatMap(({ id }) => {
      const { faults, places } = proofOf(id)
      const mutants = places.map((pair): [string, Proof] => {
        const name = `${pair.demand} ${pair.row.needed ? 'refused by a crash' : 'overlooked'}`
        return [name, { name, at: at(placed(pair)) }]
      })
      const all = [...faults.map((name) => ({ name, at: at(name) })), ...new Map(mutants).values()]
      return all.length === 0 ? [] : [[id, all]]
    }),
  )
}
