import type { Fault } from '../fault.ts'

export const iOfThreeParts: Fault = {
  name: 'issuerAuth of three parts',
  breaks: 'MDOC-9.1.2.4-01',
  seams: { issuerAuth: (parts) => (Array.isArray(parts) ? parts.slice(0, 3) : parts) },
}
