import listed from './catalogue/finding-titles.json' with { type: 'json' }
import { requirementById, rowsWithChecks } from './catalogue.ts'

const titles: Readonly<Record<string, string>> = {
  ...listed,
  ...Object.fromEntries(rowsWithChecks.map(({ id, finding }) => [id, finding])),
}

/** What is wrong with an issuer that violates a requirement: `The nonce response may be cached`. */
export function findingTitle(requirement: string): string {
  return titles[requirement] ?? requirementById(requirement)?.title ?? requirement
}
