import type { Exchange, Operation } from './exchange.ts'
import type { FoundCode } from './found-code.ts'
import type { Outcome } from './outcomes.ts'
import type { Place } from './places.ts'
import type { RequirementId } from './requirement-id.ts'
import type { TlsProbe } from './tls-probe.ts'

/** Everything one scenario saw. The wallet records it, checks judge it, reports show it. */
export interface Evidence {
  readonly exchanges: readonly Exchange[]
  readonly offers: readonly OfferSighting[]
  readonly credentials: readonly ReceivedCredential[]
  readonly attempts: readonly Attempt[]
  readonly fallbacks: readonly Fallback[]
  /** Where the hosts were offered handshakes that they should refuse. */
  readonly probes?: readonly TlsProbe[]
}

/** A Credential Offer as it met the wallet, before any request (OpenID4VCI 1.0, Section 4.1). */
export interface OfferSighting {
  readonly id: string
  readonly source: 'qr-image' | 'link' | 'url' | 'json'
  /** What the QR image or the link says; undefined when the image could not be read. */
  readonly text?: string
  /** The image as PNG bytes, a large one cut down to its QR code; the size of all of it, in pixels; the code in the PNG. */
  readonly image?: {
    readonly png: Uint8Array
    readonly width: number
    readonly height: number
    readonly code?: FoundCode
    /** How many times smaller the PNG shows its part of the image; undefined: it does not. */
    readonly reducedBy?: number
  }
  /** Values of `credential_offer_uri` and `credential_offer`, percent-decoded, in order of appearance. */
  readonly uris: readonly string[]
  readonly values: readonly string[]
  /** The Credential Offer object, from the link or fetched by reference; undefined when there was none. */
  readonly offer?: unknown
  /** The exchange that fetched it by reference. */
  readonly exchange?: string
  /** When it was made, where it was made for this run. An offer that somebody brought may be used or old. */
  readonly madeAt?: Date
  /** The Transaction Code that was handed over beside it, where it was made for this run: what somebody brought may be mistyped. */
  readonly txCode?: string
  /** Why no offer came of it: no QR code in the image, both parameters, not JSON… */
  readonly problem?: string
}

/** A credential in the wallet's hands, with what its verification found. */
export interface ReceivedCredential {
  readonly id: string
  readonly exchange: string
  readonly configurationId: string
  readonly format: string
  /** As on the wire. */
  readonly raw: unknown
  /** RFC 7638 thumbprints of the keys whose proofs the request carried. */
  readonly proofKeys: readonly string[]
  /** Facts by name, in the order they were looked at: a check picks the one it needs. */
  readonly facts: readonly VerificationFact[]
  /** What its status was whenever the wallet looked. */
  readonly statuses?: readonly StatusLookup[]
  /** The decoded parts of an SD-JWT VC. */
  readonly sdJwt?: {
    readonly header: Readonly<Record<string, unknown>>
    readonly payload: Readonly<Record<string, unknown>>
    readonly disclosures: readonly unknown[]
    /** The payload with every disclosure resolved. */
    readonly claims?: Readonly<Record<string, unknown>>
  }
}

/** A Status List Token that was fetched for a credential (Token Status List, Section 8). */
export interface StatusLookup {
  readonly exchange: string
  readonly idx: number
  readonly uri: string
  readonly facts: readonly VerificationFact[]
  /** Undefined when the list has no such index, or cannot be read. */
  readonly value?: number
}

/** One thing verification looked at. `seen` is a sentence fragment about what was found. */
export interface VerificationFact {
  readonly name:
    | 'parsed'
    | 'issuer-key-found'
    | 'signature-verified'
    | 'disclosures-match'
    | 'digests-match'
    | 'bound-to-proof-key'
    | 'valid-now'
  readonly holds: boolean
  readonly seen: string
}

/**
 * A deliberate error of the wallet, beside the same request without it. An attempt whose twin was not
 * accepted proves nothing: the target may refuse everything.
 */
export interface Attempt {
  /** Name of the deviation, as the features and `vcispec list deviations` spell it. */
  readonly deviation: string
  /** The endpoint that was meant. */
  readonly at: Operation
  /** What was altered, where, and the requirement that a server breaks which takes it. */
  readonly altered?: {
    readonly artefact: string
    readonly at: Place
    readonly requirement: RequirementId
  }
  /** The same request without the deviation; undefined when it could not be made. */
  readonly twin?: Outcome
  readonly outcome: Outcome
}

/** The target broke a rule and the wallet went on all the same: what follows is conditional on `requirement`. */
export interface Fallback {
  /** The requirement that was broken, e.g. `VCI-12.2.2-01`. */
  readonly requirement: string
  /** One sentence: what the wallet did instead. */
  readonly instead: string
  /** What was seen when it turned out, where that was in an earlier scenario: this one did not try again. */
  readonly seen?: string
  /** The last exchange before the fallback: all later ones are conditional. */
  readonly after: string
}
