import asMetadata from './as-metadata.json' with { type: 'json' }
import credentialError from './credential-error.json' with { type: 'json' }
import credentialOffer from './credential-offer.json' with { type: 'json' }
import credentialRequest from './credential-request.json' with { type: 'json' }
import credentialResponse from './credential-response.json' with { type: 'json' }
import deferredCredentialError from './deferred-credential-error.json' with { type: 'json' }
import deferredCredentialResponse from './deferred-credential-response.json' with { type: 'json' }
import issuerMetadata from './issuer-metadata.json' with { type: 'json' }
import nonceResponse from './nonce-response.json' with { type: 'json' }
import notificationError from './notification-error.json' with { type: 'json' }
import notificationRequest from './notification-request.json' with { type: 'json' }
import parResponse from './par-response.json' with { type: 'json' }
import pingoneError from './pingone-error.json' with { type: 'json' }
import pingoneOffer from './pingone-offer.json' with { type: 'json' }
import tokenError from './token-error.json' with { type: 'json' }
import tokenResponse from './token-response.json' with { type: 'json' }

/** One JSON Schema a message; each says by `x-requirement` which sentence a keyword stands for. */
export const messageSchemas = {
  'credential-offer': credentialOffer,
  'issuer-metadata': issuerMetadata,
  'as-metadata': asMetadata,
  'par-response': parResponse,
  'token-response': tokenResponse,
  'token-error': tokenError,
  'nonce-response': nonceResponse,
  'credential-request': credentialRequest,
  'credential-response': credentialResponse,
  'credential-error': credentialError,
  'deferred-credential-response': deferredCredentialResponse,
  'deferred-credential-error': deferredCredentialError,
  'notification-request': notificationRequest,
  'notification-error': notificationError,
  'pingone-offer': pingoneOffer,
  'pingone-error': pingoneError,
} as const

export type MessageSchema = keyof typeof messageSchemas
