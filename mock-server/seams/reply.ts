import type { Operation } from '../../protocol/exchange.ts'
import type { ReplyEncryption } from '../http/encryption-wish.ts'

/** An answer the mock is about to send, still as data. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** JSON, or text or bytes as they stand; undefined: no body. */
  readonly body?: unknown
  /** The answer goes out as a JWE; undefined: as it stands. */
  readonly encryption?: ReplyEncryption
}

/** One seam an operation: the whole answer, last before it is sent. */
export type ReplySeams = { [O in Operation as `${O} reply`]: Reply }
