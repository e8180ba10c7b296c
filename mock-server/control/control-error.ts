/** The caller of the control surface is wrong: what was wrong, and what to do about it. */
export class ControlError extends Error {
  override readonly name = 'ControlError'
  readonly status: number
  readonly hint: string

  constructor(status: number, message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
    this.hint = hint
  }
}
