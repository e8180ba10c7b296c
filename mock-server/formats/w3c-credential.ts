import { randomUUID } from 'node:crypto'
import { didOfJwk, didWebOf } from '../../protocol/did.ts'
import type { Environment } from '../environment.ts'
import { issuancePaths } from '../issuance/paths.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import { describedPaths } from './described-paths.ts'
import type { ClaimDescription, CredentialWish } from './format.ts'
import { issuedAt, lifetimeMs } from './issued-at.ts'

export const baseContexts = {
  v1: 'https://www.w3.org/2018/credentials/v1',
  v2: 'https://www.w3.org/ns/credentials/v2',
} as const

/** What the credentials in W3C's data models have in common, whatever secures them. */
export interface CredentialSubstance {
  readonly id: string
  readonly types: readonly string[]
  readonly issuedAt: Date
  readonly expiresAt: Date
  /** Its `id` is the holder's DID, where a key was proven. */
  readonly subject: Readonly<Record<string, unknown>>
}

export function substanceOf(environment: Environment, wish: CredentialWish): CredentialSubstance {
  const { type, claims } = wish
  const now = wholeSecond(issuedAt(environment))
  const id = holderDid(wish)
  return {
    id: `urn:uuid:${randomUUID()}`,
    types: typesOf(type),
    issuedAt: now,
    expiresAt: wholeSecond(wish.expiresAt ?? new Date(now.getTime() + lifetimeMs)),
    subject: { ...(id !== undefined && { id }), ...claims },
  }
}

export function typesOf({ profile }: CredentialType): readonly string[] {
  return ['VerifiableCredential', ...(profile ? [profile.name] : [])]
}

export function describeSubject({ profile }: CredentialType): readonly ClaimDescription[] {
  return describedPaths(profile?.claims ?? {}, ['credentialSubject'])
}

/** The base context, and one that gives every other name a meaning of this issuer's. */
export function contextsOf(environment: Environment, base: string): readonly unknown[] {
  return [base, { '@vocab': `${environment.credentialIssuer}${issuancePaths.vocabulary}#` }]
}

/** XML Schema's dateTime, without fractions. */
export function dateTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

/** The DID whose document lists the environment's key. */
export function issuerDid(environment: Environment): string {
  return didWebOf(environment.credentialIssuer)
}

/** The DID URL of that key. */
export function verificationMethod(environment: Environment): string {
  return `${issuerDid(environment)}#${environment.keys.signing.kid}`
}

/** The DID by which the wallet named its key, else one made of the key. */
function holderDid({ holderKey, holderKid }: CredentialWish): string | undefined {
  const [named] = holderKid?.split('#', 1) ?? []
  return named ?? (holderKey && didOfJwk(holderKey))
}

/** JWTs count in whole seconds: so does what mirrors them. */
function wholeSecond(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000)
}
