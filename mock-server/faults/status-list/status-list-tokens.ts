import { coseHeader } from '../../../protocol/cose.ts'
import type { Fault } from '../fault.ts'
import { without } from '../shared/body.ts'
import { alsoInPayload } from '../shared/disclosures.ts'
import { foreignKey } from '../shared/foreign-key.ts'
import { inCwt } from '../shared/status-list.ts'

export const faults: readonly Fault[] = [
  {
    name: 'status list token of type JWT',
    breaks: 'TSL-5.1-01',
    seams: { statusListHeader: (header) => ({ ...header, typ: 'JWT' }) },
  },
  {
    name: 'status list token about another list',
    breaks: 'TSL-5.1-02',
    seams: { statusListClaims: (claims) => ({ ...claims, sub: `${String(claims.sub)}/2` }) },
  },
  {
    name: 'status list token without iat',
    breaks: 'TSL-5.1-03',
    seams: { statusListClaims: (claims) => without(claims, 'iat') },
  },
  {
    name: 'status list token signed by another key',
    breaks: 'TSL-5.1-06',
    entails: [
      { requirement: 'TSL-5.2-03', reason: 'the same key signs both forms' },
      {
        requirement: 'RFC7515-4.1.6-02',
        reason: 'the first certificate is not of the signing key',
      },
    ],
    seams: { statusListSigningKey: () => foreignKey },
  },
  {
    name: 'status list token with a text for its ttl',
    breaks: 'TSL-5.1-07',
    seams: { statusListClaims: (claims) => ({ ...claims, ttl: String(claims.ttl) }) },
  },
  {
    name: 'CWT status list of no type',
    breaks: 'TSL-5.2-01',
    seams: {
      statusListProtected: (headers) =>
        new Map([...headers].filter(([label]) => label !== coseHeader.type)),
    },
  },
  {
    name: 'CWT status list without sub',
    breaks: 'TSL-5.2-02',
    seams: inCwt('sub', () => undefined),
  },
  {
    name: 'CWT status list with a broken signature',
    breaks: 'TSL-5.2-03',
    seams: {
      statusListToken: (token) =>
        typeof token === 'string'
          ? token
          : token.map((byte, at) => (at < token.length - 1 ? byte : byte ^ 1)),
    },
  },
  {
    name: 'status with a text for its index',
    breaks: 'TSL-6.2-01',
    seams: alsoInPayload(({ payload }) => ({
      status: { status_list: { ...Object(payload.status).status_list, idx: '7' } },
    })),
  },
  {
    name: 'mdoc whose status is a text',
    breaks: 'TSL-6.3-01',
    seams: { mobileSecurityObject: (mso) => new Map([...mso, ['status', 'valid']]) },
  },
]
