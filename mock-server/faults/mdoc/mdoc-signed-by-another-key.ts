import type { Fault } from '../fault.ts'
import { foreignKey } from '../foreign-key.ts'

export const mSignedByAnotherKey: Fault = {
  name: 'mdoc signed by another key',
  breaks: 'MDOC-9.1.2.4-04',
  seams: {
    credentialSigningKey: (right, { request }) =>
      request.format === 'mso_mdoc' ? { ...right, ...foreignKey } : right,
  },
}
