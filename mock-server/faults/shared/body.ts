import { isObject } from '../../http/wire.ts'
import { type PingOneError, pingOneProblem } from '../../management/pingone-error.ts'
import type { Reply } from '../../seams/reply.ts'

/** The same reply with other members of its JSON object; another body stays as it is. */
export function body(
  reply: Reply,
  change: (members: Readonly<Record<string, unknown>>) => Record<string, unknown>,
): Reply {
  return isObject(reply.body) ? { ...reply, body: change(reply.body) } : reply
}

/** The same object with one member changed, where it is there. */
export function member(
  object: Readonly<Record<string, unknown>>,
  name: string,
  change: (value: unknown) => unknown,
): Record<string, unknown> {
  return name in object ? { ...object, [name]: change(object[name]) } : { ...object }
}

/** The same object without one member. */
export function without(
  object: Readonly<Record<string, unknown>>,
  name: string,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
}

/** The same resource with one link leading elsewhere, or without it. */
export function relinked(
  reply: Reply,
  relation: string,
  change: (href: string) => string | undefined,
): Reply {
  return body(reply, (resource) =>
    member(resource, '_links', (links) => {
      const link = isObject(links) ? links[relation] : undefined
      if (!isObject(links) || !isObject(link)) return links
      const href = change(String(link.href))
      return href === undefined ? without(links, relation) : { ...links, [relation]: { href } }
    }),
  )
}

/** The same reply where it shows an offer: just made, or read. */
export function shown(
  reply: Reply,
  change: (offer: Readonly<Record<string, unknown>>, created: boolean) => Record<string, unknown>,
): Reply {
  const { status } = reply
  return status === 200 || status === 201
    ? body(reply, (offer) =>
        'credentialOfferUrl' in offer ? change(offer, status === 201) : { ...offer },
      )
    : reply
}

/** Refused in PingOne's words; what every answer of the API says stays. */
export function refusedAs(reply: Reply, error: PingOneError): Reply {
  const problem = pingOneProblem(error)
  return { ...problem, headers: { ...reply.headers, ...problem.headers } }
}
