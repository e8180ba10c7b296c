import type { WishedOffer } from '../mock-server/control/requests.ts'
import type { Alteration } from '../mock-server/faults/fault.ts'
import type { EnvironmentOptions } from '../mock-server/options.ts'
import type { PresetName } from '../mock-server/presets.ts'
import type { WalletTrial } from '../protocol/wallet-evidence.ts'
import type { ClientAuthentication } from '../wallet/client/wallet-client.ts'

/** One issuer and one offer that a wallet is tried with: data. */
export interface WalletCase {
  /** A sentence about the issuer: `an offer by reference`. */
  readonly name: string
  /** Requirements that it is there for. */
  readonly about: readonly string[]
  readonly profile?: 'haip' | 'pingone'
  /** Default `plain`, what every wallet in the field reads. */
  readonly preset?: PresetName
  readonly options?: EnvironmentOptions
  readonly variants?: readonly string[]
  readonly faults?: readonly string[]
  /** What nobody but wallets has to be tried with. */
  readonly alterations?: readonly Alteration[]
  /** Faults of a listener of its own: TLS belongs to no environment. */
  readonly listener?: readonly string[]
  readonly offer?: WishedOffer
  /** Offers the credential of this format that every environment has, in place of PingOne's two types. */
  readonly format?: string
  /** The wallet has to be registered so. Default: as it is. */
  readonly client?: readonly ClientAuthentication[]
  readonly copies?: number
  /** What the wallet has to notice, or must not mind. */
  readonly trial?: WalletTrial
}
