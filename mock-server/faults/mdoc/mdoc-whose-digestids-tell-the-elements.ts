import type { Fault } from '../fault.ts'

export const mWhoseDigestIDsTellTheElements: Fault = {
  name: 'mdoc whose digestIDs tell the elements',
  breaks: 'MDOC-9.1.2.5-03',
  seams: { mdocItems: (items) => items.map((item, digestID) => ({ ...item, digestID })) },
}
