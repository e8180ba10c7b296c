import { requirementById, requirementUrl } from '../checks/catalogue.ts'

/** First line of every document that is made of registries. */
export const generated = '<!-- Made by `npm run docs`: do not edit. -->'

export function linked(id: string): string {
  const requirement = requirementById(id)
  const url = requirement && requirementUrl(requirement)
  return url ? `[${id}](${url})` : id
}

export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
