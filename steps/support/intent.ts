import type { Fault } from '../../mock-server/faults/fault.ts'
import type { EnvironmentOptions } from '../../mock-server/options.ts'
import type { Variant } from '../../mock-server/variants/variant.ts'
import type { OfferWish } from '../../targets/target.ts'
import type { ClientAuthentication } from '../../wallet/client/wallet-client.ts'
import type { Deviation } from '../../wallet/deviations/deviation.ts'
import type { RequestWish } from '../../wallet/request-wish.ts'
import type { Demand } from './choice.ts'
import { demandsOfRequest } from './demands.ts'

/** What the steps so far want; what comes after them acts on it. */
export class Intent {
  // Of the issuer, where it is the mock: any other is what it is.

  faults: readonly Fault[] = []
  variants: readonly Variant[] = []
  /** See `preferIssuer`. */
  mockOptions: EnvironmentOptions = {}
  /** Recommendations that the mock leaves aside because the scenario wants it to. */
  readonly leftAside = new Set<string>()
  timeStandsStill = false

  // Of the offer, and of the worker who makes it.

  wish: OfferWish = {}
  /** What the worker wants of the token. */
  requiredScopes: readonly string[] = []

  // Of the wallet.

  deviation: Deviation | undefined
  usesAuthorizationDetails = false
  /** Beside them. */
  usesScope = false
  /** The configuration to ask for; undefined: the first one offered. */
  wantedConfiguration: string | undefined
  /** How it makes its credential requests, where it has a choice. */
  request: RequestWish = {}
  /** How it says who it is; undefined: as it is registered first. */
  clientAuthentication: ClientAuthentication | undefined
  sendsUnknownParameters = false
  usesBearerTokens = false
  readonly #demands: Demand[] = []

  // Of the user at the keyboard.

  declines = false
  mistypesPassword = false
  /** Who signs in is not the user of the offer. */
  strangerSignsIn = false

  /** What the credential configuration has to be like, for the steps and for the wallet's request. */
  get demands(): readonly Demand[] {
    return [...this.#demands, ...demandsOfRequest(this.request)]
  }

  demand(...demands: readonly Demand[]): void {
    this.#demands.push(...demands)
  }
}
