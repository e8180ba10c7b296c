import type { Fault } from '../fault.ts'

export const cwtStatusListWithABrokenSignature: Fault = {
  name: 'CWT status list with a broken signature',
  breaks: 'TSL-5.2-03',
  seams: {
    statusListToken: (token) =>
      typeof token === 'string'
        ? token
        : token.map((byte, at) => (at < token.length - 1 ? byte : byte ^ 1)),
  },
}
