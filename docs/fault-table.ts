import { requirementById } from '../checks/catalogue.ts'
import { faults } from '../mock-server/faults/registry.ts'
import { generated, linked, row } from './markdown.ts'

/** `docs/faults.md` */
export function faultTable(): readonly string[] {
  return [
    '# Faults of the mock',
    '',
    generated,
    '',
    `${faults.length} deliberate defects, each off by default and breaking one requirement. Switch one on with`,
    '`vcispec run --fault "<name>"`, `vcispec mock --fault "<name>"`, or for one environment over the control surface.',
    'What a fault also breaks, because the same bytes on the wire break another sentence, is permitted beside it.',
    '',
    '| fault | breaks | what that says | also breaks |',
    '|---|---|---|---|',
    ...faults.map(({ name, breaks, entails = [] }) =>
      row([
        name,
        linked(breaks),
        requirementById(breaks)?.title ?? '',
        entails.map(({ requirement, reason }) => `${requirement}: ${reason}`).join('<br>'),
      ]),
    ),
  ]
}
