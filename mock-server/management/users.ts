import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import type { Reply } from '../faults/fault.ts'
import type { User } from '../store/store.ts'
import { parameter } from './api.ts'
import { environmentUrl, link, userUrl } from './hal.ts'
import { missing } from './pingone-error.ts'

/** Read One User. */
export async function readUser(environment: Environment, req: Request): Promise<Reply> {
  const user = await userOf(environment, req)
  return {
    status: 200,
    headers: {},
    body: {
      _links: {
        self: link(userUrl(environment, user.id)),
        environment: link(environmentUrl(environment)),
      },
      id: user.id,
      environment: { id: environment.id },
      createdAt: user.createdAt.toISOString(),
      updatedAt: user.updatedAt.toISOString(),
      email: user.email,
      enabled: true,
      lifecycle: { status: 'ACCOUNT_OK' },
      mfaEnabled: false,
      name: { given: user.given, family: user.family },
      username: user.username,
    },
  }
}

/** @throws PingOneError 404 when the environment has no such user. */
export async function userOf(environment: Environment, req: Request): Promise<User> {
  const user = await environment.store.collection('users').get(parameter(req, 'userId'))
  if (!user) throw missing('user')
  return user
}
