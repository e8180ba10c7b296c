import type { Request } from 'express'
import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import type { Environment } from '../environment.ts'
import { createOffer } from '../offers/offers.ts'
import { queuedTypes } from '../queue/queue.ts'
import type { Reply } from '../seams/reply.ts'
import type { User } from '../store/kept/directory.ts'
import { parameter } from './api.ts'
import { jsonObject } from './body.ts'
import { demand } from './demand.ts'
import { offerResource, offerSelf } from './offer-resource.ts'
import { invalid, missing, PingOneError } from './pingone-error.ts'
import { userOf } from './users.ts'

const allGrantTypes: readonly string[] = Object.values(grantTypes)

/** Initiate OpenID4VCI Offers. What the data model calls read-only or immutable is not taken from the request. */
export async function initiateOffer(environment: Environment, req: Request): Promise<Reply> {
  const user = await userOf(environment, req)
  const body = jsonObject(req)
  const credentials = stringsOf(environment, body, 'credentials')
  const requiredScopes = stringsOf(environment, body, 'requiredScopes')
  const offer = await createOffer(environment, {
    userId: user.id,
    grantTypes: grantTypesOf(environment, body),
    ...(credentials && { credentials }),
    ...(requiredScopes && { requiredScopes: scopeTokens(environment, requiredScopes) }),
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
  if (!offer) throw missing('offer')
  demand(environment, offer.userId === user.id, missing('offer of this user'))
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
  const queued = await queuedTypes(environment, user.id)
  demand(
    environment,
    wanted?.every((id) => queued.includes(id)) ?? true,
    // The same words for a type of another environment: that it exists there is nobody's business.
    invalid('credentials', 'A credential type is not one of those made for this user'),
  )
  const offered = wanted ? [...new Set(wanted)] : queued
  demand(environment, offered.length > 0, nothingToOffer())
  return environment.through('offeredTypeIds', offered, { queued, isListed: wanted !== undefined })
}

function nothingToOffer(): PingOneError {
  const message = 'There is no credential to offer to this user'
  return new PingOneError('INVALID_DATA', {
    demand: 'something to offer',
    details: [{ code: 'EMPTY_VALUE', target: 'credentials', message }],
  })
}

function grantTypesOf(
  environment: Environment,
  body: Readonly<Record<string, unknown>>,
): readonly GrantType[] {
  const wanted =
    stringsOf(environment, body, 'grantTypes') ??
    environment.through('defaultGrantTypes', [grantTypes.authorizationCode])
  demand(
    environment,
    wanted.length > 0 && wanted.every(isGrantType),
    invalid('grantTypes', 'A grant type is not one of those an offer can have', {
      innerError: { allowedValues: allGrantTypes },
    }),
  )
  return [...new Set(wanted.filter(isGrantType))]
}

function isGrantType(value: string): value is GrantType {
  return allGrantTypes.includes(value)
}

/** Undefined when the member is absent. @throws PingOneError when it is no array of strings. */
function stringsOf(
  environment: Environment,
  body: Readonly<Record<string, unknown>>,
  name: string,
): readonly string[] | undefined {
  const value = body[name]
  if (value === undefined) return undefined
  const isRight = Array.isArray(value) && value.every((item) => typeof item === 'string')
  demand(environment, isRight, notStrings(name))
  return isRight ? value : undefined
}

function notStrings(name: string): PingOneError {
  return new PingOneError('INVALID_DATA', {
    demand: 'arrays of strings',
    details: [
      { code: 'INVALID_VALUE', target: name, message: `${name} has to be an array of strings` },
    ],
  })
}

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-3.3 */
function scopeTokens(environment: Environment, scopes: readonly string[]): readonly string[] {
  demand(
    environment,
    scopes.every((scope) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope)),
    invalid('requiredScopes', 'A scope has characters that no OAuth scope can have'),
  )
  return scopes
}
