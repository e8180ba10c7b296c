import type { Environment } from '../environment.ts'
import type { CredentialType, CredentialTypeField } from '../store/kept/credential-types.ts'
import type { User } from '../store/kept/directory.ts'
import type { UserCredential } from '../store/kept/user-credentials.ts'
import { directoryAttribute } from './directory-attributes.ts'

/**
 * What a user credential says: its profile's claims, else by field title. Every field is there, the empty string
 * where nothing is known.
 */
export async function claimsOf(
  environment: Environment,
  type: CredentialType,
  credential: UserCredential,
): Promise<Readonly<Record<string, unknown>>> {
  if (type.profile) return type.profile.claims
  const user = await environment.store.collection('users').get(credential.userId)
  return Object.fromEntries(
    type.fields.map((field) => [
      field.title,
      Object.hasOwn(credential.data, field.title)
        ? credential.data[field.title]
        : fallback(field, user, environment.now()),
    ]),
  )
}

function fallback(field: CredentialTypeField, user: User | undefined, now: Date): string {
  switch (field.type) {
    case 'Issued Timestamp':
      return now.toISOString()
    case 'Directory Attribute':
      return user ? directoryAttribute(user, field.attribute ?? '') : ''
    case 'Alphanumeric Text':
      return field.value ?? ''
  }
}
