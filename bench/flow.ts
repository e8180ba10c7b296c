import { MovableClock } from '../protocol/clock.ts'
import { grantTypes } from '../protocol/grants.ts'
import { loadTarget } from '../targets/load-target.ts'
import type { TargetSession } from '../targets/target.ts'
import { isFailure } from '../wallet/failure.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { Journey, type JourneyOptions } from '../wallet/journey.ts'

export interface Issuer {
  readonly session: TargetSession
  readonly ca: string
}

export interface Speed {
  /** Flows a second, one wallet after the other. */
  readonly alone: number
  /** Of one of those, by wallet and issuer. */
  readonly cpuMs: number
  /** Sixteen at a time. */
  readonly together: number
}

/** Pre-authorized flows with bearer tokens. @param flows of each of both ways. */
export async function measured(issuer: Issuer, flows: number): Promise<Speed> {
  const configuration = await configurationOf(issuer)
  const one = async () => {
    const { offer } = await offerOf(issuer.session, configuration)
    await flow(issuer, offer, { bearerOnly: true })
  }
  await one()
  const before = process.cpuUsage()
  const alone = await flowsASecond(one, 1, flows)
  const { user, system } = process.cpuUsage(before)
  const cpuMs = (user + system) / 1000 / flows
  return { alone, cpuMs, together: await flowsASecond(one, 16, flows) }
}

async function flowsASecond(
  flow: () => Promise<void>,
  wallets: number,
  flows: number,
): Promise<number> {
  const each = Math.ceil(flows / wallets)
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: wallets }, async () => {
      for (let done = 0; done < each; done++) await flow()
    }),
  )
  return (each * wallets * 1000) / (performance.now() - begun)
}

/** Takes an offer to its verified credentials. @throws Error where that does not come to the end */
export async function flow(
  issuer: Issuer,
  offer: string,
  { proofs = 1, ...wish }: Partial<JourneyOptions> & { readonly proofs?: number } = {},
): Promise<void> {
  await using opened = journeyTo(issuer, { ...wish, request: { proofs } })
  await opened.journey.takeOffer(offer)
  const outcome = await opened.journey.requestCredential()
  const issued = outcome.kind === 'issued' ? outcome.credentials.length : 0
  if (issued !== proofs) throw new Error(`${issued} credentials: ${JSON.stringify(outcome)}`)
}

function journeyTo({ session, ca }: Issuer, options: Partial<JourneyOptions>) {
  const http = new RecordingHttp({ clock: session.clock, ca })
  const { client, credentialIssuer, signIn } = session
  const journey = new Journey({
    ...(credentialIssuer === undefined ? {} : { credentialIssuer }),
    ...(signIn && { signIn }),
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

async function configurationOf(issuer: Issuer): Promise<string> {
  const format = 'dc+sd-jwt'
  await using opened = journeyTo(issuer, {})
  const found = await opened.journey.discover()
  if (isFailure(found)) throw new Error(JSON.stringify(found))
  const all = Object.entries(Object(found.issuer.members.credential_configurations_supported))
  const [id] = all.find(([, configuration]) => Object(configuration).format === format) ?? []
  if (id === undefined) throw new Error(`The issuer has nothing in the format ${format}.`)
  return id
}

/** A target file, or the mock that the environment names. */
export async function opened(
  source: string | undefined,
  environment: Readonly<Record<string, string>>,
) {
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
