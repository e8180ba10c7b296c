import type { ForeignClient } from '../mock-server/oauth/foreign-client.ts'
import type { RegisteredClient } from '../mock-server/oauth/registered-client.ts'
import type { WalletAnswer } from '../protocol/wallet-evidence.ts'
import type { NamedSecret } from '../targets/secrets-of-file.ts'

/** What a wallet is asked to do in one case, and what its user knows. */
export interface WalletTask {
  /** Name of the case. */
  readonly name: string
  /** The link that a QR code would show. */
  readonly offer: string
  readonly txCode?: string
  /** For the sign-in page of the mock. */
  readonly login: { readonly username: string; readonly password: string }
  /** As it is registered. */
  readonly client: RegisteredClient
  /** File of the CA behind TLS and behind the issuer's keys; null behind a public URL. */
  readonly ca: string | null
  /** How many credentials of one kind the user wants; absent: one. */
  readonly copies?: number
  /** Keeps a case that takes long from being waited for in vain. */
  readonly signal: AbortSignal
}

/** A wallet of somebody else, or our own: whatever takes an offer up and says what became of it. */
export interface WalletUnderTest {
  readonly name: string
  /** How it registers; undefined: it takes what the mock has registered. */
  readonly client?: ForeignClient
  /** Holds the private keys of the clients that the mock has registered: our own wallet does. */
  readonly holdsKeys?: true
  /** What its target file holds in confidence. */
  readonly secrets?: readonly NamedSecret[]
  /** Cases that may run at the same time. */
  readonly atOnce: number
  /** Never throws: what goes wrong is part of the answer. */
  take(task: WalletTask): Promise<WalletAnswer>
}
