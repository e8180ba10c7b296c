import { authorizationCode } from './authorization-code.ts'
import type { Grant } from './grant.ts'
import { preAuthorizedCode } from './pre-authorized-code.ts'

export const grants: readonly Grant[] = [preAuthorizedCode, authorizationCode]
