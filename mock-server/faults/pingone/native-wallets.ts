import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { body, member } from '../shared/body.ts'

/** Once a wallet of OpenID4VCI has the credential, the others are no longer listed. */
function withoutNative(entries: unknown): unknown {
  if (!Array.isArray(entries)) return entries
  const others = entries.filter((entry) => !isObject(entry) || entry.digitalWallet === undefined)
  return others.length > 0 ? others : entries
}

export const faults: readonly Fault[] = [
  {
    name: 'queue that leaves out what any wallet received',
    breaks: 'P1-FLOW-33',
    profile: 'pingone',
    seams: {
      retrievable: (credentials) => credentials.filter(({ status }) => status === 'PENDING'),
    },
  },
  {
    name: 'native delivery that is withdrawn with an offer',
    breaks: 'P1-FLOW-34',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply) =>
        body(reply, (collection) =>
          member(collection, '_embedded', (embedded) =>
            isObject(embedded)
              ? member(embedded, 'provisionedCredentials', withoutNative)
              : embedded,
          ),
        ),
    },
  },
]
