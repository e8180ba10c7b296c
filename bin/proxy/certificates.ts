import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { createSecureContext, type SecureContext, type TlsOptions } from 'node:tls'
import type { JsonGeneralName } from '@peculiar/x509'
import {
  type Authority,
  soundCertificate,
  tlsCertificate,
  tlsNames,
} from '../../mock-server/crypto/tls.ts'
import { urlHost } from '../../mock-server/http/listening.ts'

type Identity = { readonly cert: string; readonly key: string }

type Told = (error: Error | null, context?: SecureContext) => void

/** A sentence about a host that has none. */
export class NoCertificate extends Error {
  override readonly name = 'NoCertificate'
}

/** Of one authority, for whatever host is asked for. */
export class Certificates {
  readonly #authority: Authority
  readonly #contexts = new Map<string, Promise<SecureContext>>()

  constructor(authority: Authority) {
    this.#authority = authority
  }

  /** What a TLS listener presents: these for who names no host, as for addresses (RFC 6066, Section 3), and else that host's. */
  async listener(own: Promise<Identity>): Promise<TlsOptions> {
    return { ...(await own), SNICallback: (name, told) => this.callback(name, told) }
  }

  /** @throws NoCertificate */
  forHost(host: string): Promise<Identity> {
    return this.#for(host, [nameOf(host)])
  }

  /** Of a listener: its address, and where it listens on all, each that this machine has now. @throws NoCertificate */
  forListener(host: string): Promise<Identity> {
    const names = tlsNames(urlHost(host))
    const isEverywhere = urlHost(host) === 'localhost' && host !== 'localhost'
    if (!isEverywhere) return this.#for(host, names)
    const here = Object.values(networkInterfaces()).flatMap((it) => it ?? [])
    const addresses = new Set([...here.map(({ address }) => address)])
    for (const { value } of names) addresses.delete(value)
    return this.#for(host, [...names, ...[...addresses].map(nameOf)])
  }

  callback(name: string, told: Told): void {
    this.#context(name)
      .then((context) => told(null, context))
      .catch(told)
  }

  #context(name: string): Promise<SecureContext> {
    const known = this.#contexts.get(name)
    if (known) return known
    // A stranger may ask for any number of names.
    if (this.#contexts.size >= 1000) this.#contexts.clear()
    const made = this.forHost(name).then((own) => createSecureContext(own))
    this.#contexts.set(name, made)
    return made
  }

  async #for(host: string, names: readonly JsonGeneralName[]): Promise<Identity> {
    try {
      return await tlsCertificate(this.#authority, soundCertificate(names), new Date())
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new NoCertificate(`no certificate can be made for ${host}: ${why}`, { cause })
    }
  }
}

function nameOf(host: string): JsonGeneralName {
  const value = host.replace(/^\[|\]$/g, '')
  return { type: isIP(value) ? 'ip' : 'dns', value }
}
