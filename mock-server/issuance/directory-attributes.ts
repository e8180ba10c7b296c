import { isObject } from '../http/wire.ts'
import type { User } from '../store/kept/directory.ts'

/**
 * What an attribute of a Directory Attribute field comes to for a user; the empty string where nothing is known.
 * @param attribute a path such as `name.given`, or a text with expressions of PingOne's language: `${user.email}`.
 */
export function directoryAttribute(user: User, attribute: string): string {
  const members = userAttributes(user)
  if (!attribute.includes('${')) return valueAt(members, attribute)
  return attribute.replaceAll(/\$\{([^}]*)\}/g, (_, expression: string) => {
    const path = /^\s*user\.([\w.]+)\s*$/.exec(expression)?.[1]
    return path === undefined ? '' : valueAt(members, path)
  })
}

/** A user that is changed is another object. */
const known = new WeakMap<User, Readonly<Record<string, unknown>>>()

/** A user's attributes by PingOne's names, as SCIM filters and expressions see them. */
export function userAttributes(user: User): Readonly<Record<string, unknown>> {
  const before = known.get(user)
  if (before) return before
  const made = attributesOf(user)
  known.set(user, made)
  return made
}

function attributesOf(user: User): Readonly<Record<string, unknown>> {
  const { id, username, email, given, family, attributes = {} } = user
  const { name, ...others } = attributes
  return {
    ...others,
    id,
    username,
    ...(email && { email }),
    enabled: user.enabled ?? true,
    name: {
      ...(isObject(name) ? name : {}),
      ...(given && { given }),
      ...(family && { family }),
      formatted: isObject(name) && name.formatted ? name.formatted : `${given} ${family}`.trim(),
    },
    ...(user.populationId !== undefined && { population: { id: user.populationId } }),
    memberOfGroupIDs: user.groupIds ?? [],
    createdAt: user.createdAt.toISOString(),
    updatedAt: user.updatedAt.toISOString(),
  }
}

function valueAt(members: unknown, path: string): string {
  let value: unknown = members
  for (const part of path.split('.')) {
    value = isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined
  }
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
}
