import { otherRefusals, pushesFor, tokensFor } from '../answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { noTokenBut } from './answers.ts'

/** Deliberate errors in the assertion of a client, each at both endpoints that look at it (RFC 7523, Section 3). */
function badAssertions(...errors: readonly string[]): readonly Shape[] {
  const codes = [
    [400, 'invalid_client'],
    [401, 'invalid_client'],
  ] as const
  return errors.flatMap((error) => [
    ...tokensFor(`${error} at the token endpoint`),
    ...tokensFor(`${error} at the token endpoint when refreshing`),
    ...pushesFor(`${error} at the pushed authorization request endpoint`),
    ...otherRefusals(`${error} at the token endpoint`, ...codes),
  ])
}

/**
 * @see https://www.rfc-editor.org/rfc/rfc7523#section-3
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-6
 */
export const assertionShapes: Shapes = {
  'RFC7523-2.2-01': badAssertions('another type of client assertion'),
  'RFC7523-3-01': badAssertions('no iss in the client assertion', 'another issuer in the client assertion', 'no sub in the client assertion'),
  'RFC7523-3-02': badAssertions('another audience in the client assertion', 'no aud in the client assertion'),
  'RFC7523-3-03': badAssertions('no exp in the client assertion', 'an expired client assertion'),
  'RFC7523-3-04': badAssertions('nbf of the client assertion in an hour'),
  'RFC7523-3-05': badAssertions('an unsigned client assertion', 'a broken signature of the client assertion', 'a client assertion by another key', 'a MAC as the signature of the client assertion'),
  'RFC6749-6-04': noTokenBut('refusal of an unknown refresh token at the token endpoint when refreshing', 'invalid_grant', 'invalid_token', 'access_denied'),
}
