import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { parse } from 'node:querystring'
import express from 'express'

/** A request as the endpoints that wallets meet see it: express's is one. */
export interface WalletRequest {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly rawHeaders: readonly string[]
  /** As it came. */
  readonly originalUrl: string
  /** Without query, the environment's id put back where a custom domain stands for it. */
  readonly path: string
  readonly params: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  /** Its text, where there was one. */
  readonly body?: unknown
  accepts(...types: string[]): string | false
  acceptsLanguages(...languages: string[]): string | false
  acceptsEncodings(...encodings: string[]): string | false
}

/** One that came past express. */
export class DirectRequest implements WalletRequest {
  readonly #incoming: IncomingMessage
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly body: string

  constructor(
    incoming: IncomingMessage,
    read: {
      readonly path: string
      readonly params: Readonly<Record<string, string>>
      readonly body: string
    },
  ) {
    this.#incoming = incoming
    this.method = incoming.method ?? ''
    this.path = read.path
    this.params = read.params
    this.body = read.body
  }

  get headers(): IncomingHttpHeaders {
    return this.#incoming.headers
  }

  get rawHeaders(): readonly string[] {
    return this.#incoming.rawHeaders
  }

  get originalUrl(): string {
    return this.#incoming.url ?? ''
  }

  get query(): Readonly<Record<string, unknown>> {
    const [, query = ''] = /\?([\s\S]*)/.exec(this.originalUrl) ?? []
    return parse(query)
  }

  accepts(...types: string[]): string | false {
    return express.request.accepts.call(this, ...types)
  }

  acceptsLanguages(...languages: string[]): string | false {
    return express.request.acceptsLanguages.call(this, ...languages)
  }

  acceptsEncodings(...encodings: string[]): string | false {
    return express.request.acceptsEncodings.call(this, ...encodings)
  }
}
