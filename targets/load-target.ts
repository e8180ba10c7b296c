import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { UsageError } from '../protocol/usage-error.ts'
import type { WalletClient } from '../wallet/client-authentication.ts'
import type { AdapterContext } from './adapter.ts'
import { type ExpectedFailure, readExpectedFailures } from './expected-failures.ts'
import { readTargetFile } from './read-target-file.ts'
import { adapterFor, type TargetKind } from './registry.ts'
import { browseOf, signInOf } from './sign-in.ts'
import type { Target } from './target.ts'
import type { TargetFile } from './target-file.ts'

/** A target file, read and understood: what a run needs to know before the first scenario. */
export interface LoadedTarget {
  readonly target: Target
  readonly kind: TargetKind
  /** True for the embedded mock, which has to be started before the first scenario. */
  readonly embedded: boolean
  readonly credentialIssuer?: string
  readonly dialect: string
  readonly profiles: readonly string[]
  /** Configurations to exercise; undefined: all that the issuer offers. */
  readonly credentials?: readonly string[]
  readonly trust: {
    /** PEM certificates trusted for TLS. */
    readonly ca?: string
    /** PEM certificates that x5c chains must end in; undefined: not configured. */
    readonly credentialRoots?: readonly string[]
    readonly insecureHttp: boolean
  }
  /** For one exchange, its body included. */
  readonly timeoutMs: number
  readonly expectedFailures: readonly ExpectedFailure[]
}

/**
 * Reads a target from the path of its file, or from the JSON itself; undefined: the embedded mock.
 * @throws UsageError for whatever the user has to mend.
 */
export async function loadTarget(
  source?: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<LoadedTarget> {
  const { file, folder, label } = readTargetFile(source, env)
  const adapter = adapterFor(file)
  const { dialect = '1.0', trust = {}, credentialIssuer } = file
  const ca = certificates(trust.ca, 'trust.ca', folder, label) ?? embeddedCa(adapter.kind, env)
  const timeoutMs = 1000 * (file.timeoutSeconds ?? 10)
  const client = clientOf(file)
  const browse = browseOf(file.login, {
    env,
    redirectUri: client.redirectUri,
    trustsAnyCertificate: ca !== undefined,
    timeoutMs,
  })
  const context: AdapterContext = {
    name: file.name ?? defaultName(file, adapter.kind),
    ...(credentialIssuer === undefined ? {} : { credentialIssuer }),
    client,
    signIn: signInOf(file.login, { folder, env }),
    ...(browse && { browse }),
    folder,
    env,
  }
  const roots = trust.credentialRoots?.map((path) =>
    certificates(path, 'trust.credentialRoots', folder, label),
  )
  return {
    target: adapter.connect(context),
    kind: adapter.kind,
    embedded: adapter.embedded,
    ...(credentialIssuer === undefined ? {} : { credentialIssuer }),
    dialect,
    profiles: file.profiles ?? adapter.defaultProfiles,
    ...(file.credentials && { credentials: file.credentials }),
    trust: {
      ...(ca === undefined ? {} : { ca }),
      ...(roots && { credentialRoots: roots.filter((root) => root !== undefined) }),
      insecureHttp: trust.insecureHttp ?? false,
    },
    timeoutMs,
    expectedFailures:
      file.expectedFailures === undefined
        ? []
        : readExpectedFailures(resolve(folder, file.expectedFailures)),
  }
}

function clientOf({ client }: TargetFile): WalletClient {
  return {
    id: client?.id ?? 'vcispec-wallet',
    redirectUri: client?.redirectUri ?? 'https://wallet.example/cb',
    authentication: client?.authentication ?? 'none',
    ...(client?.secret === undefined ? {} : { secret: client.secret }),
  }
}

function defaultName({ credentialIssuer }: TargetFile, kind: TargetKind): string {
  return credentialIssuer ?? (kind === 'mock' ? 'vcispec mock' : `an issuer (${kind})`)
}

/** The embedded mock makes its CA at start and says where it is. */
function embeddedCa(
  kind: TargetKind,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const path = kind === 'mock' ? env.VCISPEC_CA_FILE : undefined
  return path === undefined ? undefined : readFileSync(path, 'utf8')
}

function certificates(
  path: string | undefined,
  key: string,
  folder: string,
  label: string,
): string | undefined {
  if (path === undefined) return undefined
  const full = resolve(folder, path)
  const pem = readOrExplain(full, key, label)
  if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem
  throw new UsageError(
    'ERR_TARGET_CERTIFICATE',
    `"${key}" of ${label} names ${full}, which holds no PEM certificate.`,
    'A PEM certificate starts with "-----BEGIN CERTIFICATE-----".',
  )
}

function readOrExplain(path: string, key: string, label: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError(
      'ERR_TARGET_FILE_NAMED',
      `"${key}" of ${label} names ${path}, which cannot be read.`,
      `Paths in a target file are relative to its folder.`,
      { cause },
    )
  }
}
