import { type Alter, all, json } from '../verbs.ts'

const made = 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCJ9.eyJ2Y3QiOiJ1cm46eCJ9.AAAA~'

function answered(code: number, contentType = 'application/json'): Alter {
  return (it) => {
    it.status = code
    it.headers['content-type'] = contentType
    it.headers['cache-control'] = 'no-store'
    delete it.headers['www-authenticate']
  }
}

/** Credentials as an answer of the same session has them. */
function credentials(it: Parameters<Alter>[0]): unknown {
  const [other] = it.others('credential').filter(({ status, json }) => status === 200 && json?.credentials)
  return other?.json ?? { credentials: [{ credential: made }], notification_id: 'n-1' }
}

/** 200 and credentials. */
export const accepted: Alter = all(
  answered(200),
  json((_: unknown, it: Parameters<Alter>[0]) => credentials(it)),
)

/** 202 and a transaction. */
export const deferredInstead: Alter = all(answered(202), json({ transaction_id: '8xLOxBtZp8', interval: 5 }))

/** 200 and the one credential of drafts before 15. */
export const ofADraft: Alter = all(answered(200), json({ credential: made, format: 'dc+sd-jwt' }))

/** 200 and credentials, in an answer that is encrypted for somebody. */
export const encryptedInstead: Alter = all(answered(200, 'application/jwt'), (it) => {
  it.text = 'eyJhbGciOiJFQ0RILUVTIiwiZW5jIjoiQTEyOEdDTSJ9..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA'
})

/** 201 and a request_uri. */
export const pushed: Alter = all(answered(201), json({ request_uri: 'urn:ietf:params:oauth:request_uri:6esc_11ACC5bwc014ltc14eY22c', expires_in: 60 }))

/** 200 and an access token. */
export const tokenGiven: Alter = all(answered(200), json({ access_token: 'VqPq2Zb1oZ8fH0yq', token_type: 'Bearer', expires_in: 300 }))
