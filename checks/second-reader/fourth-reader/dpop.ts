import { issued, promised } from '../answers.ts'
import { bad, fine } from '../metadata/kinds.ts'
import type { Shapes } from '../shape.ts'
import { given, pretty, pushes, some, to, tokens, traced } from '../third-reader/words.ts'
import { type Alter, all, header, refused, status, text } from '../verbs.ts'
import { challenged, taken } from './words.ts'

const at = (what: string, place: string) => `refusal of ${what} at the ${place}`
const credential = 'credential endpoint'
const deferred = 'deferred credential endpoint'
const notification = 'notification endpoint'
const pushing = 'pushed authorization request endpoint'
const token = 'token endpoint'
const refreshing = 'token endpoint when refreshing'
const wrongProof = 'DPoP error="invalid_dpop_proof", algs="ES256"'
const wrongToken = 'DPoP error="invalid_token", algs="ES256"'
const challenge = (value: string): Alter => header('www-authenticate', value)
const nonce = (value: string | undefined): Alter => header('dpop-nonce', value)
const early = (what: string) => `nbf of the ${what} in an hour`

/** Proofs that come with requests: who is to refuse them, and who asks for a nonce in them. */
export const dpopShapes: Shapes = {
  'RFC9449-4.3-08': [
    ...bad(at('no jti in the DPoP proof', deferred), to('no jti, later', { credentials: issued, 'a promise': promised })),
    ...bad(at('no htm in the DPoP proof', notification), to('no htm, in a notification', taken)),
    ...bad(at('no htu in the DPoP proof', deferred), to('no htu, later', some(given, 'credentials with 206', 'credentials in a list'))),
    ...bad(at('no iat in the DPoP proof', notification), to('no iat, in a notification', taken)),
    ...bad(at('no iat in the DPoP proof', pushing), to('no iat, pushed', pushes)),
    ...bad(at('no htm in the DPoP proof', refreshing), to('no htm, refreshing', tokens)),
    ...fine(at('no jti in the DPoP proof', deferred), to('no jti, later', { 'a challenge alone': challenged(wrongProof), 'a token that is wrong': challenged(wrongToken) })),
    ...fine(at('no htm in the DPoP proof', notification), to('no htm, in a notification', { 'the code in lines': pretty })),
    ...fine(at('no iat in the DPoP proof', pushing), to('no iat, pushed', { 'headers of a proxy': traced })),
  ],
  'RFC7519-4.1.5-01': [
    ...bad(at(early('DPoP proof'), credential), to('a DPoP proof of the next hour', some(given, 'credentials with 206', 'credentials within a member'))),
    ...bad(at(early('DPoP proof'), deferred), to('a DPoP proof of the next hour, later', { credentials: issued, 'a promise': promised })),
    ...bad(at(early('DPoP proof'), notification), to('a DPoP proof of the next hour, in a notification', taken)),
    ...bad(at(early('DPoP proof'), pushing), to('a DPoP proof of the next hour, pushed', pushes)),
    ...bad(at(early('attestation proof'), token), to('an attestation proof of the next hour', tokens)),
    ...bad(at(early('attestation proof'), pushing), to('an attestation proof of the next hour, pushed', pushes)),
    ...bad(at(early('client attestation'), refreshing), to('an attestation of the next hour, refreshing', tokens)),
    ...bad(at(early('key attestation'), credential), to('a key attestation of the next hour', some(given, 'credentials in a list', 'a transaction with 200'))),
    ...fine(at(early('DPoP proof'), pushing), to('a DPoP proof of the next hour, pushed', { 'the code in lines': pretty, 'the code and no word': refused(400, 'invalid_dpop_proof') })),
    ...fine(at(early('key proof'), credential), to('a key proof of the next hour', { 'the code alone': refused(400, 'invalid_proof') })),
    ...fine(at(early('attestation proof'), token), to('an attestation proof of the next hour', { 'an attestation that is wrong': refused(400, 'invalid_client_attestation') })),
  ],
  'RFC9449-7.1-03': [
    ...bad(at('no DPoP proof', credential), to('no proof', some(given, 'credentials with 206', 'a transaction with 200'))),
    ...bad(at('no DPoP proof', deferred), to('no proof, later', { credentials: issued, 'a promise': promised, ...some(given, 'credentials that are called a page') })),
    ...bad(at('no DPoP proof', notification), to('no proof, in a notification', taken)),
    ...fine(at('no DPoP proof', deferred), to('no proof, later', { 'a challenge alone': challenged(wrongProof), 'the code in lines': pretty })),
    ...fine(at('no DPoP proof', notification), to('no proof, in a notification', { 'a token that is wrong': challenged(wrongToken) })),
  ],
  'RFC9449-9-01': [
    ...bad('haip/credential#1', { 'a demand with 400, under HAIP': status(400), 'a demand without a nonce, under HAIP': nonce(undefined) }),
    ...bad('dpop-nonces/credential#1', {
      'the code in the challenge for a bearer': challenge('Bearer error="use_dpop_nonce", DPoP algs="ES256"'),
      'two nonces': (it) => nonce(`${it.headers['dpop-nonce']}, eyJ7S_zG.eyJH0-Z.HX4w-7v`)(it),
      'the code in capitals': challenge('DPoP error="USE_DPOP_NONCE", algs="ES256"'),
      'a demand of a proxy': all(status(407), header('proxy-authenticate', 'DPoP error="use_dpop_nonce"'), header('www-authenticate', undefined)),
      'the code as its description': challenge('DPoP error="invalid_token", error_description="use_dpop_nonce"'),
    }),
    ...fine('dpop-nonces/credential#1', { 'a code without quotes': challenge('DPoP error=use_dpop_nonce, algs=ES256'), 'a demand in lines': pretty }),
    ...fine('haip/credential#1', { 'a demand without a body, under HAIP': all(text(''), header('content-type', undefined)) }),
  ],
}
