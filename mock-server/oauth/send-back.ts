import { newSecret } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'
import type { Reply } from '../seams/reply.ts'
import type { AuthorizationRequest } from '../store/kept/authorization.ts'
import { redirect } from './browser-answer.ts'

/** RFC 6749, Section 4.1.2, advises ten minutes at most: a redirect needs seconds. */
const codeSeconds = 60

/** The way back to the wallet, with a code for this user. */
export async function sendBack(
  environment: Environment,
  request: AuthorizationRequest,
  userId: string,
): Promise<{ readonly code: string; readonly reply: Reply }> {
  const code = newSecret()
  const seconds = environment.through('authorizationCodeSeconds', codeSeconds)
  const expiresAt = new Date(environment.now().getTime() + seconds * 1000)
  await environment.store.collection('authorizationCodes').put(code, { request, userId }, expiresAt)
  const { redirectUri, state } = request
  const iss = environment.authorizationServer
  return { code, reply: redirect(redirectUri, { code, state, iss }) }
}
