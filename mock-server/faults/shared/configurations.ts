import { isObject } from '../../http/wire.ts'
import type { Reply } from '../../seams/reply.ts'
import { body, member } from './body.ts'

/** Issuer metadata in which every credential configuration is changed. */
export function eachConfiguration(
  reply: Reply,
  change: (configuration: Readonly<Record<string, unknown>>) => Record<string, unknown>,
): Reply {
  return body(reply, (metadata) => withConfigurations(metadata, change))
}

/** Metadata, signed or not, with each of its configurations changed. */
export function withConfigurations(
  metadata: Readonly<Record<string, unknown>>,
  change: (configuration: Readonly<Record<string, unknown>>) => Record<string, unknown>,
): Record<string, unknown> {
  return member(metadata, 'credential_configurations_supported', (configurations) =>
    isObject(configurations)
      ? Object.fromEntries(
          Object.entries(configurations).map(([id, configuration]) => [
            id,
            isObject(configuration) ? change(configuration) : configuration,
          ]),
        )
      : configurations,
  )
}
