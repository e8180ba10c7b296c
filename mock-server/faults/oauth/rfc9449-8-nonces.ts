import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'DPoP nonce demanded with 401 by the server',
    breaks: 'RFC9449-8-01',
    refuses: { 'dpop-nonce': { status: 401 } },
  },
  {
    name: 'DPoP nonce demanded with 400 by the issuer',
    breaks: 'RFC9449-9-01',
    refuses: { 'dpop-nonce-at-resource': { status: 400 } },
  },
]
