import { isObject } from '../../http/wire.ts'
import type { Reply } from '../../seams/reply.ts'
import type { Fault } from '../fault.ts'
import { body, member } from './body.ts'
import { eachConfiguration } from './configurations.ts'

type Members = Readonly<Record<string, unknown>>
type Change = (members: Members) => Record<string, unknown>
type Seams = NonNullable<Fault['seams']>

/** The Credential Issuer Metadata with other members; refusals stay as they are. */
export function inIssuerMetadata(change: Change): Seams {
  return { 'issuer-metadata reply': (reply) => onDocument(reply, change) }
}

/** The metadata of every authorization server with other members. */
export function inServerMetadata(change: Change): Seams {
  return { 'as-metadata reply': (reply) => onDocument(reply, change) }
}

/** One configuration more, a copy of the first with something changed: no offer names it. */
export function furtherConfiguration(change: Change): Seams {
  return inIssuerMetadata((metadata) =>
    member(metadata, 'credential_configurations_supported', (configurations) => {
      const known = isObject(configurations) ? configurations : {}
      const [first] = Object.values(known)
      return { ...known, 'vcispec-further': change(isObject(first) ? first : {}) }
    }),
  )
}

/** Other display objects of every credential. */
export function credentialDisplays(change: (displays: readonly Members[]) => unknown): Seams {
  return {
    'issuer-metadata reply': (reply) =>
      eachConfiguration(reply, (configuration) =>
        member(configuration, 'credential_metadata', (metadata) =>
          member(Object(metadata), 'display', (displays) => change(objectsIn(displays))),
        ),
      ),
  }
}

/** Other display objects of the issuer. */
export function issuerDisplays(change: (displays: readonly Members[]) => unknown): Seams {
  return inIssuerMetadata((metadata) =>
    member(metadata, 'display', (displays) => change(objectsIn(displays))),
  )
}

/** The first display object changed, the others as they are. */
export function theFirst(change: Change): (displays: readonly Members[]) => unknown {
  return ([first, ...others]) => (first ? [change(first), ...others] : [])
}

function onDocument(reply: Reply, change: Change): Reply {
  return reply.status === 200 ? body(reply, change) : reply
}

function objectsIn(value: unknown): readonly Members[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}
