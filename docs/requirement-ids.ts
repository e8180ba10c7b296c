import { requirements } from '../checks/catalogue.ts'

/** `protocol/requirement-id.ts`: a type of the ids of all rows, so that the compiler knows a wrong one. */
export function requirementIds(): string {
  return [
    '/** Of a row of the catalogue. Written by `npm run docs`. */',
    'export type RequirementId =',
    ...requirements.map(({ id }) => `  | '${id}'`),
  ].join('\n')
}
