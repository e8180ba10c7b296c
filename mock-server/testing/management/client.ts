import assert from 'node:assert/strict'
import supertest, { type Response } from 'supertest'
import { publicApp } from '../../http/public-app.ts'
import { openApiDocument } from '../../management/openapi.ts'
import { issueWorkerToken } from '../../management/worker-token.ts'
import type { EnvironmentWish, Mock } from '../../mock.ts'
import { seeded } from '../mock.ts'
import { answerValidator } from './answers.ts'

const apiUrl = 'https://mock.example/v1'
const problemsOf = answerValidator(openApiDocument(apiUrl))

/**
 * A workflow with the worker of a new environment, whose every answer is held against the OpenAPI document.
 * @param mock of `testMock`, at `https://mock.example`.
 */
export async function openClient(mock: Mock, wish: EnvironmentWish = {}) {
  const environment = await mock.create({ clock: 'frozen', ...wish })
  const { user, types } = await seeded(environment)
  const { access_token: token } = await issueWorkerToken(environment)
  const base = `/v1/environments/${environment.id}`
  // An hour later it is another one.
  const fresh = async () => (await issueWorkerToken(environment)).access_token
  return { environment, user, types, token, base, ...verbs(mock, { base, token: fresh }) }
}

/** @returns functions that take a path below the environment, or a whole link. */
export function verbs(
  mock: Mock,
  { base, token }: { readonly base: string; readonly token: () => Promise<string | undefined> },
) {
  const agent = supertest(publicApp(mock))

  async function send(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    body?: string | object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const url = path.startsWith('http') ? path.slice(new URL(path).origin.length) : path
    const full = url.startsWith('/v1/') ? url : `${base}${url}`
    const request = agent[method](full).set(headers)
    const bearer = await token()
    if (bearer !== undefined) request.set('authorization', `Bearer ${bearer}`)
    const answer = body === undefined ? await request : await request.send(body)
    const [bare = ''] = full.slice('/v1'.length).split('?', 1)
    const seen = { ...answer, method, path: bare, body: answer.text && answer.body }
    const { status } = answer
    assert.deepEqual(
      problemsOf({ ...seen, status, headers: answer.headers }),
      [],
      `${method} ${full}`,
    )
    return answer
  }

  return {
    send,
    get: (path: string) => send('get', path),
    post: (path: string, body: string | object = {}) => send('post', path, body),
    put: (path: string, body: object) => send('put', path, body),
    patch: (path: string, body: object) => send('patch', path, body),
    remove: (path: string) => send('delete', path),
    /** A POST whose media type names what is to be done. */
    act: (path: string, mediaType: string, body: object = {}) =>
      send('post', path, JSON.stringify(body), { 'content-type': mediaType }),
    /** Fails unless the answer is this status. */
    async made(path: string, body: object): Promise<Record<string, unknown>> {
      const answer = await send('post', path, body)
      assert.equal(answer.status, 201, answer.text)
      return answer.body
    },
  }
}
