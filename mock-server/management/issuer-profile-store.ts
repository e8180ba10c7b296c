import { randomUUID } from 'node:crypto'
import type { Environment } from '../environment.ts'
import type { IssuerProfile } from '../store/kept/credential-types.ts'
import { environmentUrl } from './hal.ts'

/** There is one, and it has no id in its address. */
const key = 'profile'

/** What an issuer is called before anybody names it. */
export const firstIssuerName = 'vcispec mock issuer'

/** Made by itself when the service is added to an environment. */
export async function issuerProfileOf(environment: Environment): Promise<IssuerProfile> {
  const profiles = environment.store.collection('issuerProfiles')
  const known = await profiles.get(key)
  if (known) return known
  const fresh: IssuerProfile = {
    id: randomUUID(),
    applicationInstanceId: randomUUID(),
    name: firstIssuerName,
    didMethod: 'WEB',
    usesCustomDomain: true,
    createdAt: environment.createdAt,
    updatedAt: environment.createdAt,
  }
  return (await profiles.putNew(key, fresh)) ? fresh : issuerProfileOf(environment)
}

export async function changeIssuerProfile(
  environment: Environment,
  change: (profile: IssuerProfile) => IssuerProfile,
): Promise<IssuerProfile> {
  const profile = await issuerProfileOf(environment)
  const changed = await environment.store.collection('issuerProfiles').update(key, change)
  return changed ?? profile
}

export function issuerProfileUrl(environment: Environment): string {
  return `${environmentUrl(environment)}/credentialIssuerProfile`
}
