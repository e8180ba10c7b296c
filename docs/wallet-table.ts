import { requirements } from '../checks/catalogue.ts'
import { walletExclusions } from '../checks/exclusions.ts'
import { walletChecks } from '../checks/wallet/registry.ts'
import { walletCases } from '../wallets/cases/registry.ts'
import { linked, row } from './markdown.ts'

/** The other half of `docs/coverage.md`: what `vcispec wallet` judges. */
export function walletTable(): readonly string[] {
  const rows = requirements.filter(({ actor }) => actor === 'wallet')
  const passive = new Set(walletChecks.map(({ requirement }) => requirement))
  const tried = new Set(walletCases.flatMap(({ trial }) => trial?.requirement ?? []))
  const isChecked = (id: string) => passive.has(id) || tried.has(id)
  const checked = rows.filter(({ id }) => isChecked(id))
  const excluded = rows.filter(({ id }) => walletExclusions.has(id))
  const open = rows.filter(({ id }) => !isChecked(id) && !walletExclusions.has(id))
  return [
    '## Wallets',
    '',
    `The catalogue has ${rows.length} rows about wallets. \`vcispec wallet\` ([wallets.md](wallets.md)) checks ${checked.length} of them in ${walletCases.length} cases;`,
    `${excluded.length} are excluded, ${open.length} are open. \`npm run test:mutants\` shows that each MUST and MUST NOT among them is reported of some`,
    'wrong wallet.',
    '',
    row(['Requirement', 'Title', 'How', 'Excluded']),
    row(['---', '---', '---', '---']),
    ...rows.map(({ id, level, title }) =>
      row([
        `${linked(id)}<br>${level}`,
        title,
        [
          passive.has(id) ? 'requests' : '',
          tried.has(id)
            ? `${walletCases.filter(({ trial }) => trial?.requirement === id).length} cases beside a twin`
            : '',
        ]
          .filter((how) => how !== '')
          .join(', '),
        walletExclusions.get(id) ?? (isChecked(id) ? '' : 'open'),
      ]),
    ),
  ]
}
