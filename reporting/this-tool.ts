import { versions } from 'node:process'
import { catalogueHash } from '../checks/catalogue.ts'
import manifest from '../package.json' with { type: 'json' }
import type { ConformanceReport } from './conformance-report.ts'

/** Who judges, as each report says it: this version, the catalogue it has, and what runs it. */
export function thisTool(): ConformanceReport['tool'] {
  return {
    name: manifest.name,
    version: manifest.version,
    catalogue: catalogueHash,
    runtime: `Node.js ${versions.node}`,
  }
}
