import type { Fault } from '../fault.ts'
import { without } from '../shared/body.ts'
import { withCompact, withHeaderMember } from '../shared/compact.ts'
import { foreignKey } from '../shared/foreign-key.ts'

const reason = 'what is no top-level claim is not in the metadata either'

export const faults: readonly Fault[] = [
  {
    name: 'signed metadata that is no JWS',
    breaks: 'VCI-12.2.3-01',
    seams: {
      'issuer-metadata reply': (reply) =>
        withCompact(reply, ([header, payload]) => [header, payload]),
    },
  },
  {
    name: 'signed metadata with a MAC',
    breaks: 'VCI-12.2.3-02',
    seams: {
      'issuer-metadata reply': (reply) =>
        withCompact(reply, ([header, ...others]) => [
          withHeaderMember(header, 'alg', 'HS256'),
          ...others,
        ]),
    },
  },
  {
    name: 'signed metadata of another typ',
    breaks: 'VCI-12.2.3-03',
    seams: { signedMetadataHeader: (header) => ({ ...header, typ: 'JWT' }) },
  },
  {
    name: 'signed metadata about another issuer',
    breaks: 'VCI-12.2.3-04',
    seams: { signedMetadataClaims: (claims) => ({ ...claims, sub: `${claims.sub}/` }) },
  },
  {
    name: 'signed metadata without iat',
    breaks: 'VCI-12.2.3-05',
    seams: { signedMetadataClaims: (claims) => without(claims, 'iat') },
  },
  {
    name: 'signed metadata with a date for exp',
    breaks: 'VCI-12.2.3-06',
    entails: [{ requirement: 'RFC7519-2-01', reason: 'exp is a NumericDate in every JWT' }],
    seams: { signedMetadataClaims: (claims) => ({ ...claims, exp: '2036-01-01T00:00:00Z' }) },
  },
  {
    name: 'signed metadata in a claim of its own',
    breaks: 'VCI-12.2.3-07',
    entails: (['VCI-12.2.4-01', 'VCI-12.2.4-05', 'VCI-12.2.4-30', 'VCI-13.8-01'] as const).map(
      (requirement) => ({ requirement, reason }),
    ),
    seams: {
      signedMetadataClaims: ({ iss, sub, iat, exp, ...metadata }) => ({
        ...{ iss, sub, iat, exp },
        metadata,
      }),
    },
  },
  {
    name: 'metadata signed by another key',
    breaks: 'VCI-12.2.3-08',
    entails: [
      {
        requirement: 'RFC7515-4.1.6-02',
        reason: 'the first certificate is not of the signing key',
      },
    ],
    seams: { signedMetadataKey: () => foreignKey },
  },
  {
    name: 'signed metadata with an object for iss',
    breaks: 'VCI-12.2.3-10',
    seams: { signedMetadataClaims: (claims) => ({ ...claims, iss: { id: claims.iss } }) },
  },
]
