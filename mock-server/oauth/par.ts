import { newSecret } from '../crypto/secret.ts'
import { formBody } from '../http/members.ts'
import { type Answer, notFound } from '../http/reply.ts'
import { demandRedirection, readAuthorizationRequest } from './authorization-request.ts'
import { authenticate } from './client.ts'
import { codeKey } from './dpop-at-server.ts'
import { authorizationServers } from './servers.ts'

const lifetimeSeconds = 60

/**
 * Pushed Authorization Requests: checked here as they would be at the authorization endpoint.
 * @see https://www.rfc-editor.org/rfc/rfc9126#section-2
 */
export const pushedAuthorizationRequest: Answer = async (environment, req) => {
  if (environment.options.pushedRequests === 'none') throw notFound()
  const form = formBody(environment, req)
  const [server] = authorizationServers(environment)
  const client = await authenticate(environment, req, { form, server })
  environment.demand('no-request-uri', !('request_uri' in form), {
    error: 'invalid_request',
    description: 'A pushed request must not refer to another one',
  })
  const jkt = await codeKey(environment, req, form.dpop_jkt)
  const parameters = {
    ...form,
    ...(client.id !== undefined && { client_id: client.id }),
    ...(jkt !== undefined && { dpop_jkt: jkt }),
  }
  await demandRedirection(environment, parameters)
  const request = await readAuthorizationRequest(environment, parameters)
  const reference = environment.through('requestUriReference', newSecret())
  const requestUri = `urn:ietf:params:oauth:request_uri:${reference}`
  const seconds = environment.through('requestUriHonouredSeconds', lifetimeSeconds)
  const expiresAt = new Date(environment.now().getTime() + seconds * 1000)
  await environment.store.collection('pushedRequests').put(requestUri, request, expiresAt)
  return {
    status: 201,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: { request_uri: requestUri, expires_in: lifetimeSeconds },
  }
}
