import type { Environment } from '../environment.ts'
import { powerlessWorker } from '../management/powerless-worker.ts'
import type { Mock } from '../mock.ts'
import type { RegisteredClient } from '../oauth/registered-client.ts'
import { secondLogin, seededLogin } from '../seed/seed.ts'

/** What there is to know about a new environment: the line of `vcispec mock --json`, and the answer of the control surface. */
export interface ReadyLine {
  readonly apiUrl: string
  readonly authUrl: string
  readonly controlUrl: string | null
  readonly credentialIssuer: string
  readonly environment: string
  readonly user: string
  readonly worker: { readonly clientId: string; readonly clientSecret: string }
  /** Those of PingOne's API; issuer metadata has more. */
  readonly credentialTypes: readonly string[]
  /** The wallet that is a public client. */
  readonly client: { readonly id: string; readonly redirectUri: string }
  /** A wallet for each way to authenticate, with all that it takes. */
  readonly clients: readonly RegisteredClient[]
  readonly login: { readonly username: string; readonly password: string }
  /** Nothing is queued for this one. */
  readonly secondUser: string
  readonly secondLogin: { readonly username: string; readonly password: string }
  /** Its role does not reach users and what is issued to them. */
  readonly powerlessWorker: { readonly clientId: string; readonly clientSecret: string }
  readonly ca: string | null
}

/** What the line says of the mock as a whole. */
export interface Surroundings {
  readonly mock: Mock
  readonly controlUrl: string | null
  readonly caPath: string | null
}

export async function readyLine(
  { mock, controlUrl, caPath }: Surroundings,
  environment: Environment,
): Promise<ReadyLine> {
  const [user, second] = await environment.store.collection('users').slice(0, 2)
  const types = await environment.store.collection('credentialTypes').list()
  return {
    apiUrl: mock.urls.api,
    authUrl: mock.urls.auth,
    controlUrl,
    credentialIssuer: environment.credentialIssuer,
    environment: environment.id,
    user: user?.id ?? '',
    worker: environment.worker,
    credentialTypes: types.filter(({ profile }) => !profile).map(({ id }) => id),
    client: { id: environment.client.id, redirectUri: environment.client.redirectUri },
    clients: environment.clients,
    login: { ...seededLogin },
    secondUser: second?.id ?? '',
    secondLogin: { ...secondLogin },
    powerlessWorker: powerlessWorker(environment),
    ca: caPath,
  }
}
