import type { Operation } from './exchange.ts'

/** Handshakes that a careful server refuses, by what is offered in them. */
export type WeakOffer = 'old versions' | 'no encryption or authentication' | 'static RSA'

/** What a server made of a handshake that it should refuse: nothing was sent. */
export interface TlsProbe {
  /** `tls-1`, `tls-2`, … */
  readonly id: string
  /** `issuer.example:443` */
  readonly host: string
  /** What was asked there before. */
  readonly operations: readonly Operation[]
  readonly offered: WeakOffer
  readonly outcome:
    | { readonly kind: 'agreed'; readonly protocol: string; readonly cipher: string }
    | { readonly kind: 'refused' }
    | { readonly kind: 'unknown'; readonly reason: string }
}
