import process from 'node:process'
import { startIssuer } from '../interop/oidc-provider/issuer.ts'
import { startMock } from '../mock-server/server.ts'
import { MovableClock } from '../protocol/clock.ts'
import { grantTypes } from '../protocol/grants.ts'
import { loadTarget } from '../targets/load-target.ts'
import type { TargetSession } from '../targets/target.ts'
import { isFailure } from '../wallet/failure.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { Journey, type JourneyOptions } from '../wallet/journey.ts'

/**
 * `node bench/flows.ts [FLOWS]`: pre-authorized flows a second, from the offer to the verified credentials, wallet
 * and issuer in one process. Beside the mock stands `oidc-provider`, a certified server, with the same wallet.
 */
const flows = Number(process.argv[2] ?? 200)

interface Kind {
  readonly format?: string
  readonly proofs?: number
  readonly bearerOnly?: boolean
}

const kinds: Readonly<Record<string, Kind>> = {
  'pre-authorized': { bearerOnly: true },
  'with DPoP': {},
  'batch of 10': { bearerOnly: true, proofs: 10 },
  mdoc: { bearerOnly: true, format: 'mso_mdoc' },
}

interface Issuer {
  readonly session: TargetSession
  readonly ca: string
}

/** One wallet after the other, then sixteen at a time. */
async function measure(label: string, issuer: Issuer, kind: Kind): Promise<void> {
  const configuration = await configurationOf(issuer, kind.format)
  const one = () => flow(issuer, kind, configuration)
  await one()
  const [alone, together] = [await flowsASecond(one, 1), await flowsASecond(one, 16)]
  console.log(`${label.padEnd(30)}${alone.padStart(10)}${together.padStart(15)}`)
}

async function flowsASecond(flow: () => Promise<void>, wallets: number): Promise<string> {
  const each = Math.ceil(flows / wallets)
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: wallets }, async () => {
      for (let done = 0; done < each; done++) await flow()
    }),
  )
  return ((each * wallets * 1000) / (performance.now() - begun)).toFixed(1)
}

async function flow(issuer: Issuer, kind: Kind, configuration: string): Promise<void> {
  const { proofs = 1, bearerOnly = false } = kind
  const { offer } = await offerOf(issuer.session, configuration)
  await using opened = journeyTo(issuer, { bearerOnly, request: { proofs } })
  await opened.journey.takeOffer(offer)
  const outcome = await opened.journey.requestCredential()
  const issued = outcome.kind === 'issued' ? outcome.credentials.length : 0
  if (issued !== proofs) throw new Error(`${issued} credentials: ${JSON.stringify(outcome)}`)
}

function journeyTo({ session, ca }: Issuer, options: Partial<JourneyOptions>) {
  const http = new RecordingHttp({ clock: session.clock, ca })
  const { client, credentialIssuer } = session
  const journey = new Journey({
    ...(credentialIssuer === undefined ? {} : { credentialIssuer }),
    ...options,
    http,
    client,
  })
  return { journey, [Symbol.asyncDispose]: () => http[Symbol.asyncDispose]() }
}

async function offerOf(session: TargetSession, configuration: string) {
  const grants = [grantTypes.preAuthorizedCode]
  const ticket = await session.createOffer({ grants, configurations: [configuration] })
  if ('cannot' in ticket) throw new Error(ticket.cannot)
  return ticket
}

/** Default: SD-JWT VCs, which both issuers have. */
async function configurationOf(issuer: Issuer, format = 'dc+sd-jwt'): Promise<string> {
  await using opened = journeyTo(issuer, {})
  const found = await opened.journey.discover()
  if (isFailure(found)) throw new Error(JSON.stringify(found))
  const all = Object.entries(Object(found.issuer.members.credential_configurations_supported))
  const [id] = all.find(([, configuration]) => Object(configuration).format === format) ?? []
  if (id === undefined) throw new Error(`The issuer has nothing in the format ${format}.`)
  return id
}

async function opened(source: string | undefined, environment: Readonly<Record<string, string>>) {
  const { target, trust } = await loadTarget(source, environment)
  const { ca = '' } = trust
  const http = new RecordingHttp({ clock: new MovableClock(), ca })
  const session = await target.open({ http })
  return {
    session,
    ca,
    async [Symbol.asyncDispose]() {
      await session[Symbol.asyncDispose]()
      await http[Symbol.asyncDispose]()
    },
  }
}

console.log('flows a second                one by one  16 at a time')
{
  await using mock = await startMock()
  const environment = {
    VCISPEC_CONTROL_URL: mock.controlUrl ?? '',
    VCISPEC_CA_FILE: mock.caPath ?? '',
  }
  await using issuer = await opened(undefined, environment)
  for (const [name, kind] of Object.entries(kinds)) await measure(`mock, ${name}`, issuer, kind)
}
{
  await using provider = await startIssuer()
  await using issuer = await opened('interop/oidc-provider/target.yaml', provider.environment)
  await measure('oidc-provider, pre-authorized', issuer, { bearerOnly: true })
}
