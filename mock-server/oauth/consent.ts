import { need } from '../http/need.ts'
import type { Answer } from '../http/reply.ts'
import { formBody } from '../http/wire.ts'
import { consentPage } from '../pages/consent-page.ts'
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
  const form = formBody(req)
  const { id, pending } = await pendingSignIn(environment, req, form)
  const userId = need(environment, 'signed-in', pending.userId, over)
  const { decision } = form
  if (decision !== 'allow' && decision !== 'deny') {
    return consentPage(environment, { ...pending, id, userId })
  }
  const taken = await environment.store.collection('signIns').take(id)
  const { request, requestUri } = need(environment, 'sign-in-known', taken, over)
  const isFirst = requestUri === undefined || (await useUp(environment, requestUri))
  environment.demand('sign-in-known', isFirst, over)
  const { state } = request
  const iss = environment.authorizationServer
  if (decision === 'deny') {
    const description = 'The user does not want the wallet to have this'
    const error = { error: 'access_denied', error_description: description }
    return redirect(request.redirectUri, { ...error, state, iss })
  }
  return sendBack(environment, request, userId)
}
