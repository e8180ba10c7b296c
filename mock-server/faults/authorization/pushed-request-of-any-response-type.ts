import type { Fault } from '../fault.ts'

export const pushedRequestOfAnyResponseType: Fault = {
  name: 'pushed request of any response type',
  breaks: 'RFC9126-2.1-03',
  overlooks: ['response-type-code@par'],
}
