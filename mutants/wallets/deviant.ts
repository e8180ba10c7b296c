import type { Finding } from '../../checks/finding.ts'
import { judgeCase } from '../../checks/wallet/judge.ts'
import { advancedClock } from '../../mock-server/control/advance.ts'
import { offerAsWished } from '../../mock-server/control/offers.ts'
import { environmentWish } from '../../mock-server/control/requests.ts'
import type { Environment } from '../../mock-server/environment.ts'
import type { EnvironmentOptions } from '../../mock-server/options.ts'
import { secondLogin, seededLogin } from '../../mock-server/seed/seed.ts'
import type { RunningMock } from '../../mock-server/server.ts'
import type { Cannot } from '../../protocol/absence.ts'
import { MovableClock } from '../../protocol/clock.ts'
import type { WalletEvidence } from '../../protocol/wallet-evidence.ts'
import type { AlteredDeviation } from '../../wallet/alterations/registry.ts'
import { attempt, requestOf } from '../../wallet/attempt.ts'
import type { Deviation, JourneyNeeds } from '../../wallet/deviations/deviation.ts'
import { RecordingHttp } from '../../wallet/http/http.ts'
import { Journey } from '../../wallet/journey.ts'
import { signInWith } from '../../wallet/sign-in/sign-in-form.ts'
import { servedExchange } from '../../wallets/served-exchange.ts'
import type { Issuer } from './issuers.ts'

/** A wallet that errs in one thing, and what an issuer is like at which the error can be made. */
interface Deviant {
  readonly deviation: Deviation | AlteredDeviation
  readonly options?: EnvironmentOptions
}

const profiles = ['openid4vci', 'haip', 'pingone']

/** Rows that are reported of a wallet with this error, and are not of one that does the same without it. */
export async function rowsOf(
  deviation: Deviation | AlteredDeviation,
  running: RunningMock,
  issuers: readonly Issuer[],
): Promise<readonly string[]> {
  for (const { options, needs } of issuers) {
    const its = needs ? { ...deviation, needs: { ...needs, ...deviation.needs } } : deviation
    const right = await usualRows(its, options, running)
    const rows = violatedIn(await reportedOf({ deviation: its, options }, running))
    const own = rows.filter((row) => !right.has(row))
    if (own.length > 0) return own
  }
  return []
}

const usual = new Map<string, Promise<ReadonlySet<string>>>()

/** Of the same requests with nothing wrong: what our wallet leaves out because it is advice, and what such an issuer refuses anyway. */
function usualRows(
  { at: meant, needs, refreshes, mayPush, goesOn, ...rest }: Deviation,
  options: EnvironmentOptions,
  running: RunningMock,
): Promise<ReadonlySet<string>> {
  // To ask a second time is what is wrong there.
  const at = meant === 'deferred' && (rest.course ?? rest.repeats) ? 'credential' : meant
  const asked = {
    name: 'nothing wrong',
    requirement: rest.requirement,
    request: requestOf(rest),
    ...(needs && { needs }),
  }
  const deviation: Deviation = refreshes
    ? { ...asked, at: 'token', refreshes }
    : mayPush
      ? { ...asked, at: 'authorize', mayPush }
      : goesOn && (at === 'par' || at === 'deferred')
        ? { ...asked, at, goesOn }
        : { ...asked, at }
  const isAboutProofs = rest.requirement.startsWith('RFC9449-')
  const key = JSON.stringify([{ ...deviation, requirement: isAboutProofs }, options])
  const known = usual.get(key)
  if (known) return known
  const rows = reportedOf({ deviation, options }, running).then((it) => new Set(violatedIn(it)))
  usual.set(key, rows)
  return rows
}

function violatedIn(findings: readonly Finding[]): readonly string[] {
  const broken = findings.filter(({ verdict }) => verdict === 'violated')
  return [...new Set(broken.map(({ requirement }) => requirement))]
}

/** What the mock received of a wallet with this error, and what is reported of it. */
async function reportedOf(
  { deviation, options = {} }: Deviant,
  running: RunningMock,
): Promise<readonly Finding[]> {
  const environment = await running.mock.create(
    await environmentWish({
      preset: 'full',
      clock: 'frozen',
      options: { secondQueue: 'filled', ...options },
    }),
  )
  try {
    const evidence = await evidenceOf(deviation, environment, running.caPem)
    return evidence ? judgeCase({ evidence }, [], profiles) : []
  } finally {
    await running.mock.remove(environment.id)
  }
}

async function evidenceOf(
  deviation: Deviation,
  environment: Environment,
  ca: string,
): Promise<WalletEvidence | undefined> {
  const clock = new MovableClock({ start: environment.now(), frozen: true })
  await using http = new RecordingHttp({ clock, ca })
  let last: { readonly begins: number; readonly offer: string; readonly client: string } | undefined
  const [first, ...others] = environment.clients
  const newJourney = async (needs: JourneyNeeds): Promise<Journey | Cannot> => {
    const client =
      environment.clients.find(({ authentication }) => needs.client?.includes(authentication)) ??
      first
    const ticket = await offerAsWished(environment, offerLike(needs))
    if ('cannot' in ticket) return ticket
    last = { begins: environment.journal.length, offer: ticket.offer, client: client.id }
    const secondClient = [first, ...others].find((it) => it !== client)
    const keyAttester = others.find(({ attester }) => attester)?.attester
    const journey = new Journey({
      http,
      clock,
      client,
      signIn: signInWith(needs.secondUser ? secondLogin : seededLogin),
      isAboutProofs: deviation.requirement.startsWith('RFC9449-'),
      ...(secondClient && { secondClient }),
      ...(keyAttester && { keyAttester }),
      ...(needs.grant && { grant: needs.grant }),
    })
    await journey.takeOffer(ticket.offer, ticket.txCode, clock.now())
    return journey
  }
  await attempt(deviation, {
    newJourney,
    log: http.log,
    wait: async (seconds) => {
      advancedClock(environment, { advance: `PT${Math.ceil(seconds)}S` })
      clock.advance(`PT${Math.ceil(seconds)}S`)
      return true
    },
  })
  if (!last) return undefined
  const { begins, offer, client } = last
  const authentication = environment.clients.find(({ id }) => id === client)?.authentication
  return {
    name: deviation.name,
    exchanges: environment.journal.entries.slice(begins).map(servedExchange),
    situation: {
      credentialIssuer: environment.credentialIssuer,
      offer,
      client: {
        id: client,
        redirectUris: [first.redirectUri],
        authentication: authentication ?? 'none',
      },
      user: { username: seededLogin.username },
      anchors: [Buffer.from(environment.keys.root).toString('base64')],
    },
    answer: { did: 'unknown' },
  }
}

function offerLike({ grant, txCode, deferred, denied, configurations }: JourneyNeeds) {
  return {
    ...(grant && { grants: [grant] }),
    ...(txCode !== undefined && { txCode }),
    ...(deferred !== undefined && { deferred }),
    ...(denied !== undefined && { denied }),
    ...(configurations && { configurations: configurations.slice(0, 1) }),
  }
}
