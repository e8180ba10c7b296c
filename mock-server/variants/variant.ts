import type { Alteration } from '../faults/fault.ts'
import type { EnvironmentOptions } from '../options.ts'

/**
 * Something unusual that the specifications leave to the issuer: named, off by default, deterministic.
 * Nothing may be reported about it; a finding is a defect of a check or of the wallet.
 */
export interface Variant extends Alteration {
  /** Reads after "the mock with": `no nonce endpoint`. */
  readonly name: string
  /** Where the specification leaves it open: document and section, with the reason in our words. */
  readonly allowedBy: string
  /** Recommendations it leaves aside: these are warned about, and nothing else. */
  readonly leaves?: readonly string[]
  /** Options of the environment, where one says it already. */
  readonly options?: EnvironmentOptions
  /** Variants of one dimension exclude each other; absent: goes together with every other. */
  readonly dimension?: string
}
