import { requirements } from '../checks/catalogue.ts'

/** `protocol/requirement-id.ts`: a type of the ids of all rows, so that the compiler knows a wrong one. */
export function requirementIds(): string {
  return union(
    'RequirementId',
    'Of a row of the catalogue.',
    requirements.map(({ id }) => id),
  )
}

/**
 * `protocol/deviation-name.ts`: likewise, of the deviations that somebody wrote, which checks name.
 * @param listed with those that alterations make.
 */
export function deviationNames(
  listed: readonly { readonly name: string; readonly file: string }[],
): string {
  const written = listed.filter(({ file }) => file.startsWith('wallet/deviations/'))
  return union(
    'DeviationName',
    'Of an entry in `wallet/deviations/`.',
    written.map(({ name }) => name),
  )
}

function union(type: string, what: string, names: readonly string[]): string {
  return [
    `/** ${what} Written by \`npm run docs\`. */`,
    `export type ${type} =`,
    ...[...new Set(names)].map((name) => `  | ${quoted(name)}`),
  ].join('\n')
}

/** As the formatter writes it. */
function quoted(name: string): string {
  return name.includes("'") ? JSON.stringify(name) : `'${name}'`
}
