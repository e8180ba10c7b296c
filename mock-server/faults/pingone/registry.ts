import type { Fault } from '../fault.ts'
import { bothGrantsByDefault } from './both-grants-by-default.ts'
import { completedTooEarly } from './completed-too-early.ts'
import { createdAtHttpDate } from './created-at-http-date.ts'
import { draftOfferScheme } from './draft-offer-scheme.ts'
import { errorWithoutMessage } from './error-without-message.ts'
import { expiredOfferUnreadable } from './expired-offer-unreadable.ts'
import { expiredStatus } from './expired-status.ts'
import { expiresAtWithOffset } from './expires-at-with-offset.ts'
import { foreignEnvironmentId } from './foreign-environment-id.ts'
import { issuingSingleOffer } from './issuing-single-offer.ts'
import { missingQrImage } from './missing-qr-image.ts'
import { noCorrelationId } from './no-correlation-id.ts'
import { offerAnswered200 } from './offer-answered-200.ts'
import { offerHonouredTooLong } from './offer-honoured-too-long.ts'
import { offerLives31Minutes } from './offer-lives-31-minutes.ts'
import { offerUrlLinkDiffers } from './offer-url-link-differs.ts'
import { qrImageDiffersFromLink } from './qr-image-differs-from-link.ts'
import { signInWithAnyPassword } from './sign-in-with-any-password.ts'

export const pingoneFaults: readonly Fault[] = [
  bothGrantsByDefault,
  completedTooEarly,
  createdAtHttpDate,
  draftOfferScheme,
  errorWithoutMessage,
  expiredOfferUnreadable,
  expiredStatus,
  expiresAtWithOffset,
  foreignEnvironmentId,
  issuingSingleOffer,
  missingQrImage,
  noCorrelationId,
  offerAnswered200,
  offerHonouredTooLong,
  offerLives31Minutes,
  offerUrlLinkDiffers,
  qrImageDiffersFromLink,
  signInWithAnyPassword,
]
