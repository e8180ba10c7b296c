import { randomBytes } from 'node:crypto'
import type { Fault } from '../fault.ts'

export const mWithShortRandomValues: Fault = {
  name: 'mdoc with short random values',
  breaks: 'MDOC-9.1.2.5-01',
  seams: {
    mdocItems: (items) =>
      items.map((item) => ({ ...item, random: new Uint8Array(randomBytes(8)) })),
  },
}
