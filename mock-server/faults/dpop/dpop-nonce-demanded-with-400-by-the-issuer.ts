import type { Fault } from '../fault.ts'

export const dpopNonceDemandedWith400ByTheIssuer: Fault = {
  name: 'DPoP nonce demanded with 400 by the issuer',
  breaks: 'RFC9449-9-01',
  refuses: { 'dpop-nonce-at-resource': { status: 400 } },
}
