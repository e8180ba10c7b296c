import type { Fault } from '../fault.ts'

export const dpopNonceDemandedWith401ByTheServer: Fault = {
  name: 'DPoP nonce demanded with 401 by the server',
  breaks: 'RFC9449-8-01',
  refuses: { 'dpop-nonce': { status: 401 } },
}
