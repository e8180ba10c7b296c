import { wasAnswered } from '../../protocol/exchange.ts'
import type { Failure } from '../../protocol/outcomes.ts'
import { failureOf, isFailure, notOffered, stoppedBy, unusable } from '../failure.ts'
import type { JourneyState } from '../journey-state.ts'
import { isJsonObject, stringMember } from '../json.ts'
import { serverMetadata } from './discovery.ts'

export interface ServerKeys {
  readonly kind: 'keys'
  readonly exchange: string
}

/**
 * Fetches the JWK Set of the authorization server, to look at it: this wallet verifies nothing with it.
 * @see https://www.rfc-editor.org/rfc/rfc8414#section-2
 */
export async function fetchServerKeys(state: JourneyState): Promise<ServerKeys | Failure> {
  const server = await serverMetadata(state)
  if (isFailure(server)) return stoppedBy('no authorization server metadata', server)
  const url = stringMember(server.members, 'jwks_uri')
  if (url === undefined) {
    return notOffered('The authorization server metadata has no jwks_uri.')
  }
  const exchange = await state.http.send({
    operation: 'jwks',
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    redirect: 'follow',
  })
  const failure = failureOf(exchange)
  if (failure || !wasAnswered(exchange)) return failure ?? unusable(exchange, 'no answer')
  const { json } = exchange.response
  return json.ok && isJsonObject(json.value)
    ? { kind: 'keys', exchange: exchange.id }
    : unusable(exchange, 'the answer is no JSON object')
}
