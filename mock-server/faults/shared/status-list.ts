import { cwtClaims } from '../../../protocol/status-list.ts'
import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'

type Seams = NonNullable<Fault['seams']>

/** The JWT's `status_list` with other members. */
export function inList(members: object): Seams {
  return {
    statusListClaims: (claims) => ({
      ...claims,
      status_list: { ...(isObject(claims.status_list) && claims.status_list), ...members },
    }),
  }
}

/** The CWT with one claim changed; undefined: without it. */
export function inCwt(name: keyof typeof cwtClaims, change: (value: unknown) => unknown): Seams {
  return {
    statusListCwtClaims: (claims) => {
      const key = cwtClaims[name]
      const changed = change(claims.get(key))
      const others = [...claims].filter(([other]) => other !== key)
      return new Map([...others, ...(changed === undefined ? [] : [[key, changed] as const])])
    },
  }
}
