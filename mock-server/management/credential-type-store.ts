import type { Environment } from '../environment.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import { StoreFull, type Write } from '../store/store.ts'

/** Each can be read as long as the type can. */
const versionsAtMost = 1000

/** Puts a new type together with this version of it. */
export async function keepType({ store }: Environment, type: CredentialType): Promise<void> {
  await store.together([{ in: 'credentialTypes', id: type.id, put: type }, versionOf(type)])
}

/** The type is another one by now than it was changed from. */
class Overtaken extends Error {}

/**
 * Writes a type's next version together with the type.
 * @returns false: somebody else has changed it, or it is gone.
 * @throws StoreFull where the type has as many versions as are kept, and nothing is changed.
 */
export async function keepNextVersion(
  { store }: Environment,
  before: CredentialType,
  type: CredentialType,
): Promise<boolean> {
  if (type.version.number > versionsAtMost)
    throw new StoreFull(`A credential type keeps ${versionsAtMost} versions at most`)
  const update = (now: CredentialType) => {
    if (now.version.id !== before.version.id || now.deletedAt) throw new Overtaken()
    return type
  }
  try {
    return await store.together([{ in: 'credentialTypes', id: type.id, update }, versionOf(type)])
  } catch (error) {
    if (error instanceof Overtaken) return false
    throw error
  }
}

function versionOf(type: CredentialType): Write {
  const { id, number } = type.version
  const version = { id, number, createdAt: type.updatedAt, type }
  return { in: 'credentialTypeVersions', id, put: version }
}
