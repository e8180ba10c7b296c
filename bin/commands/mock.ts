import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type PresetName, presets } from '../../mock-server/presets.ts'
import { type MockOptions, startMock } from '../../mock-server/server.ts'
import { didYouMean } from '../../protocol/nearest.ts'
import { profileNames } from '../../protocol/profiles.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { refuseUnknownFaults, refuseUnknownVariants } from '../embedded-mock.ts'
import { clientInFile } from './client-in-file.ts'
import { mockBanner } from './mock-banner.ts'

interface MockCommandOptions {
  readonly port: number
  readonly host: string
  readonly controlPort: number | 'off'
  readonly controlToken?: string
  readonly tls: string
  readonly publicUrl?: string
  readonly customDomain?: string
  readonly store?: string
  readonly maxOffers?: number
  readonly maxEnvironments?: number
  readonly maxEntries?: number
  readonly fault?: readonly string[]
  readonly variant?: readonly string[]
  readonly client?: readonly string[]
  readonly preset?: string
  readonly profile?: readonly string[]
  readonly json?: boolean
}

/** Runs the mock until it is told to stop. */
export async function mock(options: MockCommandOptions): Promise<void> {
  const { fault = [], variant = [], controlToken, publicUrl, customDomain } = options
  await refuseUnknownFaults(fault)
  refuseUnknownVariants(variant)
  await using running = await startMock({
    port: options.port,
    host: options.host,
    controlPort: options.controlPort,
    tls: tlsOf(options.tls),
    faults: fault,
    variants: variant,
    preset: presetOf(options),
    clients: (options.client ?? []).map(clientInFile),
    ...(controlToken === undefined ? {} : { controlToken }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(options.store === undefined ? {} : { store: options.store, onStore: say }),
    ...(options.maxOffers && { offersAtMost: options.maxOffers }),
    ...(options.maxEnvironments && { environmentsAtMost: options.maxEnvironments }),
    ...(options.maxEntries && { entriesAtMost: options.maxEntries }),
  })
  const ready =
    (await running.restored()) ??
    (await running.createEnvironment(
      customDomain === undefined ? {} : { options: { customDomain } },
    ))
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  process.stdout.write(options.json ? `${JSON.stringify(ready)}\n` : mockBanner(ready, fault))
  await stopped
}

function say(state: 'away' | 'back', detail: string): void {
  process.stderr.write(
    state === 'away'
      ? `vcispec mock: the store is away (${detail}); requests are answered with 503 until it is back\n`
      : 'vcispec mock: the store is back\n',
  )
}

/** `--profile haip` is another name of the preset. @throws UsageError for what the mock does not have. */
function presetOf({ preset, profile: names = [] }: MockCommandOptions): PresetName {
  const unknown = names.find((name) => !profileNames.some((known) => known === name))
  if (unknown === undefined)
    return presetNamed(preset ?? (names.includes('haip') ? 'haip' : 'plain'))
  throw new UsageError(
    'ERR_PROFILE',
    `There is no profile "${unknown}".`,
    'The mock is PingOne’s and OpenID4VCI’s in any case; --profile haip makes it a HAIP issuer.',
  )
}

function presetNamed(name: string): PresetName {
  const known = presets.map((preset) => preset.name)
  const found = known.find((it) => it === name)
  if (found) return found
  throw new UsageError(
    'ERR_UNKNOWN_PRESET',
    `The mock has no preset "${name}".`,
    didYouMean(name, known, `There are ${known.join(', ')}.`),
  )
}

/** @throws UsageError when it is neither a mode nor two readable files. */
function tlsOf(tls: string): NonNullable<MockOptions['tls']> {
  if (tls === 'auto' || tls === 'off') return tls
  const [cert, key, ...rest] = tls.split(',')
  if (cert && key && rest.length === 0) return { cert: pem(cert), key: pem(key) }
  throw new UsageError(
    'ERR_TLS_OPTION',
    `--tls ${tls} is not understood.`,
    'Give auto, off, or the PEM files of certificate and key: --tls cert.pem,key.pem',
  )
}

function pem(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError(
      'ERR_TLS_OPTION',
      `The file ${path} of --tls cannot be read.`,
      'Give the PEM files of certificate and key: --tls cert.pem,key.pem',
      { cause },
    )
  }
}
