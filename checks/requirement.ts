import type { RequirementId } from '../protocol/requirement-id.ts'
/** One sentence of a specification, in our own words. The rows live in `checks/catalogue/`. */
export interface Requirement {
  readonly id: RequirementId
  readonly spec: string
  readonly section: string
  readonly level: 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY'
  readonly actor: 'issuer' | 'as' | 'wallet'
  readonly title: string
  readonly text: string
  /** When it applies; empty: always. */
  readonly when: string
  readonly testable: 'black-box' | 'needs-config' | 'manual' | 'not-testable'
  /** How it can be told from outside. */
  readonly check: string
  /** True when only a deliberate error of the wallet can tell. */
  readonly negative: boolean
  readonly effect: 'read-only' | 'consumes-offer' | 'destructive'
  /** P1 rows: where the sentence comes from; `inferred` is a warning at most, also under --strict. */
  readonly source?: 'seed' | 'found' | 'inferred'
}
