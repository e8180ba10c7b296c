import { filter, parse } from 'scim2-parse-filter'

/** Whether a resource meets a SCIM filter. */
export type ScimFilter = (resource: Readonly<Record<string, unknown>>) => boolean

/**
 * Reads a SCIM filter (RFC 7644, Section 3.4.2.2).
 * @returns undefined for a text that is none. What cannot be compared does not match.
 * @see https://www.rfc-editor.org/rfc/rfc7644#section-3.4.2.2
 */
export function scimFilter(text: string): ScimFilter | undefined {
  try {
    const matches = filter(parse(text))
    return (resource) => {
      try {
        return matches(resource)
      } catch {
        return false
      }
    }
  } catch {
    return undefined
  }
}
