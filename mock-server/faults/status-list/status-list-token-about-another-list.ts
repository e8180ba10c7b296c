import type { Fault } from '../fault.ts'

export const statusListTokenAboutAnotherList: Fault = {
  name: 'status list token about another list',
  breaks: 'TSL-5.1-02',
  seams: { statusListClaims: (claims) => ({ ...claims, sub: `${String(claims.sub)}/2` }) },
}
