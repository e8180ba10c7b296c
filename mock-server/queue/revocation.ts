import type { Environment } from '../environment.ts'
import type { UserCredential } from '../store/kept/user-credentials.ts'

/** Ends a credential, by default now; what was revoked before stays as it was. */
export function revoke(
  environment: Environment,
  credentialId: string,
  at: Date = environment.now(),
): Promise<UserCredential | undefined> {
  return environment.store
    .collection('userCredentials')
    .update(credentialId, (credential) => revoked(environment, credential, at))
}

/** A credential as it is once it was revoked. */
export function revoked(
  environment: Environment,
  credential: UserCredential,
  at: Date,
): UserCredential {
  if (isRevoked(environment, credential)) return credential
  return { ...credential, status: 'REVOKED', expiresAt: at, updatedAt: at }
}

/** Revoked by somebody, or by its end having come. */
export function isRevoked(
  environment: Environment,
  { status, expiresAt }: UserCredential,
): boolean {
  return status === 'REVOKED' || (expiresAt !== undefined && expiresAt <= environment.now())
}
