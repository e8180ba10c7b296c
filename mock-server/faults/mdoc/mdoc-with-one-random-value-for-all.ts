import type { Fault } from '../fault.ts'

export const mWithOneRandomValueForAll: Fault = {
  name: 'mdoc with one random value for all',
  breaks: 'MDOC-9.1.2.5-02',
  seams: { mdocItems: (items) => items.map((item) => ({ ...item, random: new Uint8Array(32) })) },
}
