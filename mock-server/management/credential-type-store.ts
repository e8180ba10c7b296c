import type { Environment } from '../environment.ts'
import type { CredentialType } from '../store/store.ts'

/** Puts a type, and remembers this version of it. */
export async function keepType(environment: Environment, type: CredentialType): Promise<void> {
  const { store } = environment
  await store.collection('credentialTypes').put(type.id, type)
  const { id, number } = type.version
  const version = { id, number, createdAt: type.updatedAt, type }
  await store.collection('credentialTypeVersions').put(id, version)
}
