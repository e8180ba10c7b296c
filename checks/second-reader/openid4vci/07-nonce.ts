import type { Shapes } from '../shape.ts'
import { all, header } from '../verbs.ts'

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-7 */
export const nonceShapes: Shapes = {
  'VCI-7.2-05': [
    ['violates', 'an answer that may be kept', 'nonces/nonce', header('cache-control', 'max-age=60')],
    ['violates', 'an answer that says nothing of caching', 'nonces/nonce', header('cache-control', undefined)],
    ['violates', 'an answer that has to be checked again', 'nonces/nonce', header('cache-control', 'no-cache')],
    ['violates', 'a word that only begins like no-store', 'nonces/nonce', header('cache-control', 'no-storey')],
    ['legal', 'no-store among others', 'nonces/nonce', header('cache-control', 'private, No-Store, max-age=0')],
    ['legal', 'no-store with Pragma', 'nonces/nonce', header('pragma', 'no-cache')],
    ['legal', 'no-store twice, with an age', 'nonces/nonce', all(header('cache-control', 'no-store, no-store'), header('age', '0'))],
  ],
}
