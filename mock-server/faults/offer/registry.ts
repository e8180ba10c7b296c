import type { Fault } from '../fault.ts'
import { misspeltPreAuthorizedCode } from './misspelt-pre-authorized-code.ts'
import { offerAsPlainText } from './offer-as-plain-text.ts'
import { offerOfAnUnknownConfiguration } from './offer-of-an-unknown-configuration.ts'
import { offerOfNoConfiguration } from './offer-of-no-configuration.ts'
import { offerWithoutAnIssuer } from './offer-without-an-issuer.ts'
import { optionalTxCode } from './optional-tx-code.ts'
import { replayablePreAuthorizedCode } from './replayable-pre-authorized-code.ts'

export const offerFaults: readonly Fault[] = [
  offerAsPlainText,
  offerOfAnUnknownConfiguration,
  offerWithoutAnIssuer,
  offerOfNoConfiguration,
  misspeltPreAuthorizedCode,
  replayablePreAuthorizedCode,
  optionalTxCode,
]
