import { readFileSync } from 'node:fs'
import { withIncluded } from '../../protocol/profiles.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { printable } from '../../reporting/plain-text.ts'
import { jsonText } from '../../reporting/render/json-text.ts'
import { Reach } from '../../wallet/http/reach.ts'
import { judgeExchanges } from '../capture/judge-capture.ts'
import { keysIn } from '../capture/keys.ts'
import { writeCapture } from '../capture/report.ts'
import { openFindings, satisfiedIn, verdictText } from '../capture/verdict-text.ts'
import { interruptible } from '../interruption.ts'
import { Budget } from '../proxy/budget.ts'
import { keepCapture } from '../proxy/keep.ts'
import { LiveView } from '../proxy/live.ts'
import { startProxy } from '../proxy/serve.ts'
import { folder } from './judge.ts'
import { knownProfile } from './run-target.ts'

export interface ProxyCommandOptions {
  readonly to?: string
  readonly host: string
  readonly port: number
  readonly ca?: string
  readonly allow?: readonly string[]
  readonly key?: readonly string[]
  readonly profile?: readonly string[]
  readonly out?: string
  readonly json?: boolean
}

/** Records and judges what goes through, until Ctrl-C. @returns as `judge`. */
export async function proxy(options: ProxyCommandOptions): Promise<0 | 1 | 3> {
  const to = options.to === undefined ? undefined : originOf(options.to)
  const profiles = withIncluded((options.profile ?? ['openid4vci']).map(knownProfile))
  const out = options.out === undefined ? undefined : folder(options.out)
  const judging = { profiles, keys: (options.key ?? []).flatMap(keysIn) }
  const say = (line: string) => {
    if (!options.json) process.stdout.write(printable(`${line}\n`))
  }
  const budget = new Budget()
  const live = new LiveView(say, judging, budget)
  const named = to ? [to.href] : []
  await using running = await startProxy({
    ...(to && { to }),
    host: options.host,
    port: options.port,
    ...(options.ca !== undefined && { ca: pem(options.ca) }),
    reach: new Reach({ named, hosts: options.allow ?? [] }),
    budget,
    news: {
      exchange: (exchange) => live.add(exchange),
      trouble: (url, sentence) => live.trouble(url, sentence),
    },
  })
  using interruption = interruptible(() => {})
  const { url, ca } = running
  if (options.json) process.stdout.write(`${JSON.stringify({ proxy: url, ca })}\n`)
  say(
    to
      ? `In the place of ${to.origin}: ${url}`
      : `HTTP proxy for the wallet: ${url.replace('http://', '')}`,
  )
  say(`CA that the wallet has to trust: ${ca}`)
  say('Ctrl-C ends it with the verdict. Secrets are redacted in what is shown and written.')
  await new Promise((resolve) => interruption.signal.addEventListener('abort', resolve))
  await live.settled()
  const verdict = await judgeExchanges(live.exchanges, judging)
  const open = openFindings(verdict)
  if (out !== undefined) {
    const { parts, notShown } = keepCapture(live.exchanges, out)
    if (parts > 1) say(`capture.har has ${parts} pages, for more secrets than one can tell apart.`)
    for (const id of notShown) say(`${id} is not shown: it has more secrets than are kept.`)
  }
  const reports = out === undefined ? [] : writeCapture(verdict, out, profiles)
  const isJudged = verdict.runs.some(({ findings }) => findings.length > 0)
  const exitCode = open.some((it) => it.isHard) ? 1 : isJudged ? 0 : 3
  const { placed, notPlaced } = verdict
  const satisfied = satisfiedIn(verdict)
  if (options.json) {
    const line = { exitCode, placed, satisfied, findings: open, notPlaced, reports }
    process.stdout.write(jsonText(line, 0))
  }
  say(`\n${verdictText(verdict, open)}`)
  for (const it of reports) say(`Report: ${it}/index.html`)
  return exitCode
}

function originOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url
  throw new UsageError(
    'ERR_PROXY_TO',
    `--to ${text} is no origin.`,
    'Give scheme, host and port: --to https://issuer.example',
  )
}

function pem(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const hint = 'Give the path of a PEM file.'
    throw new UsageError('ERR_CA', `--ca ${path} cannot be read.`, hint, { cause })
  }
}
