import type { Requirement } from '../checks/requirement.ts'

/** `OpenID4VCI 1.0, Section 7.2`; a section that is a word needs none. */
export function placeOf({ spec, section }: Pick<Requirement, 'spec' | 'section'>): string {
  return /^[A-Z]?[\d.]*$/.test(section) ? `${spec}, Section ${section}` : `${spec}, ${section}`
}
