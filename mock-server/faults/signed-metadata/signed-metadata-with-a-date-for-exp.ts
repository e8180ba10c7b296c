import type { Fault } from '../fault.ts'

export const signedMetadataWithADateForExp: Fault = {
  name: 'signed metadata with a date for exp',
  breaks: 'VCI-12.2.3-06',
  seams: { signedMetadataClaims: (claims) => ({ ...claims, exp: '2036-01-01T00:00:00Z' }) },
}
