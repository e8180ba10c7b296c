import type { ReadyLine } from '../../mock-server/http/ready-line.ts'
import { type WellKnownSuffix, wellKnownUrl } from '../../protocol/well-known.ts'
import type { Http } from './http.ts'

/** An environment of the mock as its wallets know it. */
export interface Place {
  readonly http: Http
  readonly ready: ReadyLine
  /** Of the control surface and its pages. */
  readonly control: string
  readonly endpoints: Endpoints
  /** Milliseconds of the environment's clock. */
  now(): number
  /** Moves it. @param by ISO 8601 duration. */
  advance(by: string): Promise<void>
}

interface Endpoints {
  readonly nonce: string
  readonly credential: string
  readonly deferred: string
  readonly notification: string
  readonly authorization: string
  readonly par: string
  readonly token: string
}

export async function openPlace(http: Http, control: string, ready: ReadyLine): Promise<Place> {
  let ahead = 0
  return {
    ...{ http, ready },
    control,
    endpoints: await endpointsOf(http, ready),
    now: () => Date.now() + ahead,
    async advance(by) {
      const url = `${control}/environments/${ready.environment}/clock`
      const { now } = (await http.send(url, 200, { json: { advance: by } })).json()
      ahead = Date.parse(String(now)) - Date.now()
    },
  }
}

/** A new one, which belongs to whoever makes it. */
export async function newPlace(http: Http, control: string, options: object = {}): Promise<Place> {
  const made = await http.send(`${control}/environments`, 201, { json: { options } })
  return openPlace(http, control, made.json() as unknown as ReadyLine)
}

export async function deletePlace({ http, control, ready }: Place): Promise<void> {
  await http.send(`${control}/environments/${ready.environment}`, 204, { method: 'DELETE' })
}

/** Both documents, from where they belong (OpenID4VCI 1.0, Section 12.2.2; RFC 8414, Section 3.1). */
async function endpointsOf(http: Http, { credentialIssuer }: ReadyLine): Promise<Endpoints> {
  const at = (suffix: WellKnownSuffix, of: string) => http.send(wellKnownUrl(of, suffix), 200)
  const issuer = (await at('openid-credential-issuer', credentialIssuer)).json()
  const [server = credentialIssuer] = [issuer.authorization_servers].flat().map(String)
  const oauth = (await at('oauth-authorization-server', server)).json()
  return {
    nonce: String(issuer.nonce_endpoint),
    credential: String(issuer.credential_endpoint),
    deferred: String(issuer.deferred_credential_endpoint),
    notification: String(issuer.notification_endpoint),
    authorization: String(oauth.authorization_endpoint),
    par: String(oauth.pushed_authorization_request_endpoint),
    token: String(oauth.token_endpoint),
  }
}
