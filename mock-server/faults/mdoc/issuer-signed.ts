import { randomBytes } from 'node:crypto'
import type { Fault } from '../fault.ts'
import { element, having, inside } from '../shared/mdoc.ts'

export const faults: readonly Fault[] = [
  {
    name: 'mdoc whose namespaces hold no arrays',
    breaks: 'MDOC-8.3.2.1.2.2-01',
    entails: [
      { requirement: 'VCI-B.2-03', reason: 'the metadata calls the claims mandatory' },
      { requirement: 'MDOC-7.2.1-01', reason: 'no element can be read' },
    ],
    seams: {
      issuerSigned: (signed) =>
        inside(
          signed,
          'nameSpaces',
          (spaces) => new Map([...spaces.keys()].map((name) => [name, 'elements'])),
        ),
    },
  },
  {
    name: 'mdoc with a namespace without elements',
    breaks: 'MDOC-8.3.2.1.2.2-01',
    seams: {
      issuerSigned: (signed) =>
        inside(signed, 'nameSpaces', (spaces) => having(spaces, 'org.example.empty', [])),
    },
  },
  {
    name: 'mdoc elements without tag 24',
    breaks: 'MDOC-8.3.2.1.2.2-02',
    seams: { mdocItemBytes: ({ bytes }) => ({ tagged: false, bytes }) },
  },
  {
    name: 'mdoc element with a text for its random value',
    breaks: 'MDOC-8.3.2.1.2.2-03',
    seams: { mdocItems: element('given_name', { random: 'sixteen letters!' }) },
  },
  {
    name: 'mdoc with short random values',
    breaks: 'MDOC-9.1.2.5-01',
    seams: {
      mdocItems: (items) =>
        items.map((item) => ({ ...item, random: new Uint8Array(randomBytes(8)) })),
    },
  },
  {
    name: 'mdoc with one random value for all',
    breaks: 'MDOC-9.1.2.5-02',
    seams: { mdocItems: (items) => items.map((item) => ({ ...item, random: new Uint8Array(32) })) },
  },
  {
    name: 'mdoc whose digestIDs tell the elements',
    breaks: 'MDOC-9.1.2.5-03',
    seams: { mdocItems: (items) => items.map((item, digestID) => ({ ...item, digestID })) },
  },
]
