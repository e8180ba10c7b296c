import type { Fault } from '../fault.ts'
import { twice, written } from '../shared/json-text.ts'

export const faults: readonly Fault[] = [
  {
    name: 'nonce response with a repeated member',
    breaks: 'RFC8259-4-01',
    seams: { 'nonce reply': (reply) => written(reply, (it) => twice(it, 'c_nonce', 'first')) },
  },
  {
    name: 'authorization server metadata behind a byte order mark',
    breaks: 'RFC8259-8.1-01',
    seams: { 'as-metadata reply': (reply) => written(reply, (it) => `\uFEFF${it}`) },
  },
]
