import { places } from '../../protocol/places.ts'
import {
  brokenSignature,
  byAnotherKey,
  byAnotherShownKey,
  hoursOld,
  secondsAhead,
  withClaims,
  withHeader,
} from '../deviations/altered-jwt.ts'
import { boundTokensNotOffered, tokenNotBound } from '../deviations/obstacles.ts'
import { accessTokenHash } from '../token/token-hash.ts'
import { type AlterationTable, altered } from './alteration.ts'
import { ended, jwtAlterations, withoutClaims } from './jwt.ts'

const atResource = ['credential', 'deferred', 'notification'] as const
const isResource = (place: string) => atResource.some((it) => it === place)
const what = 'DPoP proof'
const day = 24 * 3600

/** @see https://www.rfc-editor.org/rfc/rfc9449#section-4.3 */
export const dpopTable: AlterationTable = {
  artefact: what,
  at: places.filter((place) => ['par', 'token', 'refresh'].includes(place) || isResource(place)),
  obstacle: (circumstances, at) =>
    (isResource(at) ? tokenNotBound : boundTokensNotOffered)(circumstances),
  alterations: [
    ...jwtAlterations('dpopProof', what, { form: 'RFC9449-4.3-05', algorithm: 'RFC9449-4.3-01' }),
    ended('dpopProof', what),
    altered('headers', 'two DPoP proofs', 'RFC9449-4.3-05', (headers) => ({
      headers,
      moreHeaders: { dpop: headers.dpop ?? '' },
    })),
    altered('dpopProof', 'another typ in the DPoP proof', 'RFC9449-4.3-01', (draft) =>
      withHeader(draft, { typ: 'JWT' }),
    ),
    altered('dpopProof', 'a broken signature of the DPoP proof', 'RFC9449-4.3-02', brokenSignature),
    altered(
      'dpopProof',
      'a DPoP proof signed by another key than it shows',
      'RFC9449-4.3-02',
      byAnotherKey,
    ),
    altered('dpopProof', 'a private key in the DPoP proof', 'RFC9449-4.3-02', (draft) =>
      withHeader(draft, { jwk: draft.signingKey.export({ format: 'jwk' }) }),
    ),
    altered('dpopProof', 'no key in the DPoP proof', 'RFC9449-4.3-02', (draft) =>
      withHeader(draft, { jwk: undefined }),
    ),
    altered('dpopProof', 'another method in the DPoP proof', 'RFC9449-4.3-03', (draft) =>
      withClaims(draft, { htm: 'PUT' }),
    ),
    altered('dpopProof', 'another host in the DPoP proof', 'RFC9449-4.3-03', (draft) =>
      withClaims(draft, { htu: 'https://elsewhere.example/token' }),
    ),
    altered('dpopProof', 'another path in the DPoP proof', 'RFC9449-4.3-03', (draft) =>
      withClaims(draft, { htu: `${draft.payload.htu}/elsewhere` }),
    ),
    altered('dpopProof', 'an old DPoP proof', 'RFC9449-4.3-04', (draft) => hoursOld(draft, 24)),
    altered('dpopProof', 'a DPoP proof of tomorrow', 'RFC9449-4.3-04', (draft) =>
      secondsAhead(draft, day),
    ),
    ...withoutClaims('dpopProof', what, 'RFC9449-4.3-08', ['jti', 'htm', 'htu', 'iat']),
    altered(
      'pushedRequest',
      'the dpop_jkt of another key',
      'RFC9449-10.1-02',
      (form) => form.set('dpop_jkt', `${'b'.repeat(42)}A`),
      { at: ['par'] },
    ),
    altered(
      'dpopProof',
      'no token hash in the DPoP proof',
      'RFC9449-4.3-06',
      (draft) => withClaims(draft, { ath: undefined }),
      { at: atResource },
    ),
    altered(
      'dpopProof',
      'the hash of another token in the DPoP proof',
      'RFC9449-4.3-06',
      (draft) => withClaims(draft, { ath: accessTokenHash('another') }),
      { at: atResource },
    ),
    altered('dpopProof', 'a DPoP proof by another key', 'RFC9449-4.3-07', byAnotherShownKey, {
      at: atResource,
    }),
    altered(
      'headers',
      'no DPoP proof',
      'RFC9449-7.1-03',
      ({ dpop: _, ...headers }) => ({ headers }),
      { at: atResource },
    ),
    altered(
      'headers',
      'a bound token as a bearer token',
      'RFC9449-7.2-01',
      ({ dpop: _, authorization = '', ...headers }) => ({
        headers: { ...headers, authorization: authorization.replace(/^\S+/, 'Bearer') },
      }),
      { at: atResource },
    ),
  ],
}
