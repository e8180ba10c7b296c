import { faultHomes, listed } from '../bin/listed.ts'
import { validatorsModule } from '../schemas/standalone.ts'
import { coverageTable } from './coverage-table.ts'
import { faultTable } from './fault-table.ts'
import { deviationNames, requirementIds } from './known-names.ts'
import { proofs } from './proofs.ts'
import { stepTable } from './step-table.ts'
import { jsonLines, write } from './written.ts'

/** Writes what is made of registries and schemas: `npm run docs`. It is checked in; CI fails when one is stale. */
write('protocol/requirement-id.ts', [requirementIds()])
write('protocol/deviation-name.ts', [deviationNames(listed.deviations())])
write('schemas/message-validators.ts', [validatorsModule()])
write('docs/faults.md', faultTable())
write('docs/coverage.md', await coverageTable())
write('mock-server/faults/names.json', [JSON.stringify(faultHomes, null, 2)])
write('reporting/kill-matrix.json', [
  '{',
  Object.entries(proofs())
    .map(([id, faults]) => `${JSON.stringify(id)}:${JSON.stringify(faults)}`)
    .join(',\n'),
  '}',
])
for (const [what, rows] of Object.entries(listed))
  write(`bin/listed/${what}.json`, jsonLines(rows()))
// Asks Cucumber, which loads what is written above.
write('docs/steps.md', stepTable())
