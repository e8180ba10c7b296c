import { publicPart } from '../crypto/jwt.ts'
import type { Environment } from '../environment.ts'
import type { ForeignClient } from './foreign-client.ts'
import type { Attester, RegisteredClient } from './registered-client.ts'
import type { Trust, TrustedAttester } from './trusted-attester.ts'

/** A wallet that an environment knows; undefined for a stranger. */
export async function clientNamed(
  environment: Environment,
  id: string | undefined,
): Promise<ForeignClient | undefined> {
  if (id === undefined) return undefined
  const seeded = environment.clients.find((client) => client.id === id)
  return seeded ? withoutPrivateKeys(seeded) : environment.store.collection('clients').get(id)
}

/** Seeded ones first, then in the order in which they registered. */
export async function clientsOf(environment: Environment): Promise<readonly ForeignClient[]> {
  const registered = await environment.store.collection('clients').list()
  return [...environment.clients.map(withoutPrivateKeys), ...registered]
}

/** Whose attestations of this client are trusted; of the seeded ones, and of strangers, those of the mock's own provider. */
export function trustIn(environment: Environment, client: ForeignClient | undefined): Trust {
  return client?.attesters ?? seededAttesters(environment)
}

/** Whose attestations of keys are trusted: whatever any wallet of this environment brought. */
export async function trustInAll(environment: Environment): Promise<readonly Trust[]> {
  const registered = await environment.store.collection('clients').list()
  return [seededAttesters(environment), ...registered.flatMap(({ attesters }) => [attesters ?? []])]
}

function seededAttesters({ clients }: Environment): readonly TrustedAttester[] {
  return clients.flatMap(({ attester }) => (attester ? [trusted(attester)] : []))
}

function trusted({ issuer, key }: Attester): TrustedAttester {
  return { issuer, jwks: { keys: [publicPart({ ...key })] } }
}

function withoutPrivateKeys({
  id,
  redirectUri,
  authentication,
  secret,
  key,
  attester,
}: RegisteredClient): ForeignClient {
  return {
    id,
    redirectUris: [redirectUri],
    authentication,
    ...(secret !== undefined && { secret }),
    ...(key && { jwks: { keys: [publicPart({ ...key })] } }),
    ...(attester && { attesters: [trusted(attester)] }),
  }
}
