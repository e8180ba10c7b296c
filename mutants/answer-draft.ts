import { isDeepStrictEqual } from 'node:util'
import type { AnswerDraft } from '../checks/second-reader/shape.ts'
import { numericDate } from '../protocol/clock.ts'
import type { Evidence } from '../protocol/evidence.ts'
import {
  type AnsweredExchange,
  contentOf,
  type Exchange,
  type OpenedJwe,
  wasAnswered,
} from '../protocol/exchange.ts'
import { decodeJson } from '../wallet/http/message-body.ts'
import { changeCwt } from './cwt-draft.ts'
import type { Identity } from './identity.ts'
import { readJwt, writeJwt } from './jwt-draft.ts'
import { changeMdoc } from './mdoc-draft.ts'

/** An answer of the evidence, open to change. */
export class OpenAnswer implements AnswerDraft {
  status: number
  headers: Record<string, string>
  json: unknown
  text: string | undefined
  bytes: Uint8Array | undefined
  link: string | undefined
  readonly jwe: Record<string, unknown> | undefined
  sealed: AnswerDraft['sealed'] = {}
  readonly request: AnswerDraft['request']
  readonly now: number
  readonly body: Uint8Array
  readonly #exchange: AnsweredExchange
  readonly #evidence: Evidence
  readonly #identity: Identity
  readonly #before: unknown
  readonly #kids: string[] = []

  constructor(exchange: AnsweredExchange, evidence: Evidence, identity: Identity) {
    const { response, request, startedAt } = exchange
    const content = contentOf(response)
    this.#exchange = exchange
    this.#evidence = evidence
    this.#identity = identity
    this.status = response.status
    this.headers = { ...response.headers }
    this.#before = content.ok ? content.value : undefined
    this.json = structuredClone(this.#before)
    this.jwe = response.jwe && { ...response.jwe.header }
    this.request = request
    this.body = response.body
    this.now = numericDate(startedAt)
  }

  others(operation: string): ReturnType<AnswerDraft['others']> {
    return this.#evidence.exchanges
      .filter(wasAnswered)
      .filter((it) => it.operation === operation && it.id !== this.#exchange.id)
      .map(({ request, response }) => {
        const content = contentOf(response)
        const json = content.ok ? content.value : undefined
        return { status: response.status, json, sent: request.decoded }
      })
  }

  jwt(pointer: string, change: Parameters<AnswerDraft['jwt']>[1]): void {
    const original = String(this.#at(pointer))
    const jwt = readJwt(original, this.#identity, this.now)
    const { kid, x5c } = Object(jwt.header)
    change(jwt)
    const isOwn = jwt.signature !== 'of another key'
    if (x5c === undefined && typeof kid === 'string' && isOwn) this.#kids.push(kid)
    this.#put(pointer, writeJwt(jwt, original, this.#identity))
  }

  /** Keys that are found by name, and not in a certificate, are published as those that signed anew. */
  republished(evidence: Evidence): Evidence {
    if (this.#kids.length === 0) return evidence
    return { ...evidence, exchanges: evidence.exchanges.map((it) => this.#withNewKeys(it)) }
  }

  #withNewKeys(exchange: Exchange): Exchange {
    if (!wasAnswered(exchange) || !exchange.response.json.ok || !publishing.has(exchange.operation))
      return exchange
    const value = this.#inKeys(exchange.response.json.value)
    const body = new TextEncoder().encode(JSON.stringify(value))
    return { ...exchange, response: { ...exchange.response, body, json: { ok: true, value } } }
  }

  #inKeys(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((it) => this.#inKeys(it))
    if (typeof value !== 'object' || value === null) return value
    const { kid, id, publicKeyJwk } = value as Readonly<Record<string, unknown>>
    if (this.#kids.includes(String(kid))) return { ...value, ...this.#identity.publicJwk }
    if (this.#kids.includes(String(id)) && publicKeyJwk)
      return { ...value, publicKeyJwk: { ...publicKeyJwk, ...this.#identity.publicJwk } }
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, this.#inKeys(member)]),
    )
  }

  mdoc(pointer: string, change: Parameters<AnswerDraft['mdoc']>[1]): void {
    this.#put(pointer, changeMdoc(this.#at(pointer), this.#identity, change, this.now))
  }

  cwt(change: Parameters<AnswerDraft['cwt']>[0]): void {
    this.bytes = changeCwt(this.bytes ?? this.body, this.#identity, change)
  }

  /** The exchange as it would have been. */
  close(): AnsweredExchange {
    const { response } = this.#exchange
    const isText = this.text !== undefined || this.bytes !== undefined
    const isSame = !isText && isDeepStrictEqual(this.json, this.#before)
    const body = isSame ? response.body : this.#body()
    const changed = { ...response, status: this.status, headers: this.headers }
    if (response.jwe && !isText) return this.#sealed(response.jwe, changed, isSame)
    const { jwe: _, ...plain } = changed
    return {
      ...this.#exchange,
      response: isSame ? changed : { ...plain, body, json: decodeJson(body) },
    }
  }

  /** Encrypted as it was: nobody opens it again. */
  #sealed(
    jwe: OpenedJwe,
    changed: AnsweredExchange['response'],
    isSame: boolean,
  ): AnsweredExchange {
    const { header: writtenHeader = same, content: writtenContent } = this.sealed
    const [header = '', ...rest] = new TextDecoder().decode(changed.body).split('.')
    const written = writtenHeader(Buffer.from(header, 'base64url').toString())
    const body = [Buffer.from(written).toString('base64url'), ...rest].join('.')
    const plaintext =
      isSame && writtenContent === undefined
        ? jwe.plaintext
        : Buffer.from((writtenContent ?? same)(JSON.stringify(this.json)))
    const content = plaintext === undefined ? jwe.content : decodeJson(plaintext)
    return {
      ...this.#exchange,
      response: {
        ...{ ...changed, body: new TextEncoder().encode(body) },
        jwe: { header: this.jwe ?? {}, content, ...(plaintext && { plaintext }) },
      },
    }
  }

  #body(): Uint8Array {
    const text = this.text ?? (this.json === undefined ? '' : JSON.stringify(this.json))
    return this.bytes ?? new TextEncoder().encode(text)
  }

  #at(pointer: string): unknown {
    if (pointer === '') return this.text ?? new TextDecoder().decode(this.#exchange.response.body)
    return steps(pointer).reduce<unknown>((here, step) => Object(here)[step], this.json)
  }

  #put(pointer: string, value: string): void {
    if (pointer === '') {
      this.text = value
      return
    }
    const path = steps(pointer)
    const holder = path.slice(0, -1).reduce<unknown>((here, step) => Object(here)[step], this.json)
    Object(holder)[path.at(-1) ?? ''] = value
  }
}

const same = (json: string): string => json

const publishing: ReadonlySet<string> = new Set(['jwks', 'jwt-vc-issuer', 'did-document'])

/** Of a JSON Pointer. */
export function steps(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}
