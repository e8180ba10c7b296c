import { requirementById } from '../checks/catalogue.ts'
import type { Verdict } from '../checks/finding.ts'
import { findingTitle } from '../checks/finding-title.ts'

/**
 * What is wrong, where a violation was seen; what is demanded, where it could not be judged, or stands behind what was seen
 * elsewhere.
 */
export function causeTitle(
  requirement: string,
  findings: readonly { readonly verdict: Verdict }[],
): string {
  return findings.some(({ verdict }) => verdict === 'violated')
    ? findingTitle(requirement)
    : (requirementById(requirement)?.title ?? requirement)
}
