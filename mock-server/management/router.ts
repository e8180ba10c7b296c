import express, { type Router } from 'express'
import type { Operation } from '../../protocol/exchange.ts'
import type { Mock } from '../mock.ts'
import type { Answer } from '../reply.ts'
import { api, onlyMethods } from './api.ts'
import {
  createCredentialType,
  listCredentialTypes,
  readCredentialType,
} from './credential-types.ts'
import { readEnvironment } from './environments.ts'
import { initiateOffer, readOffer } from './offers.ts'
import {
  createUserCredential,
  listUserCredentials,
  readUserCredential,
} from './user-credentials.ts'
import { readUser } from './users.ts'

interface Resource {
  readonly path: string
  readonly operation?: Operation
  readonly get?: Answer
  readonly post?: Answer
}

const resources: readonly Resource[] = [
  { path: '/', get: readEnvironment },
  { path: '/users/:userId', get: readUser },
  { path: '/credentialTypes', get: listCredentialTypes, post: createCredentialType },
  { path: '/credentialTypes/:typeId', get: readCredentialType },
  {
    path: '/users/:userId/credentials',
    get: listUserCredentials,
    post: createUserCredential,
  },
  { path: '/users/:userId/credentials/:credentialId', get: readUserCredential },
  { path: '/users/:userId/openid4vciOffers', operation: 'offers-api', post: initiateOffer },
  { path: '/users/:userId/openid4vciOffers/:offerId', operation: 'offers-api', get: readOffer },
]

/** PingOne's management API, as far as offers need it; mounted at `/v1`. */
export function managementRouter(mock: Mock): Router {
  const router = express.Router({ caseSensitive: true })
  for (const { path, operation, get, post } of resources) {
    const route = router.route(`/environments/:environmentId${path === '/' ? '' : path}`)
    if (get) route.get(api(mock, get, operation))
    if (post) route.post(api(mock, post, operation))
    route.all(onlyMethods(mock, [...(get ? ['GET'] : []), ...(post ? ['POST'] : [])], operation))
  }
  return router
}
