import type { AnswerDraft } from '../checks/second-reader/shape.ts'
import type { AlteredPlace } from './place.ts'

/** One way for an issuer to be wrong: it has to be reported, or to stand in `harmless.ts`. */
export interface Mutant {
  /** `token: /access_token deleted` */
  readonly name: string
  readonly place: AlteredPlace
  readonly alter: (it: AnswerDraft) => void
}

/** What is altered: a document of some walk, by the name that its mutants go by. */
export interface Subject {
  readonly name: string
  readonly where: string
  /** The JWT or mdoc at this pointer of the answer, and not the answer, is altered; or the CWT or redirect that it is. */
  readonly inside?:
    | { readonly kind: 'jwt' | 'mdoc'; readonly pointer: string }
    | { readonly kind: 'cwt' | 'redirect' }
  /** Members that become what they are in another answer of the run, or elsewhere in this one: pointers. */
  readonly alike?: { readonly to: string; readonly members: Readonly<Record<string, string>> }
  /** Only members at or below this pointer: what is beside them is the issuer's own affair. */
  readonly only?: string
}
