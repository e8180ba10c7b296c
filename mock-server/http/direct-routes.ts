import type { Endpoint } from './endpoint.ts'
import type { WalletRequest } from './wallet-request.ts'

/** Where a path leads. */
export interface Found {
  readonly endpoint: Endpoint<WalletRequest>
  readonly environmentId: string
  readonly params: Readonly<Record<string, string>>
}

interface Row {
  readonly path: string
  readonly endpoint: Endpoint<WalletRequest>
}

const environment = ':environmentId'

/**
 * Finds the endpoint of a path by looking it up. Patterns have `:environmentId` as a segment, and at their end at most one other
 * parameter. What is not found here may still be a route: express knows.
 */
export function directRoutes(rows: readonly Row[]): (path: string) => Found | undefined {
  const exact = new Map<string, Endpoint<WalletRequest>>()
  const named = new Map<string, { readonly name: string; readonly of: Endpoint<WalletRequest> }>()
  for (const { path, endpoint } of rows) {
    const [, before = path, name] = /^(.*\/):(\w+)$/.exec(path) ?? []
    if (name === undefined || name === 'environmentId') exact.set(path, endpoint)
    else named.set(before, { name, of: endpoint })
  }
  /** Those without a parameter of their own: there are as many as environments have addresses. */
  const found = new Map<string, Found>()
  const keep = (path: string, its: Found) => {
    // Nobody fills the memory by addresses of environments that do not exist.
    if (path.length > 200) return its
    if (found.size >= keptAtMost) found.clear()
    found.set(path, its)
    return its
  }
  return (path) => {
    const before = found.get(path)
    if (before) return before
    const start = path.startsWith(wellKnown) ? path.indexOf('/', wellKnown.length) + 1 : 1
    if (start === 0) return undefined
    const slash = path.indexOf('/', start)
    const end = slash < 0 ? path.length : slash
    const environmentId = path.slice(start, end)
    const pattern = `${path.slice(0, start)}${environment}${path.slice(end)}`
    const endpoint = exact.get(pattern)
    if (endpoint) return keep(path, { endpoint, environmentId, params: {} })
    const last = pattern.lastIndexOf('/') + 1
    const its = named.get(pattern.slice(0, last))
    const value = pattern.slice(last)
    if (!its || value === '') return undefined
    return { endpoint: its.of, environmentId, params: { [its.name]: value } }
  }
}

const wellKnown = '/.well-known/'
const keptAtMost = 5000
