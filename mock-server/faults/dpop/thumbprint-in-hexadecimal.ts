import type { Fault } from '../fault.ts'

export const thumbprintInHexadecimal: Fault = {
  name: 'thumbprint in hexadecimal',
  breaks: 'RFC7638-3-01',
  entails: [
    { requirement: 'RFC9449-6.1-01', reason: 'what is in hexadecimal is not the thumbprint' },
  ],
  seams: {
    accessTokenClaims: (claims) => {
      const { jkt } = Object(claims.cnf)
      const hexadecimal = Buffer.from(String(jkt), 'base64url').toString('hex')
      return jkt === undefined ? claims : { ...claims, cnf: { jkt: hexadecimal } }
    },
  },
}
