import type { Fault } from '../fault.ts'

export const mElementsWithoutTag24: Fault = {
  name: 'mdoc elements without tag 24',
  breaks: 'MDOC-8.3.2.1.2.2-02',
  seams: { mdocItemBytes: ({ bytes }) => ({ tagged: false, bytes }) },
}
