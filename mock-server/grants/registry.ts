import { authorizationCode } from './authorization-code.ts'
import type { Grant } from './grant.ts'
import { preAuthorizedCode } from './pre-authorized-code.ts'
import { refreshToken } from './refresh-token.ts'

export const grants: readonly Grant[] = [authorizationCode, preAuthorizedCode, refreshToken]
