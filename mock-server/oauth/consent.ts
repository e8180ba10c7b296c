import type { Environment } from '../environment.ts'
import { formBody } from '../http/members.ts'
import { need } from '../http/need.ts'
import type { Answer } from '../http/reply.ts'
import { consentPage } from '../pages/consent-page.ts'
import type { SignIn } from '../store/kept/authorization.ts'
import { redirect } from './browser-answer.ts'
import { over, pendingSignIn } from './pending-sign-in.ts'
import { useUp } from './request-uri.ts'
import { sendBack } from './send-back.ts'

/**
 * The consent form: a user who allows what the wallet asks for is sent back with a code, one who does not with
 * an error.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 */
export const consent: Answer = async (environment, req) => {
  const form = formBody(environment, req)
  const { id, pending } = await pendingSignIn(environment, req, form)
  const userId = need(environment, 'signed-in', pending.userId, over)
  const { decision } = form
  if (decision !== 'allow' && decision !== 'deny') {
    return consentPage(environment, { ...pending, id, userId })
  }
  const { request } = pending
  const { state } = request
  const iss = environment.authorizationServer
  if (decision === 'deny') {
    await decide(environment, id, pending)
    const description = 'The user does not want the wallet to have this'
    const error = { error: 'access_denied', error_description: description }
    return redirect(request.redirectUri, { ...error, state, iss })
  }
  const { code, reply } = await sendBack(environment, request, userId)
  try {
    await decide(environment, id, pending)
    return reply
  } catch (error) {
    // Nobody was told of it.
    await environment.store.collection('authorizationCodes').take(code)
    throw error
  }
}

/** Of two decisions about one sign-in, or one pushed request, one counts; with a full store none does, and it can be made again. */
async function decide(environment: Environment, id: string, { requestUri }: SignIn): Promise<void> {
  const isFirst = requestUri === undefined || (await useUp(environment, requestUri))
  environment.demand('sign-in-known', isFirst, over)
  need(environment, 'sign-in-known', await environment.store.collection('signIns').take(id), over)
}
