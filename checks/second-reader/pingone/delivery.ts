import { tokenGiven } from '../answers.ts'
import { changed, claims, compact, decoy, disclosuresTurned, sd } from '../formats/sd-jwt-words.ts'
import type { AnswerDraft, Shape, Shapes } from '../shape.ts'
import { type Alter, all, header, json, refused, set, status } from '../verbs.ts'
import { apiError, empty, legalAnswer, legalOffer, otherUuid, page } from './answers.ts'

const credential = 'p1-flow/credential'
const users = 'p1-two-users/credential'
const inTime = 'p1-fetched-in-time/token'
const tooLate = 'p1-too-late/offer'
const ids = '/credential_configuration_ids'

/** All claims that the holder could keep back stand in the open. */
const inTheOpen = sd((it) => {
  for (const [, name, value] of it.disclosures) it.payload[name] = value
  it.disclosures = []
  delete it.payload._sd
  delete it.payload._sd_alg
})

/** Claims by their names, each changed or, by `undefined`, left out. */
function says(values: Readonly<Record<string, unknown>>): Alter {
  return sd((it) => {
    for (const [name, value] of Object.entries(values)) {
      const at = it.disclosures.findIndex((one) => one[1] === name)
      if (value === undefined) {
        const digest = it.digestOf(it.disclosures[at])
        it.disclosures.splice(at, 1)
        it.payload._sd = it.payload._sd.filter((other: string) => other !== digest)
      } else changed(it, at, [it.disclosures[at][0], name, value])
    }
  })
}

/** The data that the worker queued for somebody, the first or second of two. */
const queued = (it: AnswerDraft, nth: 0 | 1): Record<string, string> => it.others('management-api').filter(({ sent }) => sent?.data !== undefined)[nth]?.sent.data

/** A way in does not reach the credential. */
function strays(walk: string): readonly Shape[] {
  return [
    ['violates', `no offer there, ${walk}`, `${walk}/offer`, apiError(404, 'NOT_FOUND')],
    ['violates', `a page, ${walk}`, `${walk}/offer`, page(200)],
    ['violates', `an offer of nothing, ${walk}`, `${walk}/offer`, set(ids, [])],
    ['violates', `a code that is not known, ${walk}`, `${walk}/token`, refused(400, 'invalid_grant')],
    ['violates', `no credential, ${walk}`, `${walk}/credential`, refused(400, 'invalid_credential_request')],
    ['violates', `no credentials in the answer, ${walk}`, `${walk}/credential`, set('/credentials', [])],
    ['violates', `a credential that is broken, ${walk}`, `${walk}/credential`, sd((it) => void (it.signature = 'broken'))],
    ...legalOffer(`${walk}/offer`),
  ]
}

