import type { Requirement } from './requirement.ts'

/** The profile that alone binds an issuer to the requirement; undefined: OpenID4VCI and what it rests on. */
export function profileOf({
  id,
  when,
}: Pick<Requirement, 'id' | 'when'>): 'pingone' | 'haip' | 'errata' | undefined {
  if (id.startsWith('P1-')) return 'pingone'
  if (id.startsWith('VCIE-')) return 'errata'
  return /^(HAIP|FAPI2)-/.test(id) || when.startsWith('HAIP profile') ? 'haip' : undefined
}
