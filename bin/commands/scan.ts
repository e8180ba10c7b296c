import { readFileSync } from 'node:fs'
import { judge } from '../../checks/engine/judge.ts'
import type { Finding } from '../../checks/finding.ts'
import { MovableClock } from '../../protocol/clock.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { printable } from '../../reporting/plain-text.ts'
import { jsonText } from '../../reporting/render/json-text.ts'
import { isHard, isInferred } from '../../reporting/severity.ts'
import { namedInOffer } from '../../targets/named-urls.ts'
import { RecordingHttp } from '../../wallet/http/http.ts'
import { Reach } from '../../wallet/http/reach.ts'
import { Journey } from '../../wallet/journey.ts'
import { measureScan } from '../../wallet/offer-sources/scan-quality.ts'
import { namedOffer } from '../named-offer.ts'
import { scanText } from './scan-text.ts'

interface ScanOptions {
  readonly ca?: string
  readonly insecureHttp?: boolean
  readonly strict?: boolean
  readonly json?: boolean
}

/** Takes one offer as a wallet does, shows it and judges it. @returns the exit code. */
export async function scan(source: string, options: ScanOptions): Promise<number> {
  const { insecureHttp = false, strict = false } = options
  const offer = await namedOffer(source)
  await using http = new RecordingHttp({
    clock: new MovableClock(),
    insecureHttp,
    reach: new Reach({ named: namedInOffer(offer), insecureHttp }),
    ...(options.ca === undefined ? {} : { ca: certificates(options.ca) }),
  })
  const client = { id: 'vcispec-wallet', redirectUri: 'https://wallet.example/cb' }
  const journey = new Journey({ http, client: { ...client, authentication: 'none' } })
  const sighting = await journey.takeOffer(offer)
  const findings = judge(http.log.evidence(), { profiles: ['openid4vci'], insecureHttp })
  const quality = sighting.image && (await measureScan(sighting.image))
  const code = exitCodeOf(findings, strict)
  if (options.json) {
    const { source, text = null, offer = null, problem = null } = sighting
    const line = {
      exitCode: code,
      source,
      text,
      offer,
      problem,
      quality: quality ?? null,
      findings,
    }
    process.stdout.write(jsonText(line, 0))
  } else process.stdout.write(printable(scanText({ sighting, quality, findings, exitCode: code })))
  return code
}

/** As a run's: violated before inconclusive, and nothing satisfied proves nothing. */
function exitCodeOf(findings: readonly Finding[], strict: boolean): 0 | 1 | 3 {
  const broken = findings.filter(
    (finding) =>
      isHard(finding) ||
      (strict && finding.verdict === 'violated' && !isInferred(finding.requirement)),
  )
  if (broken.length > 0) return 1
  const verdicts = findings.map(({ verdict }) => verdict)
  return verdicts.includes('inconclusive') || !verdicts.includes('satisfied') ? 3 : 0
}

function certificates(path: string): string {
  let pem: string
  try {
    pem = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError('ERR_CA', `--ca ${path} cannot be read.`, 'Give the path of a PEM file.', {
      cause,
    })
  }
  if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem
  throw new UsageError(
    'ERR_CA',
    `--ca ${path} holds no PEM certificate.`,
    'A PEM certificate starts with "-----BEGIN CERTIFICATE-----".',
  )
}
