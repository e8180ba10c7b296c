import type { HolderKey } from '../holder-key.ts'
import type { JsonObject } from '../json.ts'

/** A presentation before it is signed: a deviation changes any part of it. */
export interface PresentationDraft {
  readonly presentation: JsonObject
  readonly cryptosuite: string
  /** Signs. */
  readonly key: HolderKey
  readonly verificationMethod: string
  readonly createdAt: Date
  /** Members of the proof beside those of every Data Integrity proof. */
  readonly proof: JsonObject
  /** What becomes of the signed presentation before it is sent. */
  readonly finish: (signed: JsonObject) => JsonObject
}
