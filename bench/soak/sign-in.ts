import { randomBytes } from 'node:crypto'
import type { Answer } from './http.ts'
import { dpopProof, type Key, sha256 } from './keys.ts'
import type { Place } from './place.ts'

export interface SignedIn {
  readonly code: string
  readonly verifier: string
}

/** A pushed request, the user's sign-in and consent by forms, and the code (RFC 9126, RFC 7636, RFC 6749). */
export async function signIn(place: Place, issuerState: string, key: Key): Promise<SignedIn> {
  const { http, endpoints, ready } = place
  const { id: client_id, redirectUri: redirect_uri } = ready.client
  const verifier = randomBytes(32).toString('base64url')
  const form = {
    ...{ response_type: 'code', client_id, redirect_uri, issuer_state: issuerState },
    ...{ code_challenge: sha256(verifier), code_challenge_method: 'S256', state: verifier },
  }
  const proof = dpopProof(key, { method: 'POST', url: endpoints.par, now: place.now() })
  const pushed = await http.send(endpoints.par, 201, { form, headers: { dpop: proof } })
  const query = new URLSearchParams({ client_id, request_uri: String(pushed.json().request_uri) })
  const first = `${endpoints.authorization}?${query}`
  const page = await http.send(first, 200)
  const cookie = String([page.headers['set-cookie']].flat()[0]).split(';', 1)[0] ?? ''
  const { username, password } = ready.login
  const asked = await submit(place, page, { at: first, cookie, more: { username, password } })
  const more = { decision: 'allow' }
  const allowed = await submit(place, asked, { at: first, cookie, more, expected: 303 })
  const back = new URL(String(allowed.headers.location))
  const code = back.searchParams.get('code')
  if (code === null || back.searchParams.get('state') !== verifier)
    throw new Error(`The wallet came back without its code: ${back.search}`)
  return { code, verifier }
}

/** Fills in the form of a page. */
function submit(
  { http }: Place,
  { text }: Answer,
  wish: {
    readonly at: string
    readonly cookie: string
    readonly more: Readonly<Record<string, string>>
    readonly expected?: number
  },
): Promise<Answer> {
  const { at, cookie, more, expected = 200 } = wish
  const action = /<form method="post" action="([^"]+)"/.exec(text)?.[1] ?? ''
  const sign_in = /name="sign_in" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const form = { sign_in, ...more }
  return http.send(new URL(action, at).href, expected, { form, headers: { cookie } })
}
