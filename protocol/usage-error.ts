/** The user's configuration or command is wrong: one sentence, a hint, exit code 2, no stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly code: string
  /** What to do about it, as a sentence. */
  readonly hint: string

  constructor(code: string, message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.hint = hint
  }
}
