import { columns, type Listing } from './listing.ts'

/** Each loads only what it lists. */
export const listings: Readonly<Record<string, () => Promise<Listing>>> = {
  requirements: async () => (await import('./catalogue-listings.ts')).listRequirements(),
  scenarios: async () => (await import('./catalogue-listings.ts')).listScenarios(),
  faults: async () => {
    const { default: rows } = await import('./listed/faults.json', { with: { type: 'json' } })
    return {
      rows,
      lines: columns(rows.map(({ name, breaks, file, line }) => [breaks, name, `${file}:${line}`])),
    }
  },
  variants: async () => {
    const { variants } = await import('../mock-server/variants/registry.ts')
    const rows = variants.map(({ name, allowedBy }) => ({ name, allowedBy }))
    return { rows, lines: columns(rows.map(({ name, allowedBy }) => [name, allowedBy])) }
  },
  deviations: async () => {
    const { default: rows } = await import('./listed/deviations.json', { with: { type: 'json' } })
    return {
      rows,
      lines: columns(
        rows.map(({ name, requirement, file, line }) => [requirement, name, `${file}:${line}`]),
      ),
    }
  },
}
