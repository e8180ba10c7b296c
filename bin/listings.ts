import { columns, type Listing } from './listing.ts'

/** Each loads only what it lists. */
export const listings: Readonly<Record<string, (actor?: string) => Promise<Listing>>> = {
  requirements: async (actor) => (await import('./catalogue-listings.ts')).listRequirements(actor),
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
  'wallet-cases': async () => {
    const { walletCases } = await import('../wallets/cases/registry.ts')
    const rows = walletCases.map(({ name, about, trial }) => ({
      name,
      requirements: about,
      twin: trial?.twin ?? null,
    }))
    return {
      rows,
      lines: columns(rows.map(({ name, requirements }) => [requirements[0] ?? '', name])),
    }
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
