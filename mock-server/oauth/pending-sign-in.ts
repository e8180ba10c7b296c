import type { Environment } from '../environment.ts'
import { need } from '../http/need.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import type { SignIn } from '../store/kept/authorization.ts'
import { browserOf } from './browser.ts'

export const over = { error: 'invalid_request', description: 'This sign-in is over: start again' }

/**
 * The sign-in that a form belongs to.
 * @throws ProtocolError for an unknown one, and for that of another browser.
 */
export async function pendingSignIn(
  environment: Environment,
  req: WalletRequest,
  form: Readonly<Record<string, string>>,
): Promise<{ readonly id: string; readonly pending: SignIn }> {
  const id = form.sign_in ?? ''
  const found = await environment.store.collection('signIns').get(id)
  const pending = need(environment, 'sign-in-known', found, over)
  environment.demand('same-browser', browserOf(req) === pending.browser, {
    status: 403,
    error: 'invalid_request',
    description: 'The form was given to another browser',
  })
  return { id, pending }
}
