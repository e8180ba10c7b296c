import type { Operation } from './exchange.ts'

/** Handshakes by what is offered in them: all but the last are ones that a careful server refuses, somewhere or everywhere. */
export type TlsOffer =
  | 'old versions'
  | 'no encryption or authentication'
  | 'static RSA'
  | 'suites that are not recommended'
  | 'TLS 1.3'

/** The suites for TLS 1.2 of RFC 9325, Section 4.2, as OpenSSL calls them. */
export const recommendedSuites = [
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
] as const

/** What a server made of such a handshake: nothing was sent. */
export interface TlsProbe {
  /** `tls-1`, `tls-2`, … */
  readonly id: string
  /** `issuer.example:443` */
  readonly host: string
  /** What was asked there before. */
  readonly operations: readonly Operation[]
  readonly offered: TlsOffer
  readonly outcome:
    | { readonly kind: 'agreed'; readonly protocol: string; readonly cipher: string }
    | { readonly kind: 'refused' }
    | { readonly kind: 'unknown'; readonly reason: string }
}
