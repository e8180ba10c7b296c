import { deflateSync } from 'node:zlib'
import { answered, html, issued, issuedAs, issuedBeside, promised } from './answers.ts'
import { changed, claims, discloses, first, head, moreClaims, otherOrder, sd, withoutTimes } from './formats/sd-jwt-words.ts'
import { bad, being, configuration, fine, signed } from './metadata/kinds.ts'
import { apiError, empty, preAuthorized } from './pingone/answers.ts'
import type { AnswerDraft, JwtShape, Shapes } from './shape.ts'
import { type Alter, all, cwt, drop, header, json, jwt, mdoc, payload, refused, set, status, text, writtenJwe, writtenJwt } from './verbs.ts'

const charset = header('content-type', 'application/json; charset=utf-8')
const more = json((it: object) => ({ 'urn:x:y': { z: [1] }, ...it, note: null }))
const turned = json((it: object) => Object.fromEntries(Object.entries(it).toReversed()))
const hal = header('content-type', 'application/hal+json')
const base64url = (it: string) => Buffer.from(it).toString('base64url')

const vc = (pointer: string, change: (vc: Record<string, unknown>, jwt: JwtShape) => void): Alter => jwt(pointer, (it) => change(it.payload.vc, it))
const issuedOn = (value: unknown): Alter =>
  vc(first, (it) => {
    it.issuanceDate = value
  })

/** Without its disclosure: the digest stays, and stands for nothing any more. */
const undisclosed = (name: string): Alter =>
  sd((it) => {
    it.disclosures = it.disclosures.filter((disclosure) => disclosure[1] !== name)
  })
const nationality = (alter: (digest: string) => unknown): Alter =>
  sd(({ payload: { nationalities } }) => {
    nationalities[0] = alter(nationalities[0]['...'])
  })
