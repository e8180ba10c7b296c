import type { Exchange } from '../../protocol/exchange.ts'
import type { CredentialRequestDraft, Deviation } from '../deviations/deviation.ts'
import type { JourneyState } from '../journey-state.ts'
import { sendAuthorized } from './authorized-request.ts'
import { type MessageEncryption, open, seal } from './encryption.ts'

/**
 * Sends a Credential Request or a Deferred Credential Request, encrypted where the draft says so.
 * @param mark names a deliberate error that is in the token, not in the request.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-10
 */
export async function sendIssuanceMessage(
  state: JourneyState,
  operation: 'credential' | 'deferred',
  draft: CredentialRequestDraft,
  { privateKey }: MessageEncryption,
  deviation: Deviation | undefined,
  mark?: string,
): Promise<Exchange> {
  const text = draft.raw ?? JSON.stringify(draft.body)
  const { encryption, url } = draft
  const message = encryption
    ? {
        headers: { ...draft.headers, 'content-type': 'application/jwt' },
        body: await seal(text, encryption),
        sealed: draft.body,
      }
    : { headers: draft.headers, body: text }
  return sendAuthorized(
    state,
    {
      operation,
      method: 'POST',
      url,
      ...message,
      ...(privateKey && { open: (jwe: string) => open(jwe, privateKey) }),
      ...(mark === undefined ? {} : { deviation: mark }),
    },
    deviation,
  )
}
