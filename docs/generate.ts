import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { requirementById, requirements, requirementUrl } from '../checks/catalogue.ts'
import { exclusions } from '../checks/exclusions.ts'
import { checkedRequirements } from '../checks/registry.ts'
import type { Requirement } from '../checks/requirement.ts'
import { faults } from '../mock-server/faults/registry.ts'

/** Writes the documents that are made of registries: `npm run docs`. They are checked in; CI fails when one is stale. */
const generated = '<!-- Made by `npm run docs`: do not edit. -->'

write('docs/faults.md', faultTable())
write('docs/coverage.md', coverageTable())

function write(path: string, lines: readonly string[]): void {
  writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), `${lines.join('\n')}\n`)
}

function faultTable(): readonly string[] {
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

function coverageTable(): readonly string[] {
  const checked = new Set(checkedRequirements)
  const specs = Map.groupBy(requirements, ({ spec }) => spec)
  return [
    '# What is covered',
    '',
    generated,
    '',
    'Every requirement of the catalogue is checked, excluded with a reason, or open. `proven by` names the faults',
    'of the mock that the check reports: a check without one has a unit test, but not yet a fault.',
    '',
    '| specification | requirements | checked | proven by a fault | excluded | open |',
    '|---|--:|--:|--:|--:|--:|',
    ...[...specs].map(([spec, rows]) => row([spec, ...counts(rows, checked).map(String)])),
    row(['**all**', ...counts(requirements, checked).map((count) => `**${count}**`)]),
    ...[...specs].flatMap(([spec, rows]) => specification(spec, rows, checked)),
  ]
}

function counts(rows: readonly Requirement[], checked: ReadonlySet<string>): readonly number[] {
  const isChecked = rows.filter(({ id }) => checked.has(id))
  const excluded = rows.filter(({ id }) => !checked.has(id) && exclusions.has(id))
  return [
    rows.length,
    isChecked.length,
    isChecked.filter(({ id }) => faultsOf(id).length > 0).length,
    excluded.length,
    rows.length - isChecked.length - excluded.length,
  ]
}

function specification(
  spec: string,
  rows: readonly Requirement[],
  checked: ReadonlySet<string>,
): readonly string[] {
  return [
    '',
    `## ${spec}`,
    '',
    '| requirement | level | says | state | proven by |',
    '|---|---|---|---|---|',
    ...rows.map((requirement) => {
      const { id, level, title } = requirement
      const state = checked.has(id) ? 'checked' : (exclusions.get(id) ?? 'open')
      return row([linked(id), level, title, state, faultsOf(id).join('<br>')])
    }),
  ]
}

function faultsOf(id: string): readonly string[] {
  return faults.filter(({ breaks }) => breaks === id).map(({ name }) => name)
}

function linked(id: string): string {
  const requirement = requirementById(id)
  const url = requirement && requirementUrl(requirement)
  return url ? `[${id}](${url})` : id
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