const secondCopy = (change: (jwt: JwtShape) => void): Alter => jwt('/credentials/1/credential', change)
const list = (bits: number): Alter => payload('', { status_list: { bits, lst: deflateSync(Buffer.alloc(2 ** 20)).toString('base64url') } })
const cwtBits = (bits: unknown): Alter => cwt(({ claims: all }) => (all.get(65533) as Map<unknown, unknown>).set('bits', bits))
const twiceInHeader = (member: string): Alter => writtenJwe('header', (it) => it.replace(/^\{/, `{${member},`))
const x5chain = (make: (before: Uint8Array) => unknown): Alter => mdoc(first, ({ unprotected }) => void unprotected.set(33, make(unprotected.get(33) as Uint8Array)))
const methods = (value: unknown): Alter => configuration('dc+sd-jwt')(set('/cryptographic_binding_methods_supported', value))
const jwtOf = (alg: string, signature: string) => (it: AnswerDraft) => `${base64url(JSON.stringify({ alg, typ: 'JWT' }))}.${base64url(JSON.stringify(it.json))}.${signature}`
const asJwt =
  (type: string, alg: string, signature: string, around = ''): Alter =>
  (it) =>
    text(`${around}${jwtOf(alg, signature)(it)}${around}`, type)(it)
const other = (it: AnswerDraft): string => it.others('management-api').flatMap(({ sent }) => sent?.data?.Level ?? [])[0] ?? ''
const levelAt = ({ disclosures }: JwtShape) => disclosures.findIndex(([, name]) => name === 'Level')
const userCredential = (it: AnswerDraft) => it.others('management-api').find(({ json: made }) => made?.credentialType)?.json
const disabledType = (it: AnswerDraft) => it.others('management-api').find(({ json: made }) => made?.openid4VCI || made?.metadata)?.json
const vctOfDisabled = (name: (type: { id: string; uri: string; version: { uri: string } }) => string): Alter =>
  jwt(first, (shape, it) => {
    shape.payload.vct = name(disabledType(it))
  })
const levelled = (make: (shape: JwtShape, level: string) => void): Alter => jwt(first, (shape, it) => make(shape, other(it)))
const noNonce = refused(400, 'invalid_nonce', { error_description: 'The proof has no c_nonce' })
const malformed = 'invalid_credential_request'
const challenged = (value: string): Alter => all(status(401), header('www-authenticate', value), json(undefined), text(''), header('content-type', undefined))
const unchallenged = header('www-authenticate', undefined)
const drafted = json((it: { credentials: [{ credential: string }] }) => ({ credential: it.credentials[0].credential, format: 'dc+sd-jwt' }))

/** Shapes of thirty rows drawn at random, by a reader who came last and saw neither check nor fault nor shape of them. */
export const freshReader: Shapes = {
  'VCDM-4.6-01': [
    ...bad('jwt-vc/credential', {
      'an issuanceDate in seconds': issuedOn(1795993200),
      'an issuanceDate without a time': issuedOn('2026-11-29'),
      'an issuanceDate in a list': issuedOn(['2026-11-29T23:00:00Z']),
      'an issuanceDate in the thirteenth month': issuedOn('2026-13-29T23:00:00Z'),
      'neither issuanceDate nor nbf': vc(first, (it, { payload: all }) => {
        delete it.issuanceDate
        delete all.nbf
      }),
    }),
    ...bad('jwt-vc-ld/credential', {
      'an issuanceDate with a space': issuedOn('2026-11-29 23:00:00Z'),
      'an issuanceDate as HTTP has dates': issuedOn('Sun, 29 Nov 2026 23:00:00 GMT'),
      'an issuanceDate in small letters': issuedOn('2026-11-29t23:00:00z'),
    }),
    ...bad('ldp-vc/credential', { 'a validFrom as Germans write it': set('/credentials/0/credential/validFrom', '29.11.2026 23:00'), 'a validFrom in seconds': set('/credentials/0/credential/validFrom', 1795993200) }),
    ...fine('jwt-vc/credential', {
      'an issuanceDate with milliseconds': vc(first, (it) => Object.assign(it, { issuanceDate: String(it.issuanceDate).replace('Z', '.000Z') })),
      'an issuanceDate with an offset': vc(first, (it) => Object.assign(it, { issuanceDate: String(it.issuanceDate).replace('Z', '+00:00') })),
      'nbf alone': vc(first, (it) => void delete it.issuanceDate),
    }),
  ],
  'SDJWTVC-9.3-01': [
    ...bad('type/credential', {
      'a given_name whose disclosure is kept back': undisclosed('given_name'),
      'an address without its locality': undisclosed('locality'),
      'an age without 65': undisclosed('65'),
      'no nationalities': claims({ nationalities: undefined }),
      'a family_name in capitals': sd((it) => {
        const at = it.disclosures.findIndex(([, name]) => name === 'family_name')
        changed(it, at, [it.disclosures[at][0], 'FAMILY_NAME', it.disclosures[at][2]])
      }),
    }),
    ...bad('type/type-metadata', {
      'a mandatory claim that nobody issues': set('/claims/-', { path: ['place_of_birth'], mandatory: true }),
      'a mandatory part that nobody issues': set('/claims/-', { path: ['address', 'postal_code'], mandatory: true, sd: 'allowed' }),
    }),
    ...fine('type/credential', {
      'claims that the type does not name': moreClaims,
      'a given_name of no letters': sd((it) => {
        const at = it.disclosures.findIndex(([, name]) => name === 'given_name')
        changed(it, at, [it.disclosures[at][0], 'given_name', ''])
      }),
      'one nationality more': sd((it) => {
        it.disclosures.push(['salt-of-one-more-0123456789', 'FR'])
        it.payload.nationalities.push({ '...': it.digestOf(it.disclosures.at(-1)) })
      }),
    }),
  ],
  'TSL-9.3-01': [
    ...bad('status-lists/status-list-aggregation', {
      'one URI as text': set('/status_lists', (it: string[]) => it[0]),
      'lists as objects': set('/status_lists', (it: string[]) => it.map((uri) => ({ uri }))),
      'lists by another name': json((it: { status_lists: string[] }) => ({ statusLists: it.status_lists })),
      'the array alone': json((it: { status_lists: string[] }) => it.status_lists),
      'paths of lists': set('/status_lists', (it: string[]) => it.map((uri) => new URL(uri).pathname)),
      'a number among URIs': set('/status_lists/-', 2),
      'the media type of a list': header('content-type', 'application/statuslist+json'),
      'no media type': header('content-type', undefined),
    }),
    ...fine('status-lists/status-list-aggregation', { 'a charset': charset, 'members that nobody knows': more, 'a list elsewhere': set('/status_lists/-', 'https://status.example/lists/2?of=2026#x') }),
  ],
  'P1-RULE-05': [
    ...bad('p1-rule-applied/management-api#4', {
      'a credential that is issued at once': set('/status', 'ISSUED'),
      'a credential that is revoked at once': set('/status', 'REVOKED'),
      'a credential that is over at once': set('/status', 'EXPIRED'),
      'a credential that is gone': apiError(404, 'NOT_FOUND'),
    }),
    ...fine('p1-rule-applied/management-api#4', {
      'members that nobody knows': more,
      'HAL as the media type': hal,
      'times to the nanosecond': set('/updatedAt', (it: string) => it.replace('Z', '609561Z')),
      'members in another order': turned,
    }),
  ],
  'SDJWT-4.2.4.2-01': [
    ...bad('disclosures/credential', {
      'a hash beside the digest': nationality((digest) => ({ '...': digest, alg: 'sha-256' })),
      'an ellipsis of one character': nationality((digest) => ({ '…': digest })),
      'two dots': nationality((digest) => ({ '..': digest })),
      'the digest in a list': nationality((digest) => ({ '...': [digest] })),
      'the digest alone': nationality((digest) => digest),
      'a number as the digest': nationality(() => ({ '...': 7 })),
      'the claim in the open beside its digest': nationality((digest) => ({ '...': digest, value: 'DE' })),
      'two keys within a disclosure': sd((it) => {
        it.disclosures.push(['salt-of-an-element-0123456789', 'x'])
        discloses(it, it.payload, ['salt-of-a-list-0123456789', 'languages', [{ '...': it.digestOf(it.disclosures.at(-1)), x: 1 }]])
      }),
    }),
    ...bad('disclosures-copies/credential', { 'a second key in the second copy': secondCopy(({ payload: { nationalities } }) => Object.assign(nationalities[1], { position: 1 })) }),
    ...fine('disclosures/credential', {
      'a decoy among elements': sd((it) => void it.payload.nationalities.push({ '...': it.digestOf('nobody') })),
      'an element in the open': sd((it) => void it.payload.nationalities.push('US')),
      'objects as elements': claims({ degrees: [{ name: 'x', '....': 'four dots' }, { year: 2026 }] }),
      'a list within a disclosure': sd((it) => {
        it.disclosures.push(['salt-of-an-element-0123456789', { a: 1 }])
        discloses(it, it.payload, ['salt-of-a-list-0123456789', 'languages', [{ '...': it.digestOf(it.disclosures.at(-1)) }, 'de']])
      }),
    }),
  ],
  'VCI-11.1-04': [
    ...bad('unknown-notified/notification', {
      'an unknown member that is invalid': refused(400, 'invalid_notification_request'),
      'an unknown member that spoils the id': refused(400, 'invalid_notification_id'),
      'a failure for an unknown member': html(500),
      'a member that cannot be processed': refused(422, 'unprocessable'),
      'an unknown member that is forbidden': refused(403, 'access_denied'),
    }),
    ...fine('unknown-notified/notification', { 'an answer of JSON': answered(200, {}), accepted: all(status(202), text('')), 'nothing, with 200': all(status(200), text('')) }),
  ],
  'P1-FLOW-07': [
    ...bad('p1-queued/management-api#3', {
      'a credential whose making was invalid': apiError(400, 'INVALID_DATA'),
      'a credential whose making was forbidden': apiError(403, 'ACCESS_FAILED'),
      'a credential whose making found no user': apiError(404, 'NOT_FOUND'),
    }),
    ...bad('p1-ruled/management-api#5', { 'a credential that the rule did not make': set('/issued', []), 'a credential that the rule could not make': all(set('/issued', []), set('/errors', [{ code: 'TEMPLATE_ERROR' }])) }),
    ...bad('p1-two-users/management-api#5', { 'a credential that was made for another user alone': apiError(400, 'INVALID_DATA') }),
    ...fine('p1-nothing-made/offers-api', { 'no offer: nothing found': apiError(404, 'NOT_FOUND'), 'no offer: not allowed': apiError(403, 'ACCESS_FAILED'), 'no offer, without details': apiError(400, 'REQUEST_FAILED') }),
  ],
  'TSL-4.1-01': [
    ...bad('status/status-list', { 'three bits': list(3), 'sixteen bits': list(16), 'no bits': list(0), 'one bit and a half': list(1.5), 'bits below none': list(-1) }),
    ...bad('status-jwt-vc/status-list', { 'six bits in the list of a JWT VC': list(6) }),
    ...bad('status-mdoc/status-list', { 'five bits in CBOR': cwtBits(5), 'sixty-four bits in CBOR': cwtBits(64) }),
    ...bad('haip-status/status-list', { 'twelve bits under HAIP': list(12) }),
    ...fine('status/status-list', { 'two bits': list(2), 'four bits': list(4), 'eight bits': list(8) }),
  ],
  'SDJWT-4.2.4.1-01': [
    ...bad('pre-authorized/credential', {
      'one digest as text': sd((it) => Object.assign(it.payload, { _sd: it.payload._sd[0] })),
      'digests by name': sd((it) => Object.assign(it.payload, { _sd: Object.fromEntries(it.payload._sd.map((digest: string, at: number) => [`c${at}`, digest])) })),
      'nothing among digests': sd((it) => void it.payload._sd.push(null)),
      'digests in objects': sd((it) => Object.assign(it.payload, { _sd: it.payload._sd.map((digest: string) => ({ '...': digest })) })),
      'a word among digests': sd((it) => void it.payload._sd.push('decoy')),
    }),
    ...bad('disclosures/credential', {
      'a number among digests of a part': sd((it) => void it.payload.age_equal_or_over._sd.push(18)),
      'digests of an address as text': sd((it) => {
        const at = it.disclosures.findIndex(([, name]) => name === 'address')
        const [salt, name, { _sd }] = it.disclosures[at]
        changed(it, at, [salt, name, { _sd: _sd.join(' ') }])
      }),
    }),
    ...bad('disclosures-copies/credential', { 'digests of the second copy in a list of lists': secondCopy((it) => Object.assign(it.payload, { _sd: [it.payload._sd] })) }),
    ...bad('deferred/deferred', { 'a truth among digests, later': sd((it) => void it.payload._sd.push(true)) }),
    ...fine('disclosures/credential', {
      'no digests in a part': claims({ x_more: { _sd: [] } }),
      'a decoy in a part': sd((it) => void it.payload.age_equal_or_over._sd.unshift(it.digestOf('nobody'))),
      'a decoy at the top': sd((it) => Object.assign(it.payload, { _sd: [...it.payload._sd, it.digestOf('no one')].toSorted() })),
    }),
  ],
  'VCI-12.2.4-29': [
    ...bad('metadata/issuer-metadata', {
      ...being('/display/0/logo/alt_text', { 'alt_text: null': null, 'alt_text: a truth': true, 'alt_text: by language': { en: 'A disc' }, 'alt_text: in a list': ['A disc'] }),
      ...being('/display/1/logo/alt_text', { 'alt_text of the second display: a number': 0 }),
    }),
    ...bad('signed-metadata/issuer-metadata#2', { 'alt_text in signed metadata: a number': signed(set('/display/0/logo/alt_text', 7)) }),
    ...bad('language/issuer-metadata#2', { 'alt_text in German: nothing': set('/display/0/logo/alt_text', null) }),
    ...fine('metadata/issuer-metadata', { 'no alt_text': drop('/display/0/logo/alt_text'), 'alt_text of other letters': set('/display/0/logo/alt_text', 'Ein Kreis: „青い円“'), 'no logo': drop('/display/1/logo') }),
  ],
  'RFC7516-4-01': [
    ...bad('encrypted/credential', {
      'enc twice': twiceInHeader('"enc":"A256GCM"'),
      'alg twice, once escaped': twiceInHeader('"\\u0061lg":"RSA-OAEP"'),
      'epk twice': twiceInHeader('"epk":{}'),
      'an unknown name twice': twiceInHeader('"x":1,"x":1'),
    }),
    ...bad('encrypted-deferred/credential', { 'enc twice, for later': twiceInHeader('"enc":"A128GCM"') }),
    ...bad('encrypted-anew/deferred', { 'alg twice, later': twiceInHeader('"alg":"ECDH-ES"') }),
    ...bad('compressed/credential', { 'zip twice': twiceInHeader('"zip":"DEF"') }),
    ...fine('encrypted/credential', {
      'a name of other letters': twiceInHeader('"ENC":"x","Alg":1'),
      'a text that reads like a member': twiceInHeader('"x":"\\"alg\\":1,\\"enc\\":2"'),
      'white space in the header': writtenJwe('header', (it) => it.replaceAll(',"', ',\r\n "')),
    }),
  ],
  'VCI-8.3-21': [
    ...bad('refusal of a transaction id used before', {
      'the credential again': issued,
      'the credential again, with 201': issuedAs(201),
      'the credential beside the error': issuedBeside(400, 'invalid_transaction_id'),
      'the credential as drafts had it': all(issued, drafted),
      'the same promise again': promised,
    }),
    ...bad('refusal of a transaction id used twice at once', { 'the credential to both': issued, 'the credential in text to both': all(issued, header('content-type', 'text/plain')) }),
    ...fine('refusal of a transaction id used before', {
      'the code alone': refused(400, 'invalid_transaction_id'),
      'the code with a page': refused(400, 'invalid_transaction_id', { error_uri: 'https://issuer.example/e' }),
      'a charset': charset,
    }),
    ...fine('refusal of a transaction id used twice at once', { 'the code alone to the other': refused(400, 'invalid_transaction_id') }),
  ],
  'VCI-8.3.1.2-05': [
    ...bad('refusal of a malformed credential request', { 'a credential for broken JSON': issued, 'a page for broken JSON': html(500), 'the code with 200 for broken JSON': answered(200, { error: malformed }) }),
    ...bad('refusal of an empty credential request', { 'a credential for nothing': issued, 'nothing for nothing': all(status(204), text('')) }),
    ...bad('refusal of a credential request that is no object', { 'a promise for a list': promised, 'a credential beside the code for a list': issuedBeside(400, malformed) }),
    ...fine('refusal of a malformed credential request', { 'the code alone': refused(400, malformed), 'the code with a description': refused(400, malformed, { error_description: 'Unexpected end of JSON' }) }),
    ...fine('refusal of an empty credential request', { 'the code alone for nothing': refused(400, malformed) }),
  ],
  'P1-OFFER-39': [
    ...bad('p1-direct/offer', {
      'the other grant': set('/grants', { authorization_code: { issuer_state: 'x' } }),
      'the other grant as well': set('/grants/authorization_code', { issuer_state: 'x' }),
      'no grants': drop('/grants'),
      'a short name of the grant': json((it: { grants: Record<string, unknown> }) => ({ ...it, grants: { 'pre-authorized_code': it.grants[preAuthorized] } })),
      'empty grants': set('/grants', {}),
    }),
    ...bad('p1-code/offer', {
      'a pre-authorized code as well': set(`/grants/${preAuthorized}`, { 'pre-authorized_code': 'SplxlOBeZQQYbYS6WxSbIA' }),
      'a pre-authorized code instead': set('/grants', { [preAuthorized]: { 'pre-authorized_code': 'SplxlOBeZQQYbYS6WxSbIA' } }),
    }),
    ...fine('p1-direct/offer', { 'another code': set(`/grants/${preAuthorized}/pre-authorized_code`, '9vG3xk0Q2mW7tYb1LrZcUw'), 'members that nobody knows in the grant': set(`/grants/${preAuthorized}/x_more`, 1) }),
    ...fine('p1-code/offer', { 'members in another order': turned }),
  ],
  'SDJWTVC-3.2.2.2-01': [
    ...bad('pre-authorized/credential', {
      'no vct': claims({ vct: undefined }),
      'the type as type': sd(({ payload: it }) => {
        it.type = it.vct
        delete it.vct
      }),
      'vct in the header': all(head({ vct: 'https://issuer.example/t' }), claims({ vct: undefined })),
      'vct within vc': sd(({ payload: it }) => {
        it.vc = { vct: it.vct }
        delete it.vct
      }),
    }),
    ...bad('code/credential', { 'no vct after a sign-in': claims({ vct: undefined }) }),
    ...bad('deferred/deferred', { 'no vct, later': claims({ vct: undefined }) }),
    ...bad('encrypted/credential', { 'no vct, encrypted': claims({ vct: undefined }) }),
    ...bad('batch/credential', { 'no vct in the second copy': secondCopy(({ payload: it }) => void delete it.vct) }),
    ...bad('haip/credential', { 'no vct under HAIP': claims({ vct: undefined }) }),
    ...fine('pre-authorized/credential', { 'more claims': moreClaims, 'claims in another order': otherOrder, 'no times': withoutTimes }),
  ],
  'P1-FLOW-30': [
    ...bad('p1-two-users/credential', {
      "the other user's data": levelled((it, level) => changed(it, levelAt(it), [it.disclosures[levelAt(it)][0], 'Level', level])),
      "the other user's data in the open": levelled((it, level) => {
        it.disclosures.splice(levelAt(it), 1)
        it.payload.Level = level
      }),
      "the other user's data beside the user's": levelled((it, level) => changed(it, levelAt(it), [it.disclosures[levelAt(it)][0], 'Level', [it.disclosures[levelAt(it)][2], level]])),
      "the other user's data in another claim": levelled((it, level) => discloses(it, it.payload, ['salt-of-a-note-0123456789', 'Note', level])),
    }),
    ...fine('p1-two-users/credential', {
      'the data in the open': sd((it) => {
        const [[, , level]] = it.disclosures.splice(levelAt(it), 1)
        it.payload.Level = level
      }),
      'more claims': moreClaims,
      'a longer salt': sd((it) => changed(it, levelAt(it), [`${it.disclosures[levelAt(it)][0]}-and-more`, 'Level', it.disclosures[levelAt(it)][2]])),
    }),
  ],
  'VCI-8.3.1.1-02': [
    ...bad('refusal of an unknown access token', {
      'a credential': issued,
      'a promise': promised,
      'a proof that is wrong': all(refused(400, 'invalid_proof'), unchallenged),
      'a request that is wrong': all(refused(400, malformed), unchallenged),
      'a denial': all(refused(403, 'credential_request_denied'), unchallenged),
      'the code with 200': answered(200, { error: 'invalid_token' }),
      'a page of a failure': all(html(500), unchallenged),
      'a way to sign in': all(status(302), header('location', 'https://issuer.example/login'), unchallenged, text('')),
    }),
    ...fine('refusal of an unknown access token', {
      'a challenge alone': challenged('DPoP error="invalid_token", algs="ES256"'),
      'two challenges': challenged('Bearer realm="x", error="invalid_token", DPoP error="invalid_token", algs="ES256"'),
      'a challenge in other letters': challenged('dpop Error=invalid_token, algs="ES256 ES384"'),
    }),
  ],
  'MDOC-9.1.2.4-03': [
    ...bad('mdoc/credential', {
      'no certificate': mdoc(first, ({ unprotected }) => void unprotected.delete(33)),
      'the certificate in the protected header': mdoc(first, (it) => {
        it.protected.set(33, it.unprotected.get(33))
        it.unprotected.delete(33)
      }),
      'the certificate by a name': mdoc(first, ({ unprotected }) => {
        unprotected.set('x5chain', unprotected.get(33))
        unprotected.delete(33)
      }),
      'the certificate as base64': x5chain((it) => Buffer.from(it).toString('base64')),
      'the certificate as PEM': x5chain((it) => Buffer.from(`-----BEGIN CERTIFICATE-----\n${Buffer.from(it).toString('base64')}\n-----END CERTIFICATE-----\n`)),
      'a chain of none': x5chain(() => []),
      'a bag of certificates': mdoc(first, ({ unprotected }) => {
        unprotected.set(32, [unprotected.get(33)])
        unprotected.delete(33)
      }),
    }),
    ...bad('driving-licence/credential', { 'no certificate of a licence': mdoc(first, ({ unprotected }) => void unprotected.delete(33)) }),
    ...fine('mdoc/credential', {
      'a kid beside it': mdoc(first, ({ unprotected }) => void unprotected.set(4, Buffer.from('signer 1'))),
      'an unknown parameter beside it': mdoc(first, ({ unprotected }) => void unprotected.set('x_vendor', 1)),
      'a new certificate': mdoc(first, (it) => void it.unprotected.set(33, it.certificate({ of: 'leaf' }))),
    }),
  ],
  'VCI-12.2.4-08': [
    ...bad(
      'metadata/issuer-metadata',
      being('/notification_endpoint', {
        'notified by http': 'http://issuer.example/n',
        'notified at a path': '/openid4vci/events',
        'notified at nothing': null,
        'notified at no host': 'https://',
        'notified at a host': 'issuer.example/n',
        'notified at an object': { url: 'https://issuer.example/n' },
        'notified by a socket': 'wss://issuer.example/n',
        'notified at an empty text': '',
      }),
    ),
    ...bad('signed-metadata/issuer-metadata#2', { 'notified by http, signed': signed(set('/notification_endpoint', 'http://issuer.example/n')) }),
    ...fine('metadata/issuer-metadata', {
      'not notified': drop('/notification_endpoint'),
      ...being('/notification_endpoint', {
        'notified at a port, with a query': 'https://issuer.example:8443/a/b?tenant=1&x=%20',
        'notified by HTTPS in capitals': 'HTTPS://Issuer.example/n',
        'notified at an address': 'https://[2001:db8::1]/n',
      }),
    }),
  ],
  'VCI-8.2-02': [
    ...bad('details/credential', {
      'an identifier that is unknown': refused(400, 'unknown_credential_identifier'),
    }),
    ...bad('two-details/credential#1', { 'the first identifier that is unknown': refused(400, 'unknown_credential_identifier') }),
    ...bad('two-details/credential#2', { 'the second identifier that is unknown': refused(400, 'unknown_credential_identifier') }),
    ...fine('two-details/credential#2', { 'the second identifier that is denied': refused(400, 'credential_request_denied') }),
    ...fine('details/credential', { 'a promise': promised, 'members that nobody knows': more, 'a charset': charset }),
  ],
  'VCI-4.1.3-03': [
    ...bad('by-reference/offer', {
      'an unsigned JWT': asJwt('application/jwt', 'none', ''),
      'a signed JWT': asJwt('application/jwt', 'ES256', 'AAAA'),
      'a JWT that is called JSON': asJwt('application/json', 'ES256', 'AAAA'),
      'a JWT as a text of JSON': asJwt('application/json', 'none', '', '"'),
      'a JWT of a type of its own': asJwt('application/credential-offer+jwt', 'ES256', 'AAAA'),
      'a JWT in a member': (it) => json({ credential_offer: jwtOf('none', '')(it) })(it),
      'a signature in JSON': (it) => all(header('content-type', 'application/jose+json'), json({ payload: base64url(JSON.stringify(it.json)), protected: base64url('{"alg":"ES256"}'), signature: 'AAAA' }))(it),
      'an offer that is called a JWT': header('content-type', 'application/jwt'),
    }),
    ...fine('p1-direct/offer', {
      'a charset': charset,
      'a JWT as the pre-authorized code': set(`/grants/${preAuthorized}/pre-authorized_code`, 'eyJhbGciOiJFUzI1NiJ9.eyJqdGkiOiJ3S0k0TFQxN2FjMTVFUzlidzhhYzQifQ.c2lnbmF0dXJlLXRoYXQtbm9ib2R5LWNoZWNrcw'),
    }),
    ...fine('p1-code/offer', { 'a JWT in an unknown member': set('/x_jwt', 'eyJhbGciOiJub25lIn0.e30.') }),
  ],
  'RFC7517-5-02': [
    ...bad('jwks/jwks', { 'an unknown member of a set twice': text((it) => it.replace(/^\{/, '{"x_vcispec_unknown":1,')), 'keys thrice': text((it) => it.replace(/^\{/, '{"keys":[],"keys":[],')) }),
    ...bad('vc-issuer/jwt-vc-issuer', { 'keys of an issuer twice': text((it) => it.replace('"jwks":{', '"jwks":{"keys":[],')) }),
    ...bad('language/issuer-metadata#2', { 'keys to encrypt for twice, in German': text((it) => it.replace('"jwks":{', '"jwks":{ "ke\\u0079s" : [] ,')) }),
    ...bad('signed-metadata/issuer-metadata#2', { 'keys to encrypt for twice, signed': writtenJwt('', 'payload', (it) => it.replace('"jwks":{', '"jwks":{"keys":[],')) }),
    ...fine('jwks/jwks', { 'white space in a set': text((it) => JSON.stringify(JSON.parse(it), undefined, 2)), 'keys in a member of a set': set('/x_more', { keys: [] }), 'a member of a set that keys have': set('/kid', 'of the set') }),
  ],
  'SDJWTVC-5.2-02': [
    ...bad('vc-issuer/jwt-vc-issuer', {
      'an issuer with a slash': set('/issuer', (it: string) => `${it}/`),
      'an issuer in capitals': set('/issuer', (it: string) => it.replace('localhost', 'LOCALHOST')),
      'an issuer by http': set('/issuer', (it: string) => it.replace('https:', 'http:')),
      'no issuer': drop('/issuer'),
      'issuers in a list': set('/issuer', (it: string) => [it]),
      'the issuer as iss': json(({ issuer, ...rest }: Record<string, unknown>) => ({ ...rest, iss: issuer })),
    }),
    ...bad('vc-issuer-slash/jwt-vc-issuer', { 'an issuer that lost its slash': set('/issuer', (it: string) => it.replace(/\/$/, '')) }),
    ...bad('vc-issuer/credential', { 'an iss with a slash': sd(({ payload: it }) => Object.assign(it, { iss: `${it.iss}/` })) }),
    ...fine('vc-issuer/jwt-vc-issuer', { 'members that nobody knows': more, 'members in another order': turned, 'a charset': charset }),
  ],
  'P1-CRED-04': [
    ...bad('p1-credential-untyped/management-api#3', {
      'a credential of no type': (it) => answered(201, { ...userCredential(it), id: '7d0f2c4a-5b1e-4f83-9a6d-2c8e1b7f4a91' })(it),
      'a credential of no type, with 200': (it) => answered(200, { ...userCredential(it), id: '7d0f2c4a-5b1e-4f83-9a6d-2c8e1b7f4a91' })(it),
      'a credential that names no type': (it) => answered(201, { ...userCredential(it), credentialType: undefined, title: undefined })(it),
      'a credential and no words': empty(201),
      'a credential that is accepted for later': answered(202, {}),
    }),
    ...fine('p1-credential-untyped/management-api#3', {
      'an error without details': apiError(400, 'INVALID_REQUEST'),
      'an error about its id': apiError(400, 'INVALID_DATA', { details: [{ code: 'REQUIRED_VALUE', target: 'credentialType.id', message: 'must not be null' }] }),
    }),
  ],
  'P1-TYPE-05': [
    ...bad('p1-disabled/credential', {
      'a credential of the disabled type': vctOfDisabled(({ version }) => version.uri),
      'a credential of the disabled type, whatever its version': vctOfDisabled(({ uri }) => uri),
      'a credential of the disabled type by its id': vctOfDisabled(({ id }) => `urn:uuid:${id}`),
      'a credential of the disabled type in another version': vctOfDisabled(({ uri }) => `${uri}/v2`),
    }),
    ...fine('p1-disabled/offers-api#2', { 'nothing found': apiError(404, 'NOT_FOUND'), 'not allowed': apiError(403, 'ACCESS_FAILED'), 'an error without details': apiError(400, 'INVALID_DATA') }),
  ],
  'VCI-7-01': [
    ...bad('twin of a proof of last year', { 'a nonce that is nowhere to be had': noNonce, 'a nonce in the error, as drafts had it': refused(400, 'invalid_proof', { c_nonce: 'wKI4LT17ac15ES9bw8ac4', c_nonce_expires_in: 300 }) }),
    ...bad('twin of a proof of tomorrow', { 'a nonce that is nowhere to be had, tomorrow': noNonce, 'a proof that is wrong for want of a nonce': refused(400, 'invalid_proof', { error_description: 'nonce is missing in the proof' }) }),
    ...fine('refusal of a proof of last year', { 'a proof that is too old': refused(400, 'invalid_proof'), 'a proof that is too old, with a page': refused(400, 'invalid_proof', { error_uri: 'https://issuer.example/e' }) }),
    ...fine('twin of a proof of last year', { 'members that nobody knows': more }),
  ],
  'P1-FLOW-05': [
    ...bad('p1-queued/credential', {
      'a credential that is denied': refused(400, 'credential_request_denied'),
    }),
    ...bad('p1-two-users/credential', { 'a credential that is denied to the second': refused(400, 'credential_request_denied') }),
    ...fine('p1-queued/credential', { 'members that nobody knows': more, 'a charset': charset, 'more claims': moreClaims }),
  ],
  'VCI-12.2.4-37': [
    ...bad('metadata/issuer-metadata', {
      'binding by nothing': methods([]),
      'binding by text': methods('jwk'),
      'binding by a number': methods(['jwk', 1]),
      'binding by one DID': methods(['did:example:123']),
      'binding by DIDs of no method': methods(['did:']),
      'binding by a DID method with a colon': methods(['jwk', 'did:jwk:']),
      'binding by a DID method in capitals': methods(['did:Key']),
      'binding of an mdoc by null': configuration('mso_mdoc')(set('/cryptographic_binding_methods_supported', null)),
    }),
    ...bad('signed-metadata/issuer-metadata#2', { 'binding by an object, signed': signed(methods({ jwk: true })) }),
    ...fine('metadata/issuer-metadata', {
      'binding by keys and DIDs': methods(['jwk', 'cose_key', 'did:web', 'did:3']),
      'no binding': configuration('dc+sd-jwt')(all(drop('/cryptographic_binding_methods_supported'), drop('/proof_types_supported'))),
    }),
  ],
  'VCI-7.2-03': [
    ...bad('nonces/nonce#3', { 'a number': set('/c_nonce', 42), nothing: set('/c_nonce', null), 'a nonce in a list': set('/c_nonce', ['wKI4LT17ac15ES9bw8ac4']) }),
    ...bad('pre-authorized/nonce', {
      'a nonce by another name': json((it: { c_nonce: string }) => ({ nonce: it.c_nonce })),
      'a nonce by a name in capitals': json((it: { c_nonce: string }) => ({ cNonce: it.c_nonce })),
      'a nonce within': json((it: object) => ({ data: it })),
    }),
    ...bad('haip/nonce', { 'no nonce under HAIP': drop('/c_nonce') }),
    ...fine('pre-authorized/nonce', { 'how long it lives': set('/c_nonce_expires_in', 300), 'a charset': charset, created: status(201), 'a nonce for DPoP': header('dpop-nonce', 'eyJ7S_zG.eyJH0-Z.HX4w-7v') }),
  ],
  'VCI-9.2-01': [
    ...bad('deferred/deferred', {
      'credentials with 202': status(202),
      'credentials with 201': status(201),
      'credentials with 206': status(206),
      'one credential, as drafts had it': drafted,
      'credentials by another name': json(({ credentials, ...rest }: Record<string, unknown>) => ({ ...rest, verifiable_credentials: credentials })),
      'credentials within': json((it: object) => ({ credential_response: it })),
      'the credential alone': (it) => text(it.json.credentials[0].credential, 'application/dc+sd-jwt')(it),
    }),
    ...bad('deferred-batch/deferred', { 'copies with 202': status(202) }),
    ...bad('encrypted-anew/deferred', { 'encrypted credentials with 202': status(202) }),
    ...fine('deferred/deferred', { 'no cache control': header('cache-control', undefined), 'a charset': charset, 'members that nobody knows': more }),
    ...fine('deferred-batch/deferred', { 'fewer copies than keys': drop('/credentials/2') }),
  ],
  // Where a step fails, the row of that step is reported: Sections 8 and 8.2 count a refusal once.
  'VCI-8.2-01': [
    ...bad('details/credential', {
      'an identifier that is unsupported': refused(400, malformed),
      'an identifier that brings a failure': html(500),
      'an identifier beyond the token': all(refused(403, 'insufficient_scope'), header('www-authenticate', 'DPoP error="insufficient_scope"')),
    }),
    ...bad('p1-queued/credential', { 'a queued credential that brings a failure': html(500) }),
  ],
  'VCI-8.2-04': bad('p1-queued/credential', { 'a queued credential that is unknown': refused(400, 'unknown_credential_configuration') }),
  'VCI-8-01': bad('p1-queued/credential', { 'a queued credential that is not to be found': html(404) }),
  'RFC6750-3-01': bad('refusal of an unknown access token', { 'a page of nothing for an unknown access token': all(html(404), unchallenged) }),
  'VCI-7.2-02': bad('pre-authorized/nonce', { 'a nonce in the first of a list': json((it: object) => [it]), 'a nonce as a text of JSON': json((it: { c_nonce: string }) => it.c_nonce) }),
}
