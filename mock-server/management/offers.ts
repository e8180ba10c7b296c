import type { Request } from 'express'
import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import type { Environment } from '../environment.ts'
import type { Reply } from '../faults/fault.ts'
import { createOffer } from '../offers.ts'
import { queuedTypes } from '../queue.ts'
import type { User } from '../store/store.ts'
import { jsonObject, parameter } from './api.ts'
import { offerResource, offerSelf } from './offer-resource.ts'
import { invalid, missing } from './pingone-error.ts'
import { userOf } from './users.ts'

const allGrantTypes: readonly string[] = Object.values(grantTypes)

/** Initiate OpenID4VCI Offers. What the data model calls read-only or immutable is not taken from the request. */
export async function initiateOffer(environment: Environment, req: Request): Promise<Reply> {
  const user = await userOf(environment, req)
  const body = jsonObject(req)
  const credentials = stringsOf(body, 'credentials')
  const requiredScopes = stringsOf(body, 'requiredScopes')
  const offer = await createOffer(environment, {
    userId: user.id,
    grantTypes: grantTypesOf(environment, body),
    ...(credentials && { credentials }),
    ...(requiredScopes && { requiredScopes: scopeTokens(requiredScopes) }),
    offeredTypeIds: await offeredTypes(environment, user, credentials),
  })
  return {
    status: 201,
    headers: { location: offerSelf(environment, offer) },
    body: await offerResource(environment, offer),
  }
}

/** Read One OpenID4VCI Offer. */
export async function readOffer(environment: Environment, req: Request): Promise<Reply> {
  const user = await userOf(environment, req)
  const offer = await environment.store.collection('offers').get(parameter(req, 'offerId'))
  if (offer?.userId !== user.id) throw missing('offer')
  return { status: 200, headers: {}, body: await offerResource(environment, offer) }
}

/**
 * The types an offer covers, fixed when it is made.
 * @throws PingOneError when a wanted one, or any at all, cannot be retrieved by this user.
 */
async function offeredTypes(
  environment: Environment,
  user: User,
  wanted: readonly string[] | undefined,
): Promise<readonly string[]> {
  const typeIds = await queuedTypes(environment, user.id)
  const unknown = wanted?.find((id) => !typeIds.includes(id))
  if (unknown !== undefined) {
    throw invalid('credentials', `No credential of the type ${unknown} was made for this user`)
  }
  const offered = wanted ? [...new Set(wanted)] : typeIds
  if (offered.length === 0) {
    throw invalid('credentials', 'There is no credential to offer to this user', {
      code: 'EMPTY_VALUE',
    })
  }
  return offered
}

function grantTypesOf(
  environment: Environment,
  body: Readonly<Record<string, unknown>>,
): readonly GrantType[] {
  const wanted =
    stringsOf(body, 'grantTypes') ??
    environment.through('defaultGrantTypes', [grantTypes.authorizationCode])
  if (wanted.length > 0 && wanted.every(isGrantType)) return [...new Set(wanted)]
  throw invalid('grantTypes', 'A grant type is not one of those an offer can have', {
    innerError: { allowedValues: allGrantTypes },
  })
}

function isGrantType(value: string): value is GrantType {
  return allGrantTypes.includes(value)
}

function stringsOf(
  body: Readonly<Record<string, unknown>>,
  name: string,
): readonly string[] | undefined {
  const value = body[name]
  if (value === undefined) return undefined
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  throw invalid(name, `${name} has to be an array of strings`)
}

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-3.3 */
function scopeTokens(scopes: readonly string[]): readonly string[] {
  if (scopes.every((scope) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope))) return scopes
  throw invalid('requiredScopes', 'A scope has characters that no OAuth scope can have')
}
