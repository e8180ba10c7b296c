import type { Fault } from '../fault.ts'
import { inParts } from './disclosures.ts'

export const credentialWithDisclosuresAndNoDigests: Fault = {
  name: 'credential with disclosures and no digests',
  breaks: 'SDJWTVC-3.2.2.4-02',
  seams: inParts(({ disclosures, ...parts }) => ({
    ...parts,
    payload: Object.fromEntries(
      Object.entries(parts.payload)
        .filter(([, value]) => !/"(_sd|\.\.\.)":/.test(JSON.stringify({ value })))
        .filter(([name]) => name !== '_sd'),
    ),
    disclosures,
  })),
}
