import { answered, html, tokenGiven } from '../answers.ts'
import { bad, fine } from '../metadata/kinds.ts'
import type { Shapes } from '../shape.ts'
import { given, pretty, pushes, some, to, tokens, traced } from '../third-reader/words.ts'
import { all, header, refused, set } from '../verbs.ts'
import { challenged, swallowed } from './words.ts'

const token = 'token endpoint'
const refreshing = 'token endpoint when refreshing'
const pushing = 'pushed authorization request endpoint'
const said = (description: unknown) => set('/error_description', description)
const reworded = (code: number, error: string) => refused(code, error, { error_description: 'See the log (no. 17)', error_uri: 'https://issuer.example/e' })

/** Answers to requests that somebody has to refuse. */
export const requestShapes: Shapes = {
  'VCI-8.3.1.2-06': [
    ...bad(
      'refusal of a numeric credential configuration',
      to('a number', { ...some(given, 'credentials with 206', 'credentials in a list', 'a transaction with 200'), ...some(swallowed, 'an empty object'), 'a server that has not implemented it': html(501) }),
    ),
    ...bad('refusal of proofs as text', to('proofs as text', { ...some(given, 'credentials within a member', 'credentials that are called a page', 'credentials beside a warning'), ...some(swallowed, 'nothing, with 204') })),
    ...fine('refusal of a numeric credential configuration', to('a number', { 'a configuration that is unknown': refused(400, 'unknown_credential_configuration'), 'the code in lines': pretty })),
    ...fine('refusal of proofs as text', to('proofs as text', { 'headers of a proxy': traced, 'the code and more': reworded(400, 'invalid_credential_request') })),
  ],
  'VCI-8.3.1.2-18': [
    ...bad('refusal of no key in the proof', { 'a space that does not break': said('No\u00a0key'), 'a description with NUL': said('No key\u0000') }),
    ...bad('refusal of a numeric credential configuration', { 'a path of Windows': said('C:\\issuer\\credentials.ts') }),
    ...bad('refusal of a broken proof in an encrypted request', { 'a dash of printers': said('The proof – is broken') }),
    ...bad('refusal of proofs as text', { 'JSON in the description': said('proofs is {"jwt": 1}'), 'descriptions in a list': said(['proofs is text']) }),
    ...bad('refusal of a credential that the issuer denies', { 'a description that ends its line': said('Not for you\n'), 'a description for Greece': said('\u03cc\u03c7\u03b9') }),
    ...fine('refusal of no key in the proof', { 'brackets and signs': said("[no] {key} <jwk|x5c> ~100% `kid` 'x' ^_^") }),
    ...fine('refusal of a numeric credential configuration', { 'a member of lines': set('/x_trace', 'a\nb "c" \\') }),
    ...fine('refusal of a credential that the issuer denies', { 'a space in front and behind': said(' denied ') }),
  ],
  'VCI-8.3.1.1-01': [
    ...bad('refusal of no access token', to('no token', { ...given, ...some(swallowed, 'an empty object', 'nothing, with 204') })),
    ...fine('refusal of no access token', to('no token', { 'a bearer challenge alone': challenged('Bearer realm="credentials"'), 'a DPoP challenge alone': challenged('DPoP algs="ES256"'), 'headers of a proxy': traced })),
  ],
  'VCI-F.1-05': [
    ...bad('refusal of no key in the proof', to('no key', { ...some(given, 'credentials with 206', 'credentials in a list', 'credentials within a member', 'credentials beside a warning', 'credentials that are called a page') })),
    ...fine('refusal of no key in the proof', to('no key', { 'the code in lines': pretty, 'headers of a proxy': traced, 'the code and more': reworded(400, 'invalid_proof') })),
  ],
  'VCI-11.3-02': [
    ...bad(
      'refusal of an unknown notification id',
      to('an unknown id', {
        'gone with 410': refused(410, 'invalid_notification_id'),
        'the code with 403': refused(403, 'invalid_notification_id'),
        'the code with 200': answered(200, { error: 'invalid_notification_id' }),
        'a number as the code': answered(400, { error: 4711 }),
        'codes in a list': answered(400, { error: ['invalid_notification_id'] }),
        'codes by another name': answered(400, { errors: ['invalid_notification_id'] }),
        'the code as JSON of text': answered(400, 'invalid_notification_id'),
        'nothing but an object': answered(400, {}),
      }),
    ),
    ...fine('refusal of an unknown notification id', to('an unknown id', { 'the code in lines': pretty, 'headers of a proxy': traced, 'no word on keeping it': header('cache-control', undefined) })),
  ],
  'ABCA-5.2-01': [
    ...bad(`refusal of no aud in the attestation proof at the ${refreshing}`, to('no aud, refreshing', tokens)),
    ...bad(`refusal of no jti in the attestation proof at the ${pushing}`, to('no jti, pushed', pushes)),
    ...bad(`refusal of another typ in the attestation proof at the ${refreshing}`, to('another typ, refreshing', some(tokens, 'a token with 202', 'a token in a form'))),
    // From draft-08 on the proof has no iss: what takes one without it is told so as advice.
    ['warns', 'a token, to no iss', `refusal of no iss in the attestation proof at the ${token}`, tokenGiven],
    ...bad(`refusal of no jti in the attestation proof at the ${refreshing}`, to('no jti, refreshing', some(tokens, 'a token of no type'))),
    ...bad(`refusal of no iat in the attestation proof at the ${pushing}`, to('no iat, pushed', some(pushes, 'a request_uri in a list'))),
    ...fine(`refusal of no jti in the attestation proof at the ${pushing}`, to('no jti, pushed', { 'the code in lines': pretty, 'an attestation that is wrong': refused(400, 'invalid_client_attestation') })),
    ...fine(`refusal of no aud in the attestation proof at the ${refreshing}`, to('no aud, refreshing', { 'a client that is wrong, with 400': refused(400, 'invalid_client') })),
  ],
  'ABCA-9-02': [
    ...bad(`refusal of an old attestation proof at the ${pushing}`, to('an old proof, pushed', pushes)),
    ...bad(`refusal of an old attestation proof at the ${refreshing}`, to('an old proof, refreshing', tokens)),
    ...bad(`refusal of an attestation proof of tomorrow at the ${token}`, to('a proof of tomorrow', tokens)),
    ...bad(`refusal of an attestation proof of tomorrow at the ${pushing}`, to('a proof of tomorrow, pushed', some(pushes, 'a request_uri with 203'))),
    ...fine(`refusal of an old attestation proof at the ${pushing}`, to('an old proof, pushed', { 'the code in lines': pretty, 'the code and more': reworded(401, 'invalid_client') })),
    ...fine(`refusal of an attestation proof of tomorrow at the ${token}`, to('a proof of tomorrow', { 'an attestation that is wrong': refused(400, 'invalid_client_attestation') })),
  ],
  'RFC6749-5.2-02': [
    ...bad('refusal of an unknown grant type', to('an unknown grant', { ...tokens, 'tokens in a list': answered(200, [{ access_token: '2YotnFZFEjr1zCsicMWpAA', token_type: 'DPoP' }]), ...swallowed })),
    ...fine(
      'refusal of an unknown grant type',
      to('an unknown grant', { 'a client that may not': refused(400, 'unauthorized_client'), 'a client that is wrong': all(refused(401, 'invalid_client'), header('www-authenticate', 'Basic realm="token"')), 'the code in lines': pretty }),
    ),
  ],
  'RFC9126-2.1-03': [
    ...bad('refusal of an unsupported response type in the pushed request', to('an unsupported type', pushes)),
    ...bad('refusal of a foreign redirect URI in the pushed request', to('a foreign address', pushes)),
    ...fine('refusal of a foreign redirect URI in the pushed request', to('a foreign address', { 'the code in lines': pretty, 'the code and more': reworded(400, 'invalid_request') })),
    ...fine('refusal of an unsupported response type in the pushed request', to('an unsupported type', { 'headers of a proxy': traced })),
  ],
  'HAIP-4-02': [
    ...bad('refusal of no code challenge under HAIP', to('no challenge', pushes)),
    ...bad('refusal of an unsupported code challenge method under HAIP', to('S999', pushes)),
    ...fine('refusal of an unsupported code challenge method under HAIP', to('S999', { 'the code in lines': pretty, 'the code and more': reworded(400, 'invalid_request') })),
  ],
}
