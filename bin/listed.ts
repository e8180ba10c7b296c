import { activeChecks } from '../checks/registry.ts'
import { faults } from '../mock-server/faults/registry.ts'
import { alteredDeviations } from '../wallet/alterations/registry.ts'
import { deviations } from '../wallet/deviations/registry.ts'
import { provingMutants } from './kill/harmless.ts'

/**
 * What `vcispec list faults` and `list deviations` print, as their registries have it. To name them nobody has to load
 * hundreds of modules: `npm run docs` writes it to `listed/*.json`, and a test holds those against this.
 */
export const listed = {
  /** Those that somebody wrote, and demands that are overlooked at a place. */
  faults: () =>
    [...faults, ...provingMutants].map(({ name, breaks, entails = [], profile }) => ({
      name,
      breaks,
      entails,
      profile: profile ?? 'openid4vci',
    })),
  /** A deviation with each requirement that is judged by it: its own first. */
  deviations: () =>
    [...deviations, ...alteredDeviations].flatMap(({ name, requirement }) => {
      const others = activeChecks
        .filter(({ deviation }) => deviation === name)
        .map((check) => check.requirement)
      return [...new Set([requirement, ...others])].map((id) => ({ name, requirement: id }))
    }),
}