/** @see https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html */
export const deliveryShapes: Shapes = {
  'P1-FLOW-03': [
    ['violates', 'all claims in the open', credential, inTheOpen],
    ['violates', 'the disclosures left out', credential, compact(([jwt]) => `${jwt}~`)],
    [
      'violates',
      'no claims but a decoy',
      credential,
      all(
        inTheOpen,
        sd((it) => void (it.payload._sd = [it.digestOf('nobody')])),
      ),
    ],
    ['violates', 'disclosures that belong to nothing', credential, sd((it) => void (it.payload._sd = it.payload._sd.map((_: string, at: number) => it.digestOf(at))))],
    ['violates', 'no digests', credential, sd((it) => void delete it.payload._sd)],
    [
      'legal',
      'one claim in the open',
      credential,
      sd((it) => {
        const [[, name, value]] = it.disclosures.splice(0, 1) as [[string, string, unknown]]
        it.payload._sd = it.disclosures.map((one) => it.digestOf(one)).toSorted()
        it.payload[name] = value
      }),
    ],
    ['legal', 'a decoy', credential, decoy],
    ['legal', 'disclosures in another order', credential, disclosuresTurned],
  ],
  'P1-FLOW-13': [
    ['violates', 'a failure', tooLate, apiError(500, 'UNEXPECTED_ERROR')],
    ['violates', 'a page of a failure', tooLate, page(502)],
    ['violates', 'a failure without a word', tooLate, empty(500)],
    ['violates', 'no answer in time', tooLate, page(504)],
    ['legal', 'gone', tooLate, apiError(410, 'NOT_FOUND')],
    ['legal', 'a page that says so', tooLate, page(404)],
    ['legal', 'nothing, without a word', tooLate, empty(404)],
  ],
  // What was fetched in time and is redeemed too late: nothing of it was fetched then.
  'P1-FLOW-14': [
    ['violates', 'a token', inTime, tokenGiven],
    ['violates', 'a token with status 201', inTime, all(tokenGiven, status(201))],
    ['violates', 'a token in an answer called text', inTime, all(tokenGiven, header('content-type', 'text/plain'))],
    ['violates', 'a token beside an error', inTime, all(tokenGiven, status(400), set('/error', 'invalid_grant'))],
    ['violates', 'a failure', inTime, refused(500, 'server_error')],
    ['violates', 'a page of a failure', inTime, page(500)],
    ['legal', 'other words', inTime, set('/error_description', 'Too late.')],
    ['legal', 'no words', inTime, refused(400, 'invalid_grant')],
    ['legal', 'a page about it', inTime, refused(400, 'invalid_grant', { error_uri: 'https://issuer.example/errors/17' })],
  ],
  'P1-FLOW-18': ['p1-by-qr', 'p1-by-link', 'p1-by-url'].flatMap(strays),
  'P1-FLOW-30': [
    ['violates', 'what was queued for another', users, (it) => says(queued(it, 0))(it)],
    ['violates', 'what was queued for another, in the open', users, (it) => all(says({ Level: undefined }), claims(queued(it, 0)))(it)],
    ['violates', 'what was queued for another, and the name', users, (it) => says({ ...queued(it, 0), 'Given Name': 'Erika', 'Family Name': 'Mustermann' })(it)],
    ['violates', 'what was queued for another, in a second credential', users, (it) => all(says(queued(it, 0)), set('/notification_id', otherUuid))(it)],
    ['legal', 'the claim in the open', users, (it) => all(says({ Level: undefined }), claims(queued(it, 1)))(it)],
    ['legal', 'a decoy', users, decoy],
    ['legal', 'disclosures in another order', users, disclosuresTurned],
  ],
  'P1-FLOW-31': [
    ['violates', 'nothing', users, says({ Level: '' })],
    ['violates', 'another value', users, says({ Level: otherUuid })],
    ['violates', 'no such claim', users, says({ Level: undefined })],
    ['violates', 'null', users, says({ Level: null })],
    ['violates', 'capitals', users, (it) => says({ Level: queued(it, 1).Level?.toUpperCase() })(it)],
    ['violates', 'a list of it', users, (it) => says({ Level: [queued(it, 1).Level] })(it)],
    ['violates', 'half of it', users, (it) => says({ Level: queued(it, 1).Level?.slice(0, 18) })(it)],
    ['violates', 'another value of the only one', 'p1-queued/credential', says({ Level: otherUuid })],
    ['violates', 'no such claim of the only one', 'p1-queued/credential', says({ Level: undefined })],
    ['legal', 'the claim in the open', users, (it) => all(says({ Level: undefined }), claims(queued(it, 1)))(it)],
    ['legal', 'a decoy', users, decoy],
    ['legal', 'disclosures in another order', users, disclosuresTurned],
  ],
  'P1-FLOW-33': [
    ['violates', 'an offer refused', 'p1-native-offered/offers-api', apiError(400, 'INVALID_DATA')],
    ['violates', 'an offer that conflicts', 'p1-native-offered/offers-api', apiError(409, 'REQUEST_FAILED')],
    ['violates', 'an offer that fails', 'p1-native-offered/offers-api', apiError(500, 'UNEXPECTED_ERROR')],
    ['violates', 'an offer of nothing', 'p1-native-offered/offer', set(ids, [])],
    ['violates', 'no offer there', 'p1-native-offered/offer', apiError(404, 'NOT_FOUND')],
    ['violates', 'no token', 'p1-native-offered/token', refused(400, 'invalid_grant')],
    ['violates', 'denied', 'p1-native-offered/credential', refused(400, 'credential_request_denied')],
    ['violates', 'refused', 'p1-native-offered/credential', refused(400, 'invalid_credential_request')],
    ['violates', 'an empty answer', 'p1-native-offered/credential', json({})],
    ['violates', 'no right', 'p1-native-offered/credential', refused(403, 'insufficient_scope')],
    ['legal', 'a member more', 'p1-native-offered/credential', set('/x', 1)],
    ...legalAnswer('p1-native-offered/offers-api'),
    ...legalOffer('p1-native-offered/offer'),
  ],
}
