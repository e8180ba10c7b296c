import { MovableClock } from '../protocol/clock.ts'
import { grantTypes } from '../protocol/grants.ts'
import { loadTarget } from '../targets/load-target.ts'
import type { TargetSession } from '../targets/target.ts'
import { isFailure } from '../wallet/failure.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { Journey, type JourneyOptions } from '../wallet/journey.ts'

/** A way to a credential, from the offer to its verification. */
export interface Kind {
  readonly format?: string
  readonly proofs?: number
  readonly bearerOnly?: boolean
}

export interface Issuer {
  readonly session: TargetSession
  readonly ca: string
}

export interface Speed {
  /** Flows a second, one wallet after the other. */
  readonly alone: number
  /** Sixteen at a time. */
  readonly together: number
}

/** @param flows of each of both ways. */
export async function measured(issuer: Issuer, kind: Kind, flows: number): Promise<Speed> {
  const configuration = await configurationOf(issuer, kind.format)
  const one = () => flow(issuer, kind, configuration)
  await one()
  return { alone: await flowsASecond(one, 1, flows), together: await flowsASecond(one, 16, flows) }
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
