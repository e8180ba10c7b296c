/** What a TLS handshake showed of a server. */
export interface TlsFacts {
  /** `issuer.example:443` */
  readonly host: string
  /** By the wall clock, as validity is: ISO 8601, UTC. */
  readonly seenAt: string
  /** `TLSv1.3` */
  readonly protocol: string
  readonly cipher: string
  readonly certificate: {
    readonly subject: string
    readonly issuer: string
    /** ISO 8601, UTC. */
    readonly validFrom: string
    readonly validTo: string
    /** Names it is valid for: `DNS:issuer.example, IP Address:127.0.0.1`. */
    readonly names: string
  } | null
  /** Why nobody should trust the certificate, in OpenSSL's words (`CERT_HAS_EXPIRED`); null: it is in order. */
  readonly problem: string | null
}
