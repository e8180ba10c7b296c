/** A right request is served: always met. A fault overrides the seam beside it, and may word the refusal. */
type RightRequest = 'repeat-served' | 'request-served'

/** What is demanded where a user's browser or a worker application comes, and of an offer's reference. */
export type ElsewhereDemand =
  | RightRequest
  | 'offer-known'
  | 'offer-of-something'
  | 'password'
  | 'same-browser'
  | 'sign-in'
  | 'sign-in-known'
  | 'signed-in'
  | 'worker-grant'
  | 'worker-has-a-role'
  | 'worker-known'
  | 'worker-method'
  | 'worker-secret'

/** What the management API demands; the rule of a member is named by its pointer. */
export type ApiDemand =
  | 'arrays of strings'
  | 'credential in force'
  | 'credential of a MANAGED type'
  | 'credential-of-user'
  | 'enabled type'
  | 'queue-of-user'
  | 'required data'
  | 'role of the worker'
  | 'rule of an AUTOMATED type'
  | 'unchanged title'
  | `existing ${string}`
  | `valid ${string}`
