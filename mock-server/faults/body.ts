import { isObject } from '../wire.ts'
import type { Reply } from './fault.ts'

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
