import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { grantTypes } from '../../protocol/grants.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { offerRequest } from '../../targets/http.ts'
import { hosts } from '../../targets/pingone.ts'
import { placeholderValues } from '../../targets/placeholders.ts'
import { readTargetFile } from '../../targets/read-target-file.ts'
import type { OffersSettings, TargetFile } from '../../targets/target-file.ts'
import { packageRoot } from '../package-root.ts'
import type { ErrorLimit, LoadPlan } from './plan.ts'

/** `${env:NAME}` stays as it is written: k6 fills it in where it runs. */
const asWritten = new Proxy<Record<string, string>>(
  {},
  { get: (_, name) => `\${env:${String(name)}}` },
)

const grants = [grantTypes.preAuthorizedCode]

/**
 * A scenario for k6: the pre-authorized flow with the same load and thresholds, in one file that needs nothing else.
 * @param target file, or undefined: a mock whose control surface k6 is told.
 * @throws UsageError for what k6 cannot do, and for secrets in clear.
 * @see https://grafana.com/docs/k6/latest/using-k6/k6-options/
 */
export function k6Scenario(target: string | undefined, plan: LoadPlan): string {
  if (plan.grants && !plan.grants.includes(grantTypes.preAuthorizedCode)) {
    throw new UsageError(
      'ERR_K6_GRANT',
      'k6 opens no page to sign in: the authorization code grant is not exported.',
      'Leave --grant out, or give --grant pre-authorized_code.',
    )
  }
  const { file } = readTargetFile(target, asWritten)
  const { offers = { kind: 'mock' }, client, credentials } = file
  refuseSecretsInClear(file)
  const settings = {
    options: k6Options(plan),
    offers: offerSource(offers),
    client: {
      id: client?.id ?? '',
      authentication: authenticationOf(client),
      secret: client?.secret,
    },
    pointers: pointersOf(offers),
    ...(credentials && { credentials }),
  }
  const template = readFileSync(join(packageRoot, 'templates', 'load.k6.js'), 'utf8')
  return template.replace('SETTINGS', () => JSON.stringify(settings, undefined, 2))
}

function k6Options({ wallets, durationMs, ratePerSecond, maxP99Ms, maxErrors }: LoadPlan): object {
  const duration = `${durationMs}ms`
  const flows =
    ratePerSecond === undefined
      ? { executor: 'constant-vus', vus: wallets, duration }
      : {
          executor: 'constant-arrival-rate',
          ...wholeRate(ratePerSecond),
          duration,
          preAllocatedVUs: wallets,
        }
  return {
    scenarios: { flows },
    thresholds: {
      ...errorThreshold(maxErrors),
      ...(maxP99Ms === undefined ? {} : { flow_duration: [`p(99)<=${maxP99Ms}`] }),
    },
  }
}

/** k6 takes whole numbers: 0.5 a second are 30 a minute. */
function wholeRate(perSecond: number): { readonly rate: number; readonly timeUnit: string } {
  return Number.isInteger(perSecond)
    ? { rate: perSecond, timeUnit: '1s' }
    : { rate: Math.max(1, Math.round(perSecond * 3600)), timeUnit: '1h' }
}

function errorThreshold(limit: ErrorLimit): Readonly<Record<string, readonly string[]>> {
  return 'count' in limit
    ? { flows_failed: [`count<=${limit.count}`] }
    : { flow_failed: [`rate<=${limit.percent / 100}`] }
}

function offerSource(offers: OffersSettings): object {
  switch (offers.kind) {
    case 'mock':
      return {
        kind: 'mock',
        control: offers.control ?? asWritten.CONTROL,
        ...(offers.controlToken !== undefined && { controlToken: offers.controlToken }),
      }
    case 'http': {
      const { json, form, ...request } = offerRequest(offers, placeholderValues({ grants }))
      const body = json === undefined ? form : JSON.stringify(json)
      const type = json === undefined ? {} : { 'content-type': 'application/json' }
      return {
        ...request,
        kind: 'http',
        headers: { ...type, ...request.headers },
        ...(body !== undefined && { body }),
      }
    }
    case 'pingone': {
      const { environment, user, worker } = offers
      return { kind: 'pingone', ...hosts(offers), environment, user, ...worker }
    }
    default:
      throw new UsageError(
        'ERR_K6_OFFERS',
        `k6 cannot make offers in the way of "offers.kind: ${offers.kind}".`,
        'Make the offers before, as a JSON array of links, and export without a target: k6 run -e OFFERS=offers.json load.k6.js',
      )
  }
}

function pointersOf(offers: OffersSettings): { readonly offer: string; readonly txCode: string } {
  const { offer = '/offer', txCode = '/txCode' } = offers.kind === 'http' ? offers : {}
  return { offer, txCode }
}

function authenticationOf(client: TargetFile['client']): string {
  const { authentication = 'none' } = client ?? {}
  if (['none', 'client_secret_basic', 'client_secret_post'].includes(authentication)) {
    return authentication
  }
  throw new UsageError(
    'ERR_K6_CLIENT',
    `The scenario for k6 has no client authentication by ${authentication}.`,
    'It has none, client_secret_basic and client_secret_post.',
  )
}

/** The scenario is a file to keep and to share. */
function refuseSecretsInClear({ client, offers }: TargetFile): void {
  const secrets = [
    client?.secret,
    offers?.kind === 'mock' ? offers.controlToken : undefined,
    offers?.kind === 'pingone' ? offers.worker.clientSecret : undefined,
    ...(offers?.kind === 'http' ? secretHeaders(offers.headers) : []),
  ]
  if (secrets.every((secret) => secret === undefined || /\$\{env:/.test(secret))) return
  throw new UsageError(
    'ERR_K6_SECRET',
    'The target file has a secret in clear, which would stand in the scenario.',
    `Write ${asWritten.NAME} in its place; k6 run -e NAME=… fills it in.`,
  )
}

function secretHeaders(headers: Readonly<Record<string, string>> = {}): readonly string[] {
  const telling = /^(authorization|cookie|x-api-key)$/i
  return Object.entries(headers).flatMap(([name, value]) => (telling.test(name) ? [value] : []))
}
