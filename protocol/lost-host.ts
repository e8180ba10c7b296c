/** A request as the user can find it again. */
export interface NamedRequest {
  readonly method: string
  /** Without its query, which may hold secrets. */
  readonly url: string
  readonly operation: string
  /** By the wall clock, ISO 8601. */
  readonly at: string
}

/** A host that answered, and then refused every connection: something has ended it. */
export interface LostHost {
  readonly host: string
  readonly lastAnswered: NamedRequest
  readonly firstUnanswered: NamedRequest
}

export function lostHostText({ host, lastAnswered, firstUnanswered }: LostHost): string {
  return `${host} refuses every connection since it was asked for ${firstUnanswered.operation}: the last request that was answered is ${lastAnswered.method} ${lastAnswered.url}, the first that was not ${firstUnanswered.method} ${firstUnanswered.url}.`
}
