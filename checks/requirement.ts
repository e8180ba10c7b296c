import type { RequirementId } from '../protocol/requirement-id.ts'

/** One sentence of a specification, in our own words. */
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

type Said = 'level' | 'title' | 'text' | 'check'
type Usual = 'actor' | 'when' | 'testable' | 'negative' | 'effect' | 'source'

/**
 * The row of a requirement that came with its check, and stands there: `npm run docs` brings it into the catalogue. Spec and
 * section are those of its id. By default it is the issuer's, always applies, and can be told from outside by reading.
 */
export type OwnRow = Pick<Requirement, Said> &
  Partial<Pick<Requirement, Usual>> & {
    /** What is wrong with an issuer that violates it: `The nonce response may be cached`. */
    readonly finding: string
  }

/** As the catalogue has it. */
export type TitledRequirement = Requirement & Pick<OwnRow, 'finding'>
