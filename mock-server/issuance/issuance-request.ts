import type { Environment } from '../environment.ts'
import type { ReplyEncryption } from '../http/encryption-wish.ts'
import { jsonBody, jsonMembers } from '../http/members.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import { bodyText, noteMembers, noteOpened } from '../http/wire.ts'
import { demandEncryption, isEncrypted, openedRequest, wantedEncryption } from './encryption.ts'
import { repeatsMember } from './strict-json.ts'

/** A request to the Credential or the Deferred Credential Endpoint, plain or encrypted. */
export interface IssuanceRequest {
  readonly members: Readonly<Record<string, unknown>>
  readonly encrypted: boolean
  /** How the answer is to be encrypted; undefined: not at all. */
  readonly encryption: ReplyEncryption | undefined
}

/**
 * Reads a Credential Request or a Deferred Credential Request.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.2
 * @throws ProtocolError with a code of Section 8.3.1.2.
 */
export async function issuanceRequest(
  environment: Environment,
  req: WalletRequest,
): Promise<IssuanceRequest> {
  const error = 'invalid_credential_request'
  const encrypted = isEncrypted(req)
  const text = encrypted ? await openedRequest(environment, bodyText(req).trim()) : bodyText(req)
  if (encrypted) noteOpened(req, text)
  const members = encrypted
    ? jsonMembers(environment, text, error)
    : jsonBody(environment, req, error)
  noteMembers(req, members)
  environment.demand('members-once', !repeatsMember(text), {
    error,
    description: 'The request repeats a member',
  })
  demandEncryption(environment, encrypted)
  return { members, encrypted, encryption: await wantedEncryption(environment, members, encrypted) }
}
