import type { Environment } from '../environment.ts'
import { formBody } from '../http/members.ts'
import { ProtocolError } from '../http/protocol-error.ts'
import type { Answer } from '../http/reply.ts'
import { consentPage } from '../pages/consent-page.ts'
import { signInPage } from '../pages/sign-in-page.ts'
import type { User } from '../store/kept/directory.ts'
import { BrowserRefusal } from './browser-answer.ts'
import { pendingSignIn } from './pending-sign-in.ts'
import { isSame } from './same-secret.ts'

/** The sign-in form: the right password leads to the question whether the wallet may have what it asks for. */
export const signIn: Answer = async (environment, req) => {
  const form = formBody(environment, req)
  const { id, pending } = await pendingSignIn(environment, req, form)
  const user = await userOf(environment, form)
  if (!user) {
    const problem = 'The username or the password is wrong'
    const refusal = new ProtocolError({
      demand: 'password',
      error: 'access_denied',
      description: problem,
    })
    throw new BrowserRefusal(refusal, signInPage({ id, request: pending.request, problem }))
  }
  await environment.store
    .collection('signIns')
    .update(id, (entry) => ({ ...entry, userId: user.id }))
  return consentPage(environment, { ...pending, id, userId: user.id })
}

async function userOf(
  environment: Environment,
  form: Readonly<Record<string, string>>,
): Promise<User | undefined> {
  const users = environment.store.collection('users')
  const [user] = await users.where('username', form.username ?? '')
  const isRight = user && isSame(form.password ?? '', user.password)
  const mayEnter = isRight || environment.overlooks('password')
  return mayEnter && user?.enabled !== false ? user : undefined
}
