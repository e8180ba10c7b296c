import { registerClient } from '../mock-server/control/clients.ts'
import { offerAsWished } from '../mock-server/control/offers.ts'
import { environmentWish, type WishedOffer } from '../mock-server/control/requests.ts'
import type { Environment } from '../mock-server/environment.ts'
import type { Alteration } from '../mock-server/faults/fault.ts'
import { readyLine } from '../mock-server/http/ready-line.ts'
import type {
  ClientAuthentication,
  RegisteredClient,
} from '../mock-server/oauth/registered-client.ts'
import type { RunningMock } from '../mock-server/server.ts'
import type { Variant } from '../mock-server/variants/variant.ts'
import type { WalletAnswer, WalletEvidence } from '../protocol/wallet-evidence.ts'
import type { NamedSecret } from '../targets/secrets-of-file.ts'
import { redactedAnswer, redactorOf } from './case-secrets.ts'
import { servedExchange } from './served-exchange.ts'
import type { WalletCase } from './wallet-case.ts'
import type { WalletUnderTest } from './wallet-under-test.ts'

export interface CaseLimits {
  /** How long one case may take. */
  readonly timeoutSeconds: number
  /** Requests of one case: more are a flood. */
  readonly requests: number
}

/** What became of a case, or why it is none for this wallet. */
export type CaseOutcome =
  | {
      readonly case: WalletCase
      readonly evidence: WalletEvidence
      /** What no report may show, beside what the exchanges tell by its name. */
      readonly secrets: readonly NamedSecret[]
    }
  | { readonly case: WalletCase; readonly cannot: string; readonly keys?: readonly string[] }

/** Tries the wallet with one issuer and one offer. Never throws for what the wallet does. */
export async function runCase(
  walletCase: WalletCase,
  wallet: WalletUnderTest,
  running: RunningMock,
  limits: CaseLimits,
): Promise<CaseOutcome> {
  const { preset = 'plain', options, variants, faults, copies } = walletCase
  const { mock, caPath, controlUrl } = running
  const wish = await environmentWish({
    preset,
    ...(options && { options: { ...options } }),
    ...(variants && { variants: [...variants] }),
    ...(faults && { faults: [...faults] }),
  })
  const environment = await mock.create({
    ...wish,
    variants: [...(wish.variants ?? []), ...(walletCase.alterations ?? []).map(asVariant)],
  })
  try {
    const client = await clientFor(walletCase, wallet, environment)
    if ('cannot' in client) return { case: walletCase, ...client }
    const ticket = await offerAsWished(environment, await offerFor(walletCase, environment))
    if ('cannot' in ticket) return { case: walletCase, cannot: ticket.cannot }
    const { login, credentialIssuer } = await readyLine({ mock, caPath, controlUrl }, environment)
    const answer = await answerOf(environment, limits, (signal) =>
      wallet.take({
        name: walletCase.name,
        offer: ticket.offer,
        ...(ticket.txCode !== undefined && { txCode: ticket.txCode }),
        login,
        client,
        ca: caPath,
        ...(copies !== undefined && { copies }),
        signal,
      }),
    )
    const { id, redirectUri, authentication } = client
    const exchanges = environment.journal.entries.map(servedExchange)
    const offer = await environment.store.collection('offers').get(ticket.id)
    const secrets = [
      ...(wallet.secrets ?? []),
      ...named('password', login.password),
      ...named('client_secret', client.secret),
      ...named('pre-authorized_code', offer?.preAuthorizedCode),
      ...named('tx_code', ticket.txCode),
      ...named('credential_offer', ticket.offer),
    ]
    return {
      case: walletCase,
      secrets,
      evidence: {
        name: walletCase.name,
        exchanges,
        situation: {
          credentialIssuer,
          offer: ticket.offer,
          ...(ticket.txCode !== undefined && { txCode: ticket.txCode }),
          client: {
            id,
            authentication,
            redirectUris: wallet.client?.redirectUris ?? [redirectUri],
          },
          user: { username: login.username },
          anchors: [Buffer.from(environment.keys.root).toString('base64')],
        },
        answer: redactedAnswer(answer, redactorOf(secrets, exchanges)),
      },
    }
  } finally {
    await mock.remove(environment.id)
  }
}

function named(kind: string, value: string | undefined): readonly NamedSecret[] {
  return value === undefined ? [] : [{ kind, value }]
}

function asVariant(alteration: Alteration): Variant {
  return { allowedBy: 'a case of a wallet', ...alteration }
}

async function offerFor(
  { offer = {}, format }: WalletCase,
  environment: Environment,
): Promise<WishedOffer> {
  if (format === undefined) return offer
  const types = await environment.store.collection('credentialTypes').list()
  const type = types.find(({ profile }) => profile?.format === format)
  return type ? { ...offer, configurations: [type.id] } : offer
}

/** Methods of which a client that the mock has registered can be told to nobody: its private key stays here. */
const keyed: readonly ClientAuthentication[] = ['private_key_jwt', 'attest_jwt_client_auth']

/** The wallet's own registration, or that of the mock that the case is about. */
async function clientFor(
  { client: wanted }: WalletCase,
  wallet: WalletUnderTest,
  environment: Environment,
): Promise<RegisteredClient | { readonly cannot: string; readonly keys: readonly string[] }> {
  const own = wallet.client
  if (own === undefined) {
    const known = environment.clients
    if (!wanted) return known[0]
    const usable = wallet.holdsKeys ? wanted : wanted.filter((it) => !keyed.includes(it))
    const client = known.find(({ authentication }) => usable.includes(authentication))
    if (client) return client
    const cannot = `this case is about ${wanted.join(' or ')}, for which a wallet has a key of its own: register it`
    return { cannot, keys: ['wallet.client'] }
  }
  if (wanted && !wanted.includes(own.authentication)) {
    const cannot = `the wallet is registered with ${own.authentication}, and this case is about ${wanted.join(' or ')}`
    return { cannot, keys: ['wallet.client.authentication'] }
  }
  const registered = await registerClient(environment, own)
  const [redirectUri = ''] = registered.redirectUris
  const { id, authentication, secret } = registered
  return { id, redirectUri, authentication, ...(secret !== undefined && { secret }) }
}

/** However long it takes and whatever it asks: the answer, or one sentence about why there is none. */
async function answerOf(
  environment: Environment,
  { timeoutSeconds, requests }: CaseLimits,
  take: (signal: AbortSignal) => Promise<WalletAnswer>,
): Promise<WalletAnswer> {
  const abort = new AbortController()
  let settle: (answer: WalletAnswer) => void = () => {}
  const given = (trouble: string) => {
    abort.abort()
    settle({ did: 'unknown', trouble })
  }
  const stopped = new Promise<WalletAnswer>((resolve) => {
    settle = resolve
  })
  const timer = setTimeout(
    () => given(`The wallet did not come to an end within ${timeoutSeconds} seconds.`),
    timeoutSeconds * 1000,
  )
  const count = setInterval(() => {
    if (environment.journal.length >= requests)
      given(`The wallet sent ${requests} requests in one case, and was stopped.`)
  }, 50)
  try {
    return await Promise.race([
      take(abort.signal).catch(
        (error: Error): WalletAnswer => ({ did: 'unknown', trouble: error.message }),
      ),
      stopped,
    ])
  } finally {
    clearTimeout(timer)
    clearInterval(count)
  }
}
