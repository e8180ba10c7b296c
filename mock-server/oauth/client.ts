import type { WalletDemand } from '../demands/registry.ts'
import type { Environment } from '../environment.ts'
import { need } from '../http/need.ts'
import { listed, told } from '../http/told.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import { workerNamed } from '../management/worker-token.ts'
import type { Application } from '../store/kept/directory.ts'
import { basicCredentials } from './basic-credentials.ts'
import { assertedClient, verifyAssertion } from './client-assertion.ts'
import { attestedClient, verifyAttestation } from './client-attestation.ts'
import { type ClientRefusal, invalidClient } from './client-refusal.ts'
import { clientNamed, clientsOf } from './clients.ts'
import type { ForeignClient } from './foreign-client.ts'
import type { ClientAuthentication } from './registered-client.ts'
import { isSame } from './same-secret.ts'
import type { AuthorizationServer } from './servers.ts'
import { demandWorkerProof, denied } from './worker-client.ts'

/** Who sends a request to the token or the PAR endpoint; no id: it did not say. */
export interface Client {
  readonly id?: string
  readonly isWorker: boolean
  /** It proves nothing about itself. */
  readonly isPublic: boolean
  /** Thumbprint of the attested key of this wallet on this device. */
  readonly instanceKey?: string
}

const unnamed = () => invalidClient('The request has to say which client it is from')

type Form = Readonly<Record<string, string>>

/** A way in which the request says who it is from. */
interface Presented {
  readonly method: ClientAuthentication
  readonly id: string | undefined
  readonly secret?: string
}

/**
 * Client authentication, by the method that the client is registered with.
 * @throws ProtocolError `invalid_client` for a stranger and for one who does not prove who it is.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3
 */
export async function authenticate(
  environment: Environment,
  req: WalletRequest,
  { form, server }: { readonly form: Form; readonly server: AuthorizationServer },
): Promise<Client> {
  const way = onlyWay(environment, req, form)
  const id = way?.id ?? form.client_id
  const demand = (
    name: WalletDemand,
    met: boolean,
    refusal: ClientRefusal | (() => ClientRefusal),
  ) => environment.demand(name, met, refusal)
  demand(
    'client-named',
    id !== undefined || (way === undefined && takesAnyone(environment)),
    unnamed,
  )
  if (id === undefined) return { isWorker: false, isPublic: true }
  const worker = await workerNamed(environment, id)
  if (worker) {
    demandWorkerProof(environment, worker, way)
    return { id, isWorker: true, isPublic: false }
  }
  const known = await clientNamed(environment, id)
  demand('client-id-same', form.client_id === undefined || form.client_id === id, () =>
    invalidClient(
      `client_id is not that of the client that authenticates: it is ${told(form.client_id)}, and ${whereNamed(way)} says ${told(id)}`,
    ),
  )
  const method = way?.method ?? 'none'
  const isRight = method === known?.authentication && isTaken(environment, method)
  const others = isRight || known ? [] : await clientsOf(environment)
  demand('client-authenticated', isRight, () =>
    invalidClient(
      known
        ? `The client does not authenticate as it is registered: ${told(id)} uses ${method}, and is registered for ${known.authentication}${isTaken(environment, method) ? '' : ', and this environment takes no clients that use that'}`
        : `The client is unknown: ${told(id)}, read from ${whereNamed(way)}; known are ${listed(others.map((it) => it.id))}`,
    ),
  )
  const instanceKey = await prove(environment, req, { form, server, client: known, way })
  const isPublic = way === undefined
  return { id, isWorker: false, isPublic, ...(instanceKey !== undefined && { instanceKey }) }
}

/**
 * The same where workers alone have a business.
 * @throws ProtocolError `invalid_client`, in PingOne's words, for whoever is none of this environment.
 */
export async function authenticateWorker(
  environment: Environment,
  req: WalletRequest,
  form: Form,
): Promise<Application> {
  const way = onlyWay(environment, req, form)
  const known = await workerNamed(environment, way?.id ?? form.client_id ?? '')
  const worker = need(environment, 'worker-known', known, denied('Invalid client credentials'))
  demandWorkerProof(environment, worker, way)
  return worker
}

/** Whether this environment takes clients that authenticate this way. */
export function isTaken({ options }: Environment, method: ClientAuthentication): boolean {
  if (options.authenticationMethods?.includes(method) === false) return false
  switch (options.clientAuthentication ?? 'optional') {
    case 'optional':
      return true
    case 'required':
      return method !== 'none'
    case 'attestation':
      return method === 'attest_jwt_client_auth'
  }
}

/** Whether a pre-authorized code is redeemed for whoever has it (OpenID4VCI 1.0, Section 12.3). */
export function takesAnyone({ options }: Environment): boolean {
  const { clientAuthentication = 'optional', anonymousAccess = true } = options
  const isPublicTaken = options.authenticationMethods?.includes('none') ?? true
  return clientAuthentication === 'optional' && isPublicTaken && anonymousAccess
}

async function prove(
  environment: Environment,
  req: WalletRequest,
  {
    form,
    server,
    client,
    way,
  }: {
    readonly form: Form
    readonly server: AuthorizationServer
    readonly client: ForeignClient | undefined
    readonly way: Presented | undefined
  },
): Promise<string | undefined> {
  switch (way?.method) {
    case 'client_secret_basic':
    case 'client_secret_post':
      environment.demand(
        'client-secret',
        isSame(way.secret ?? '', client?.secret ?? ''),
        invalidClient('The client secret is wrong'),
      )
      return undefined
    case 'private_key_jwt':
      await verifyAssertion(environment, form, { server, client })
      return undefined
    case 'attest_jwt_client_auth':
      return verifyAttestation(environment, req, { server, client, clientId: way.id ?? '' })
    default:
      return undefined
  }
}

/** Where the request says who it is from. */
function whereNamed(way: Presented | undefined): string {
  switch (way?.method) {
    case 'client_secret_basic':
      return 'the Authorization header'
    case 'private_key_jwt':
      return 'sub of client_assertion'
    case 'attest_jwt_client_auth':
      return 'sub of the OAuth-Client-Attestation header'
    default:
      return 'client_id'
  }
}

function onlyWay(environment: Environment, req: WalletRequest, form: Form): Presented | undefined {
  const ways = presentedIn(req, form)
  environment.demand('one-client-authentication', ways.length < 2, () => ({
    error: 'invalid_request',
    description: `Authenticate by one method only: the request has ${ways.map(({ method }) => method).join(' and ')}`,
  }))
  return ways[0]
}

function presentedIn(req: WalletRequest, form: Form): readonly Presented[] {
  const basic = basicCredentials(req.headers.authorization)
  const assertion = assertedClient(form)
  const attestation = attestedClient(req)
  return [
    ...(basic ? [{ method: 'client_secret_basic' as const, ...basic }] : []),
    ...(form.client_secret === undefined
      ? []
      : [
          {
            method: 'client_secret_post' as const,
            id: form.client_id,
            secret: form.client_secret,
          },
        ]),
    ...(assertion ? [{ method: 'private_key_jwt' as const, ...assertion }] : []),
    ...(attestation ? [{ method: 'attest_jwt_client_auth' as const, ...attestation }] : []),
  ]
}
