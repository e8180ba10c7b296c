import type { Fault } from '../fault.ts'
import { foreignKey } from '../shared/foreign-key.ts'
import { inJwtCredentials } from '../shared/w3c.ts'

export const faults: readonly Fault[] = [
  {
    name: 'W3C credential without the base context',
    breaks: 'VCDM-4.1-01',
    seams: {
      verifiableCredential: inJwtCredentials({ '@context': ['https://example.com/context'] }),
    },
  },
  {
    name: 'W3C credential of an id that is no URI',
    breaks: 'VCDM-4.2-01',
    entails: [{ requirement: 'VCDM-6.3.1-01', reason: 'jti says another id' }],
    seams: { verifiableCredential: inJwtCredentials({ id: 'certificate 7' }) },
  },
  {
    name: 'W3C credential that is no VerifiableCredential',
    breaks: 'VCDM-4.3-01',
    entails: [
      { requirement: 'VCI-A.1.1.4-03', reason: 'the metadata announces the type that is missing' },
      { requirement: 'VCI-A.1.2.4-03', reason: 'the metadata announces the type that is missing' },
    ],
    seams: { verifiableCredential: inJwtCredentials({ type: ['Certificate'] }) },
  },
  {
    name: 'W3C credential about nobody',
    breaks: 'VCDM-4.4-01',
    entails: [{ requirement: 'VCI-B.2-03', reason: 'the metadata calls the claims mandatory' }],
    seams: { verifiableCredential: inJwtCredentials({ credentialSubject: [] }) },
  },
  {
    name: 'W3C credential of an issuer that is no URI',
    breaks: 'VCDM-4.5-01',
    entails: [{ requirement: 'VCDM-6.3.1-01', reason: 'iss says another issuer' }],
    seams: { verifiableCredential: inJwtCredentials({ issuer: 'Acme' }) },
  },
  {
    name: 'W3C credential issued on a day in words',
    breaks: 'VCDM-4.6-01',
    entails: [{ requirement: 'VCDM-6.3.1-01', reason: 'nbf says another date' }],
    seams: { verifiableCredential: inJwtCredentials({ issuanceDate: 'yesterday' }) },
  },
  {
    name: 'W3C credential signed by another key',
    breaks: 'VCDM-4.7-01',
    entails: [
      {
        requirement: 'RFC7515-4.1.6-02',
        reason: 'the first certificate is not of the signing key',
      },
    ],
    seams: {
      credentialSigningKey: (right, { request }) =>
        request.format === 'jwt_vc_json' || request.format === 'ldp_vc'
          ? { ...right, ...foreignKey }
          : right,
    },
  },
  {
    name: 'W3C credential that expires on a day in words',
    breaks: 'VCDM-4.8-01',
    entails: [{ requirement: 'VCDM-6.3.1-01', reason: 'exp says another date' }],
    seams: { verifiableCredential: inJwtCredentials({ expirationDate: 'next year' }) },
  },
  {
    name: 'W3C credential of one id outside and another inside',
    breaks: 'VCDM-6.3.1-01',
    seams: {
      jwtVcPayload: (payload) => ({
        ...payload,
        jti: 'urn:uuid:00000000-0000-4000-8000-000000000000',
      }),
    },
  },
  {
    name: 'unsigned W3C credential',
    breaks: 'VCDM-6.3.1-02',
    entails: [
      { requirement: 'VCDM-4.7-01', reason: 'nothing is signed' },
      { requirement: 'VCI-12.2.4-36', reason: 'none is not announced' },
    ],
    seams: { jwtVcHeader: (header) => ({ ...header, alg: 'none' }) },
  },
  {
    name: 'W3C credential of another type of JWT',
    breaks: 'VCDM-6.3.1-04',
    seams: { jwtVcHeader: (header) => ({ ...header, typ: 'vc+jwt' }) },
  },
]
