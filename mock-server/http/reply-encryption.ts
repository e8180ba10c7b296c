import { CompactEncrypt, type CompactJWEHeaderParameters, importJWK } from 'jose'
import type { Environment } from '../environment.ts'
import type { Reply } from '../seams/reply.ts'

/** What goes onto the wire, and what is in it where it is encrypted. */
export interface SealedReply {
  readonly reply: Reply
  readonly content?: Uint8Array
}

/**
 * The answer as a JWE, where it has to be one.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-10
 */
export async function encryptedReply(environment: Environment, reply: Reply): Promise<SealedReply> {
  const { encryption, ...plain } = reply
  if (!encryption) return { reply }
  const { jwk, enc, zip } = encryption
  const header = environment.through('encryptionHeader', {
    alg: String(jwk.alg),
    enc,
    ...(jwk.kid !== undefined && { kid: jwk.kid }),
    ...(zip !== undefined && { zip }),
  })
  const content = environment.through('encryptedContent', Buffer.from(textOf(plain.body)), {
    zip,
  })
  const body = await new CompactEncrypt(content)
    .setProtectedHeader(header as CompactJWEHeaderParameters)
    .encrypt(await importJWK(jwk, String(header.alg)))
  const sealed = environment.through('encryptedReply', {
    ...plain,
    headers: { ...plain.headers, 'content-type': 'application/jwt' },
    body,
  })
  return { reply: sealed, content }
}

/** JSON, or text as it stands. */
function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body)
}
