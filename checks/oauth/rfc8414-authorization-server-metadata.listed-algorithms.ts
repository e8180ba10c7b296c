import { parameter } from '../engine/request.ts'
import { listedIsTaken } from './listed-algorithms.ts'

/** @see https://www.rfc-editor.org/rfc/rfc8414#section-2 */
export const listedAssertionAlgorithms = listedIsTaken('RFC8414-2-10', {
  member: 'token_endpoint_auth_signing_alg_values_supported',
  jwtOf: (exchange) => parameter(exchange, 'client_assertion'),
  what: 'client assertion',
})
