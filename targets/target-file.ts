import type { JWK } from 'jose'
import type { WalletClient } from '../wallet/client/wallet-client.ts'
import type { ScriptedFlow } from '../wallet/sign-in/script.ts'
import type { Login } from '../wallet/sign-in/sign-in-form.ts'

/** A target file after parsing: what `schemas/target.json` says, as types. */
export interface TargetFile {
  readonly name?: string
  readonly credentialIssuer?: string
  readonly offers?: OffersSettings
  /** How a wallet under test is driven, for `vcispec wallet`. */
  readonly wallet?: WalletSettings
  readonly client?: ClientSettings
  readonly secondClient?: ClientSettings
  readonly login?: LoginSettings
  /** Another user. */
  readonly secondLogin?: LoginSettings
  readonly credentials?: readonly string[]
  readonly trust?: {
    readonly ca?: string
    readonly credentialRoots?: readonly string[]
    readonly insecureHttp?: boolean
    /** Private and loopback hosts that may be asked beside the target's own. */
    readonly hosts?: readonly string[]
  }
  readonly timeoutSeconds?: number
  readonly patienceSeconds?: number
  readonly codeLifetimeSeconds?: number
  readonly requestsPerSecond?: number
  readonly limits?: Limits
  readonly dialect?: string
  readonly profiles?: readonly string[]
  readonly expectedFailures?: string
}

/** How far the wallet follows an issuer. */
export interface Limits {
  /** Of the content of an answer, decompressed. */
  readonly bodyBytes?: number
  /** Members and items of a JSON text. */
  readonly jsonItems?: number
  /** How long one request may be put off in all by a host that is busy. */
  readonly retryAfterSeconds?: number
}

/** Files by their paths, relative to the target file; a key may stand there itself as a JWK, a certificate as PEM. */
export interface ClientSettings {
  readonly id: string
  readonly authentication?: WalletClient['authentication']
  readonly secret?: string
  readonly redirectUri?: string
  readonly key?: string | JWK
  readonly attestation?: string
  readonly attester?: AttesterSettings
}

/** A wallet provider. */
export interface AttesterSettings {
  readonly issuer: string
  readonly key: string | JWK
  readonly chain?: string
  /** What signs attestations of keys, where that is another key. */
  readonly keyAttestations?: { readonly key: string | JWK; readonly chain?: string }
}

/** How the user signs in and consents: the pages' own forms filled in, a command asked, or Chromium. */
export interface LoginSettings {
  readonly username?: string
  readonly password?: string
  /** Further fields of the pages, by name. */
  readonly fields?: Readonly<Record<string, string>>
  readonly command?: string
  readonly timeoutSeconds?: number
  readonly browser?: boolean
  /** Page by page, as the OpenID Foundation's suite writes it under `browser`. */
  readonly script?: readonly ScriptedFlow[]
}

export type WalletSettings = CommandWallet | HttpWallet | ManualWallet

interface WalletBase {
  /** How it registers, as in `POST /environments/{id}/clients` of the mock; absent: it takes what the mock has. */
  readonly client?: object
  /** For one case. */
  readonly timeoutSeconds?: number
  /** Cases that may run at the same time. */
  readonly atOnce?: number
}

/** A person takes each offer up. */
export interface ManualWallet extends WalletBase {
  readonly kind: 'manual'
}

/** A backend that takes offers. */
export interface HttpWallet extends WalletBase {
  readonly kind: 'http'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Runs for each case. */
export interface CommandWallet extends WalletBase {
  readonly kind: 'command'
  readonly run: string
  /** How it is given the offer. */
  readonly input?: 'argument' | 'stdin'
}

export type OffersSettings =
  | MockSettings
  | PingOneSettings
  | HttpSettings
  | CommandSettings
  | StaticSettings

export interface MockSettings {
  readonly kind: 'mock'
  /** Control URL of a running mock; absent: the embedded one. */
  readonly control?: string
  readonly controlToken?: string
}

export interface PingOneSettings {
  readonly kind: 'pingone'
  /** Of PingOne's regions: names the hosts, instead of `apiUrl` and `authUrl`. */
  readonly region?: string
  readonly apiUrl?: string
  readonly authUrl?: string
  readonly environment: string
  readonly user: string
  readonly worker: WorkerSettings
  /** To offer; absent: whatever is queued for the user. */
  readonly credentialTypes?: readonly string[]
  /** Somebody for whom nothing is queued. */
  readonly secondUser?: string
  readonly secondLogin?: Login
  /** MANAGED: user credentials of this type may be made for either user. */
  readonly managedType?: string
  /** Without a role for credentials. */
  readonly powerlessWorker?: WorkerSettings
  /** Credential types and issuance rules may be made; they are deleted again. */
  readonly mayConfigure?: boolean
  /** A paired wallet of PingOne's own protocol that the user has. */
  readonly nativeWallet?: string
  /** Host, with its port if it has one. */
  readonly customDomain?: string
  /** A credential type of another environment. */
  readonly foreignCredentialType?: string
}

export interface WorkerSettings {
  readonly clientId: string
  readonly clientSecret: string
}

export interface HttpSettings {
  readonly kind: 'http'
  readonly method?: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly offer?: string
  readonly txCode?: string
}

export interface CommandSettings {
  readonly kind: 'command'
  readonly run: string
  /** `lines`: it stays up, and answers a line for each line. Default `once`: it runs for each offer. */
  readonly mode?: 'once' | 'lines'
  readonly timeoutSeconds?: number
  readonly offer?: string
  readonly txCode?: string
}

export interface StaticSettings {
  readonly kind: 'static'
  readonly offer: string
  readonly txCode?: string
}
