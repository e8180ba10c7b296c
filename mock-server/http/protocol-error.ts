/**
 * The wallet's request is wrong: one error middleware writes the body. `demand` names the rule that was
 * not met, so that the journal can say it and a fault can overlook it.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3.1
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError'
  readonly status: number
  readonly error: string
  readonly demand: string
  readonly headers: Readonly<Record<string, string>>

  constructor(
    what: {
      readonly demand: string
      readonly status?: number
      readonly error: string
      readonly description: string
      readonly headers?: Readonly<Record<string, string>>
    },
    options?: ErrorOptions,
  ) {
    super(what.description, options)
    this.demand = what.demand
    this.status = what.status ?? 400
    this.error = what.error
    this.headers = what.headers ?? {}
  }
}
