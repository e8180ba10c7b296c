/** Requests that a limited fault let pass, and that it altered, or is about to. */
export interface FaultUse {
  readonly passed: number
  readonly altered: number
}

/** How many requests there were. */
export interface RequestCollections {
  /** How often a limited fault had something to do with a request. */
  faultUses: FaultUse
  /** Requests to the management API, by the minute in which they came. */
  requestCounts: { readonly requests: number }
}
