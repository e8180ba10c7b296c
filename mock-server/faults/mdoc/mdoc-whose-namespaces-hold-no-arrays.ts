import type { Fault } from '../fault.ts'
import { inside } from './changes.ts'

export const mWhoseNamespacesHoldNoArrays: Fault = {
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
}
