import type { Shapes } from '../shape.ts'
import { nonceShapes } from './07-nonce.ts'
import { credentialErrorShapes } from './08.3.1-credential-errors.ts'
import { credentialResponseShapes } from './08.3-credential-response.ts'
import { credentialRequestShapes } from './08-credential-request.ts'
import { deferredShapes } from './09-deferred.ts'
import { encryptionShapes } from './10-encryption.ts'
import { notificationShapes } from './11-notification.ts'
import { securityShapes } from './13-security.ts'

/** Sections 7 to 15. */
export const endpointShapes: readonly Shapes[] = [nonceShapes, credentialRequestShapes, credentialResponseShapes, credentialErrorShapes, deferredShapes, encryptionShapes, notificationShapes, securityShapes]
