import { withProfile } from '../mock-server/haip-options.ts'
import type { Cannot } from '../protocol/absence.ts'
import { MovableClock } from '../protocol/clock.ts'
import { UsageError } from '../protocol/usage-error.ts'
import { signInWith } from '../wallet/sign-in/sign-in-form.ts'
import type { Adapter, AdapterContext } from './adapter.ts'
import { MockControl, type MockEnvironment } from './mock-control.ts'
import { readOfferAnswer } from './offer-answer.ts'
import { readPingOneOffer } from './pingone-api.ts'
import { type PingOneAccess, PingOneWorker } from './pingone-worker.ts'
import type { OfferTicket, ScenarioNeeds, TargetSession } from './target.ts'
import type { MockSettings } from './target-file.ts'

/** vcispec's own mock, embedded or running elsewhere: each session is a new environment of it. */
export const mockAdapter: Adapter<MockSettings> = {
  defaultProfiles: ['openid4vci', 'pingone'],
  connect: (settings, context) => ({
    name: context.name,
    open: (needs) => open(needs, settings, context),
  }),
}

/** Its offers live half an hour, as PingOne's do, and their codes with them. */
const usualCodeLifetimeSeconds = 30 * 60

async function open(
  needs: ScenarioNeeds,
  settings: MockSettings,
  context: AdapterContext,
): Promise<TargetSession> {
  const control = new MockControl(
    needs.http,
    controlUrl(settings, context.env),
    settings.controlToken ?? context.env.VCISPEC_CONTROL_TOKEN,
  )
  const options = {
    ...(context.profiles.includes('haip') && { profile: 'haip' as const }),
    ...needs.options,
  }
  const mock = await control.createEnvironment({
    // Scenarios are about all that there is, whatever the mock shows to wallets.
    preset: 'full',
    ...(needs.faults && { faults: needs.faults }),
    ...(Object.keys(options).length > 0 && { options: await reachable(options, control) }),
    ...(needs.variants && { variants: needs.variants }),
    clock: needs.clock ?? 'running',
  })
  const resources = new AsyncDisposableStack()
  resources.defer(() => control.remove(mock.environment))
  const clock = await mirroredClock(needs.clock, control, mock.environment)
  const { environment } = mock
  const worker = new PingOneWorker(needs.http, accessTo(mock, needs), () => clock.now())
  return {
    clock,
    ...registrations(mock, options, context),
    credentialIssuer: mock.credentialIssuer,
    codeLifetimeSeconds: context.codeLifetimeSeconds ?? usualCodeLifetimeSeconds,
    pingone: worker,
    createOffer: async (wish) => readTicket(await control.createOffer(environment, wish)),
    readOffer: (ticket) => readPingOneOffer(worker, ticket),
    signIn: signInWith(mock.login),
    secondSignIn: signInWith(mock.secondLogin),
    async nativeWallet() {
      const id = await makeNativeWallet(worker, mock.client.id)
      await control.useNativeWallet(environment, id)
      return id
    },
    async foreignCredentialType() {
      const other = await control.createEnvironment({})
      resources.defer(() => control.remove(other.environment))
      return other.credentialTypes[0] ?? ''
    },
    async advanceClock(duration) {
      await control.advanceClock(environment, duration)
      clock.advance(duration)
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  }
}

function accessTo(mock: MockEnvironment, { options = {} }: ScenarioNeeds): PingOneAccess {
  const { apiUrl, authUrl, environment, user, secondUser, worker, credentialTypes } = mock
  const [managedType] = credentialTypes
  const ownDomain = options.customDomain !== undefined && authUrl.startsWith('https:')
  const { powerlessWorker } = mock
  return {
    ...{ apiUrl, authUrl, environment, user, secondUser, worker, credentialTypes },
    ...(powerlessWorker && { powerlessWorker }),
    mayConfigure: true,
    // The seeded types are MANAGED.
    ...(managedType !== undefined && { managedType }),
    // Its URLs are https: a mock that speaks plain HTTP cannot be reached there.
    ...(ownDomain && { customDomain: new URL(mock.credentialIssuer).host }),
  }
}

/** By the API, as an administrator would; the control surface stands for the app. */
async function makeNativeWallet(worker: PingOneWorker, application: string): Promise<string> {
  const app = {
    name: 'Wallet',
    application: { id: application },
    appOpenUrl: 'https://wallet.example',
  }
  const made = await worker.make(`${worker.environmentUrl()}/digitalWalletApplications`, app)
  const wallet = { digitalWalletApplication: { id: made } }
  return await worker.make(`${worker.userUrl()}/digitalWallets`, wallet)
}

/** A custom domain is reached at the port of the mock, which its first environment tells. */
async function reachable(
  options: Readonly<Record<string, unknown>>,
  control: MockControl,
): Promise<Readonly<Record<string, unknown>>> {
  const { customDomain } = options
  if (typeof customDomain !== 'string' || customDomain.includes(':')) return options
  const { authUrl, environment } = await control.createEnvironment({})
  await control.remove(environment)
  const { port } = new URL(authUrl)
  return port === '' ? options : { ...options, customDomain: `${customDomain}:${port}` }
}

/** The wallet as the target file or the environment has it, and as it could be otherwise. */
function registrations(
  { clients }: MockEnvironment,
  options: NonNullable<ScenarioNeeds['options']>,
  { client: { authentication } }: AdapterContext,
): Pick<TargetSession, 'client' | 'otherClients'> {
  const attested = withProfile(options).clientAuthentication === 'attestation'
  const method = attested ? 'attest_jwt_client_auth' : authentication
  const client = clients.find((it) => it.authentication === method) ?? clients[0]
  if (!client) throw new Error('the mock knows no wallet')
  return { client, otherClients: clients.filter((it) => it !== client) }
}

function controlUrl(settings: MockSettings, env: AdapterContext['env']): string {
  const url = settings.control ?? env.VCISPEC_CONTROL_URL
  if (url !== undefined) return url
  throw new UsageError(
    'ERR_NO_MOCK',
    'No mock is running for this target.',
    'Run the scenarios with "vcispec run" or "npx cucumber-js", or name a running mock in "offers.control".',
  )
}

/** The environment's clock on this side: where the environment's stands still, this one starts at its time. */
async function mirroredClock(
  kind: ScenarioNeeds['clock'],
  control: MockControl,
  environment: string,
): Promise<MovableClock> {
  if (kind !== 'frozen') return new MovableClock()
  return new MovableClock({ frozen: true, start: await control.advanceClock(environment, 'PT0S') })
}

function readTicket(answer: unknown): OfferTicket | Cannot {
  const ticket = readOfferAnswer(JSON.stringify(answer))
  const id = (answer as Partial<OfferTicket>).id
  return 'cannot' in ticket || id === undefined ? ticket : { ...ticket, id }
}
