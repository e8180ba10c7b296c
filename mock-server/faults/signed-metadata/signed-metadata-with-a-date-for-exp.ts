import type { Fault } from '../fault.ts'

export const signedMetadataWithADateForExp: Fault = {
  name: 'signed metadata with a date for exp',
  breaks: 'VCI-12.2.3-06',
  entails: [{ requirement: 'RFC7519-2-01', reason: 'exp is a NumericDate in every JWT' }],
  seams: { signedMetadataClaims: (claims) => ({ ...claims, exp: '2036-01-01T00:00:00Z' }) },
}
