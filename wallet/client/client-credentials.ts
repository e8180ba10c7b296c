import type { Headers } from '../../protocol/exchange.ts'

/** How a request to an authorization server says, and proves, which client it is from. */
export interface ClientCredentials {
  readonly kind: 'credentials'
  readonly parameters: Readonly<Record<string, string>>
  readonly headers: Headers
}

export const noCredentials: ClientCredentials = { kind: 'credentials', parameters: {}, headers: {} }
