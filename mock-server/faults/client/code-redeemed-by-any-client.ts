import type { Fault } from '../fault.ts'

export const codeRedeemedByAnyClient: Fault = {
  name: 'code redeemed by any client',
  breaks: 'RFC6749-4.1.3-01',
  overlooks: ['code-of-client'],
}
