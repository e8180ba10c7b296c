import { isObject } from '../../http/wire.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

/** Who has to ask for an encrypted answer has to encrypt the request, and nothing says to which key. */
export const requiredResponseEncryptionAlone: Fault = {
  name: 'required response encryption alone',
  breaks: 'VCI-12.2.4-19',
  entails: [
    {
      requirement: 'VCI-8.2-01',
      reason: 'no request can be what the issuer demands',
    },
  ],
  seams: inIssuerMetadata(({ credential_request_encryption: _, ...metadata }) => {
    const { credential_response_encryption: half } = metadata
    return {
      ...metadata,
      credential_response_encryption: {
        ...(isObject(half) ? half : {}),
        encryption_required: true,
      },
    }
  }),
}
