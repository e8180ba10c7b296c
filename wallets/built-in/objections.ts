import type { Evidence } from '../../protocol/evidence.ts'
import type { WalletTask } from '../wallet-under-test.ts'

/** When a wallet looks whether it may go on. */
export type Moment = 'offer' | 'metadata' | 'authorization' | 'token' | 'credential'

/** Something that a wallet has to notice: without one of these the built-in wallet is a careless one. */
export interface Objection {
  /** Reads after "does not check": `that metadata is of the issuer that was asked`. */
  readonly name: string
  readonly at: Moment
  /** What is wrong, in the wallet's words; undefined: nothing. */
  of(evidence: Evidence, task: WalletTask): string | undefined
}

/** Our wallet helps itself past a broken rule where a harness has to; one in the field must not. */
function helpedItself(name: string, at: Moment, ...requirements: readonly string[]): Objection {
  return {
    name,
    at,
    of: ({ fallbacks }) =>
      fallbacks.find(({ requirement }) => requirements.includes(requirement))?.instead,
  }
}

/** Verification says so. */
function fact(name: string, ...facts: readonly string[]): Objection {
  return {
    name,
    at: 'credential',
    of: ({ credentials }) =>
      credentials
        .flatMap((credential) => credential.facts)
        .find((it) => !it.holds && facts.includes(it.name))?.seen,
  }
}

export const objections: readonly Objection[] = [
  helpedItself('that an offer link has one carrier', 'offer', 'VCI-4.1-01', 'VCI-4.1-02'),
  helpedItself('that an offer is plain JSON', 'offer', 'VCI-4.1.3-03'),
  helpedItself('that metadata is of the issuer that was asked', 'metadata', 'VCI-12.2.4-01'),
  fact('the key of the issuer', 'issuer-key-found'),
  fact('the signature of a credential', 'signature-verified'),
  fact('the digests of a credential', 'disclosures-match', 'digests-match'),
  fact('that a credential is bound to its own key', 'bound-to-proof-key'),
  fact('that a credential is in force', 'valid-now'),
  fact('the form of a credential', 'parsed'),
]
