import type { Fault } from '../fault.ts'
import { aggregationUriThatIsANumber } from './aggregation-uri-that-is-a-number.ts'
import { cwtForTheStatusOfAnSdJwtVc } from './cwt-for-the-status-of-an-sd-jwt-vc.ts'
import { cwtStatusListOfNoType } from './cwt-status-list-of-no-type.ts'
import { cwtStatusListWhoseListIsAText } from './cwt-status-list-whose-list-is-a-text.ts'
import { cwtStatusListWithABrokenSignature } from './cwt-status-list-with-a-broken-signature.ts'
import { cwtStatusListWithoutSub } from './cwt-status-list-without-sub.ts'
import { listOfStatusListsThatIsNone } from './list-of-status-lists-that-is-none.ts'
import { mdocWhoseStatusIsAText } from './mdoc-whose-status-is-a-text.ts'
import { statusBeyondTheEndOfItsList } from './status-beyond-the-end-of-its-list.ts'
import { statusListInQuotes } from './status-list-in-quotes.ts'
import { statusListInRawDeflate } from './status-list-in-raw-deflate.ts'
import { statusListOfTheTypeOfAnyJwt } from './status-list-of-the-type-of-any-jwt.ts'
import { statusListOfThreeBits } from './status-list-of-three-bits.ts'
import { statusListTokenAboutAnotherList } from './status-list-token-about-another-list.ts'
import { statusListTokenOfTypeJwt } from './status-list-token-of-type-jwt.ts'
import { statusListTokenSignedByAnotherKey } from './status-list-token-signed-by-another-key.ts'
import { statusListTokenWithATextForItsTtl } from './status-list-token-with-a-text-for-its-ttl.ts'
import { statusListTokenWithoutIat } from './status-list-token-without-iat.ts'
import { statusListWithATextForItsBits } from './status-list-with-a-text-for-its-bits.ts'
import { statusListWithStatus404 } from './status-list-with-status-404.ts'
import { statusWithATextForItsIndex } from './status-with-a-text-for-its-index.ts'

export const statusListFaults: readonly Fault[] = [
  statusListOfThreeBits,
  statusListInRawDeflate,
  statusBeyondTheEndOfItsList,
  statusListWithATextForItsBits,
  aggregationUriThatIsANumber,
  cwtStatusListWhoseListIsAText,
  statusListTokenOfTypeJwt,
  statusListTokenAboutAnotherList,
  statusListTokenWithoutIat,
  statusListTokenSignedByAnotherKey,
  statusListTokenWithATextForItsTtl,
  cwtStatusListOfNoType,
  cwtStatusListWithoutSub,
  cwtStatusListWithABrokenSignature,
  statusWithATextForItsIndex,
  mdocWhoseStatusIsAText,
  statusListWithStatus404,
  statusListOfTheTypeOfAnyJwt,
  statusListInQuotes,
  listOfStatusListsThatIsNone,
  cwtForTheStatusOfAnSdJwtVc,
]
