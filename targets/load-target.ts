import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { withIncluded } from '../protocol/profiles.ts'
import type { AdapterContext } from './adapter.ts'
import { walletClient } from './client-settings.ts'
import { type ExpectedFailure, readExpectedFailures } from './expected-failures.ts'
import { certificates, type NamedFiles } from './named-files.ts'
import { namedUrls } from './named-urls.ts'
import { readTargetFile } from './read-target-file.ts'
import { adapterFor, type TargetKind } from './registry.ts'
import { type NamedSecret, secretsOfFile } from './secrets-of-file.ts'
import { browseOf, signInOf } from './sign-in.ts'
import type { Target } from './target.ts'
import type { Limits, TargetFile } from './target-file.ts'

/** A target file, read and understood: what a run needs to know before the first scenario. */
export interface LoadedTarget {
  readonly target: Target
  readonly kind: TargetKind
  /** True for the embedded mock, which has to be started before the first scenario. */
  readonly embedded: boolean
  readonly credentialIssuer?: string
  readonly dialect: string
  /** Those that the file names, and those they include. */
  readonly profiles: readonly string[]
  /** Configurations to exercise; undefined: all that the issuer offers. */
  readonly credentials?: readonly string[]
  readonly trust: {
    /** PEM certificates trusted for TLS. */
    readonly ca?: string
    /** PEM certificates that x5c chains must end in; undefined: not configured. */
    readonly credentialRoots?: readonly string[]
    readonly insecureHttp: boolean
    /** Private and loopback hosts that may be asked beside the target's own. */
    readonly elsewhere?: readonly string[]
  }
  /** What of a plan of the OpenID Foundation's suite no target file has a place for, as `member: why`. */
  readonly left?: readonly string[]
  /** URLs that the file names: where they are, the target is. */
  readonly named: readonly string[]
  /** What the file says in confidence. */
  readonly secrets: readonly NamedSecret[]
  /** For one exchange, its body included. */
  readonly timeoutMs: number
  /** For a deferred credential, or for something to expire, in one scenario. */
  readonly patienceSeconds: number
  readonly limits: Limits
  /** Of the whole run; undefined: as many as it can. */
  readonly requestsPerSecond?: number
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
  const { file, folder, label, left } = readTargetFile(source, env)
  const adapter = adapterFor(file)
  const { dialect = '1.0', trust = {}, credentialIssuer } = file
  const named: NamedFiles = { folder, label }
  const ca = certificates(trust.ca, 'trust.ca', named) ?? embeddedCa(adapter.kind, env)
  const timeoutMs = 1000 * (file.timeoutSeconds ?? 10)
  const client = walletClient(file.client, named)
  const browse = browseOf(file.login, {
    env,
    redirectUri: client.redirectUri,
    trustsAnyCertificate: ca !== undefined,
    timeoutMs,
  })
  const profiles = withIncluded(file.profiles ?? adapter.defaultProfiles)
  const context: AdapterContext = {
    name: file.name ?? defaultName(file, adapter.kind),
    ...(credentialIssuer === undefined ? {} : { credentialIssuer }),
    client,
    isClientNamed: file.client !== undefined,
    ...(file.secondClient && {
      secondClient: walletClient(file.secondClient, named, 'secondClient'),
    }),
    signIn: signInOf(file.login, { folder, env }),
    ...(file.secondLogin && { secondSignIn: signInOf(file.secondLogin, { folder, env }) }),
    ...(browse && { browse }),
    ...(file.codeLifetimeSeconds === undefined
      ? {}
      : { codeLifetimeSeconds: file.codeLifetimeSeconds }),
    profiles,
    folder,
    env,
  }
  const roots = trust.credentialRoots?.map((path) =>
    certificates(path, 'trust.credentialRoots', named),
  )
  return {
    target: adapter.connect(context),
    kind: adapter.kind,
    embedded: adapter.embedded,
    ...(credentialIssuer === undefined ? {} : { credentialIssuer }),
    ...(left.length > 0 && { left }),
    named: namedUrls(file),
    secrets: secretsOfFile(file),
    dialect,
    profiles,
    ...(file.credentials && { credentials: file.credentials }),
    trust: {
      ...(ca === undefined ? {} : { ca }),
      ...(roots && { credentialRoots: roots.filter((root) => root !== undefined) }),
      insecureHttp: trust.insecureHttp ?? false,
      ...(trust.hosts && { elsewhere: trust.hosts }),
    },
    timeoutMs,
    patienceSeconds: file.patienceSeconds ?? 20,
    limits: file.limits ?? {},
    ...(file.requestsPerSecond === undefined ? {} : { requestsPerSecond: file.requestsPerSecond }),
    expectedFailures:
      file.expectedFailures === undefined
        ? []
        : readExpectedFailures(resolve(folder, file.expectedFailures)),
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
