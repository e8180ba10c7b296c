import type { Environment } from '../environment.ts'

/** A HAL link; every reference in PingOne's bodies is absolute. */
export interface Link {
  readonly href: string
}

export function environmentUrl(environment: Environment): string {
  return `${environment.urls.api}/environments/${environment.id}`
}

export function userUrl(environment: Environment, userId: string): string {
  return `${environmentUrl(environment)}/users/${userId}`
}

export function link(href: string): Link {
  return { href }
}

/** Collections of the credentials service: `_embedded` and `size`. */
export function collectionBody(
  self: string,
  items: readonly unknown[],
  name = 'items',
): Record<string, unknown> {
  return { _links: { self: link(self) }, _embedded: { [name]: items }, size: items.length }
}
