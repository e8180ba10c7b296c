import { timingSafeEqual } from 'node:crypto'
import type { Environment } from '../environment.ts'
import type { Reply } from '../faults/fault.ts'
import { need } from '../need.ts'
import { signInPage } from '../pages/sign-in-page.ts'
import { ProtocolError } from '../protocol-error.ts'
import type { Answer } from '../reply.ts'
import { newSecret } from '../secret.ts'
import type { AuthorizationRequest, User } from '../store/store.ts'
import { formBody } from '../wire.ts'
import { BrowserRefusal, redirect } from './browser-answer.ts'

/** RFC 6749, Section 4.1.2, advises ten minutes at most: a redirect needs seconds. */
const codeMs = 60_000

/**
 * The sign-in form: the right password sends the browser back with a code. Signing in is consent, as the
 * page says.
 */
export const signIn: Answer = async (environment, req) => {
  const form = formBody(req)
  const id = form.sign_in ?? ''
  const signIns = environment.store.collection('signIns')
  const gone = { error: 'invalid_request', description: 'This sign-in is over: start again' }
  const pending = need(environment, 'sign-in-known', await signIns.get(id), gone)
  const user = await userOf(environment, form)
  if (!user) {
    const description = 'The username or the password is wrong'
    const refusal = new ProtocolError({ demand: 'password', error: 'access_denied', description })
    const page = await signInPage(environment, {
      id,
      request: pending.request,
      problem: description,
    })
    throw new BrowserRefusal(refusal, page)
  }
  const { request } = need(environment, 'sign-in-known', await signIns.take(id), gone)
  return sendBack(environment, request, user)
}

/** Back to the wallet, with a code for this user. */
export async function sendBack(
  environment: Environment,
  request: AuthorizationRequest,
  user: User,
): Promise<Reply> {
  const code = newSecret()
  const expiresAt = new Date(environment.now().getTime() + codeMs)
  await environment.store
    .collection('authorizationCodes')
    .put(code, { request, userId: user.id }, expiresAt)
  return redirect(request.redirectUri, {
    code,
    state: request.state,
    iss: environment.authorizationServer,
  })
}

async function userOf(
  environment: Environment,
  form: Readonly<Record<string, string>>,
): Promise<User | undefined> {
  const users = await environment.store.collection('users').list()
  const user = users.find(({ username }) => username === form.username)
  const isRight = user && isSame(user.password, form.password ?? '')
  return isRight || environment.overlooks('password') ? user : undefined
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
