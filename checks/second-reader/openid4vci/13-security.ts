import type { Shapes } from '../shape.ts'
import { all, payload, set } from '../verbs.ts'

const lives = (type: string, seconds: unknown) => all(set('/token_type', type), set('/expires_in', seconds))

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-13.10 */
export const securityShapes: Shapes = {
  'VCI-13.10-01': [
    ['violates', 'a bearer token for an hour', 'attested/token', lives('Bearer', 3600)],
    ['violates', 'a bearer token for a day', 'challenge/token', lives('Bearer', 86_400)],
    ['violates', 'a bearer token for a second too long', 'attested/token', lives('Bearer', 301)],
    ['violates', 'a bearer token in small letters for an hour', 'attested/token', lives('bearer', 3600)],
    ['violates', 'a bearer token for an hour, refreshed', 'refresh/token', lives('Bearer', 3600)],
    ['violates', 'a bearer token for an hour, by a pre-authorized code', 'tx-code/token', lives('BEARER', 3600)],
    ['legal', 'a bearer token for five minutes', 'attested/token', lives('Bearer', 300)],
    ['legal', 'a bearer token for a minute', 'challenge/token', lives('bearer', 60)],
    ['legal', 'a bound token for an hour', 'attested/token', set('/expires_in', 3600)],
    ['legal', 'a bound token for a day, in small letters', 'challenge/token', lives('dpop', 86_400)],
    ['legal', 'a bearer token for an hour that is bound to a certificate', 'jwt-token/token', all(lives('Bearer', 3600), payload('/access_token', { cnf: { 'x5t#S256': 'bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2' } }))],
  ],
}
