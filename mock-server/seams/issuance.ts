import type { KeyObject } from 'node:crypto'
import type { ReplyEncryption } from '../http/encryption-wish.ts'
import type { HolderKey } from '../proofs/holder-key.ts'
import type { Reply } from './reply.ts'

/** Requests at the endpoints that a token opens, and how they are answered. */
export interface IssuanceSeams {
  nonce: string
  nonceUses: 'many' | 'once'
  /** The type that a credential identifier stands for; correctly by the token that it came with. */
  typeOfIdentifier: string | undefined | Promise<string | undefined>
  /** Whether a Credential Request without any error is served; it is. `encrypted` is among its members. */
  requestIsServed: boolean
  /** The keys that were proven, in the order of their proofs: one credential each. */
  holderKeys: readonly HolderKey[]
  /** The `event` as it is looked at; correctly as it came. */
  notificationEvent: string
  /** Whether a notification that came before is taken again; it is (Section 11). */
  repeatIsServed: boolean
  /** The private key that opens encrypted requests. */
  requestDecryptionKey: KeyObject
  /** How an answer of the Deferred Credential Endpoint is encrypted. */
  deferredEncryption: ReplyEncryption | undefined
  /** The JWE header of an encrypted answer. */
  encryptionHeader: Record<string, string>
  /** What is encrypted: correctly the JSON of the answer. */
  encryptedContent: Uint8Array
  /** The encrypted answer, last before it is sent. */
  encryptedReply: Reply
}
