import type { Fault } from '../fault.ts'

export const referenceInAPushedRequest: Fault = {
  name: 'reference in a pushed request',
  breaks: 'RFC9126-2.1-02',
  overlooks: ['no-request-uri'],
}
