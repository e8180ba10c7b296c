import { provingPairs } from '../bin/kill/kinds.ts'
import { faultHomes, listed } from '../bin/listed.ts'
import { requirementById } from '../checks/catalogue.ts'
import { keptBy } from '../mock-server/demands/registry.ts'
import { generated, linked, row } from './markdown.ts'

/** `docs/faults.md` */
export function faultTable(): readonly string[] {
  const written = listed.faults().filter(({ name }) => name in faultHomes)
  return [
    '# Faults of the mock',
    '',
    generated,
    '',
    `${written.length} deliberate defects, each off by default and breaking one requirement. Switch one on with`,
    '`vcispec run --fault "<name>"`, `vcispec mock --fault "<name>"`, or for one environment over the control surface.',
    'What a fault also breaks, because the same bytes on the wire break another sentence, is permitted beside it.',
    '',
    '| fault | breaks | what that says | also breaks |',
    '|---|---|---|---|',
    ...written.map(({ name, breaks, entails, file, line }) =>
      row([
        `[${name}](../${file}#L${line})`,
        linked(breaks),
        requirementById(breaks)?.title ?? '',
        entails.map(({ requirement, reason }) => `${requirement}: ${reason}`).join('<br>'),
      ]),
    ),
    '',
    '## Demands that are overlooked',
    '',
    'Everything that the mock demands of a wallet’s request can be overlooked at each of its places, by',
    '`--fault <demand>@<place>`. Where nothing can go on without what is demanded, its absence is answered by a crash instead.',
    '',
    '| demand | places | breaks | what that says | |',
    '|---|---|---|---|---|',
    ...overlooked(),
  ]
}

/** A line for each demand, and each requirement that it keeps. */
function overlooked(): readonly string[] {
  const lines = Map.groupBy(provingPairs, (pair) => `${pair.demand} ${keptBy(pair)}`)
  return [...lines.values()].flatMap((pairs) => {
    const [first] = pairs
    if (first === undefined) return []
    const breaks = keptBy(first)
    return [
      row([
        `\`${first.demand}\``,
        pairs.map(({ at }) => at).join(', '),
        linked(breaks),
        requirementById(breaks)?.title ?? '',
        first.row.needed ? 'crash' : '',
      ]),
    ]
  })
}
