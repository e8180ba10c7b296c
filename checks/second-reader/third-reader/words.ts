import { answered, credentialAnswer } from '../answers.ts'
import { type Kinds, mapped } from '../metadata/kinds.ts'
import { type Alter, all, header, refused, set, status, text } from '../verbs.ts'

export const first = '/credentials/0/credential'

/** Whitespace, a charset, a header, a word to developers: none of them is anybody's business. */
export const pretty: Alter = text((json) => JSON.stringify(JSON.parse(json), undefined, 2))
export const traced: Alter = all(header('x-request-id', '4bf92f3577b34da6'), header('server', 'issuer/2.1'), header('vary', 'Accept, Origin'))

/** Refusals that are none, by what is given instead. */
export const given: Kinds = {
  'credentials with 206': (it) => answered(206, credentialAnswer(it))(it),
  'credentials in a list': (it) => answered(200, credentialAnswer(it).credentials)(it),
  'credentials within a member': (it) => answered(200, { credential_response: credentialAnswer(it) })(it),
  'credentials that are called a page': all((it) => answered(200, credentialAnswer(it))(it), header('content-type', 'text/html')),
  'credentials beside a warning': (it) => answered(200, { warning: 'ignored', ...credentialAnswer(it) })(it),
  'a transaction with 200': answered(200, { transaction_id: 'b7e1a4de-8c5f-4e0f-a7fb-1f5d0c6a2f31', interval: 5 }),
}

/** Refusals that are none, of a token request. */
export const tokens: Kinds = {
  'a token that is called text': all(answered(200, { access_token: '2YotnFZFEjr1zCsicMWpAA', token_type: 'DPoP', expires_in: 60 }), header('content-type', 'text/plain')),
  'a token of no type': answered(200, { access_token: '2YotnFZFEjr1zCsicMWpAA' }),
  'a token with 202': answered(202, { access_token: '2YotnFZFEjr1zCsicMWpAA', token_type: 'DPoP' }),
  'a token in a form': all(answered(200, undefined), text('access_token=2YotnFZFEjr1zCsicMWpAA&token_type=bearer', 'application/x-www-form-urlencoded')),
}

/** Refusals that are none, of a pushed request. */
export const pushes: Kinds = {
  'a request_uri that is called text': all(answered(201, { request_uri: 'urn:ietf:params:oauth:request_uri:bwc4JK-ESC0w8acc191e-Y1LTC2', expires_in: 90 }), header('content-type', 'text/plain')),
  'a request_uri in a list': answered(201, [{ request_uri: 'urn:ietf:params:oauth:request_uri:bwc4JK-ESC0w8acc191e-Y1LTC2', expires_in: 90 }]),
  'a request_uri with 203': answered(203, { request_uri: 'urn:ietf:params:oauth:request_uri:bwc4JK-ESC0w8acc191e-Y1LTC2', expires_in: 90 }),
}

/** Each kind, named by what it is an answer to. */
export const to = (what: string, kinds: Kinds): Kinds => Object.fromEntries(Object.entries(kinds).map(([name, alter]) => [`${name}, to ${what}`, alter]))

/** Some of these, by their names. */
export const some = (kinds: Kinds, ...names: readonly string[]): Kinds => Object.fromEntries(names.map((name) => [name, kinds[name] as Alter]))

/** A refusal without the challenge that came with it. */
export const bare = (code: number, error: string): Alter => all(refused(code, error), header('www-authenticate', undefined))

/** Each of these texts of the first credential instead. */
export const credentialAs = (texts: Readonly<Record<string, (before: string) => unknown>>): Kinds => mapped(texts, (make) => set(first, make))

export const nothing = (code: number): Alter => all(status(code), text(''), header('content-type', undefined))
