/**
 * What PingOne's public pages leave open, and what this mock does. Each is a guess: requirements that
 * rest on one stay warnings, and nobody shall take the mock's word for PingOne's.
 *
 * - Creating an offer answers 201 with `Location`; there is no list, change or deletion of offers (405).
 * - The members of `credentials` are ids of credential types, and a type's id is its configuration id.
 * - The answer shows the grant types in force, and `credentials` and `requiredScopes` as they were sent.
 * - An offer that would offer nothing (an unknown type, none for this user, an empty list) is a 400.
 * - A credential that one wallet has retrieved (`ISSUED`) can be offered again: PingOne calls delivery over
 *   one protocol no obstacle to another, and names no rule against a second wallet. A revoked or expired
 *   one cannot.
 * - An expired offer can still be read; its status stays what it was. At its URL it is a 404.
 * - An offer of one type goes from CREATED straight to COMPLETED.
 * - The credential issuer is `{auth}/{environment id}`; the path behind `credentialOfferUrl` is ours alone.
 * - A Transaction Code has no place in the offers API: only the control surface makes one.
 * - A token of another environment's worker is a 403; an environment that does not exist is a 404.
 * - A credential type of another environment is refused in the words for one that does not exist.
 * - `requiredScopes` come on top of the scopes of the offered types; a token that lacks a required one is a 403.
 * - A token that was given in time may be used after the offer's end, for as long as the token lives.
 * - Who signs in on another user's offer gets nothing of it.
 * - Request members that nobody describes are ignored; null is a wrong type. Sizes without a public limit: 256
 *   characters for names, 1024 for texts; a body of 1 MiB, of user credentials 4 MiB, beyond it a 400.
 * - A type's title and scope, and a credential's type, are refused when they change; a revoked credential cannot be
 *   changed. Field titles are unique, and none that SD-JWT VC reserves.
 * - A deleted type is in no list, takes no change, and its credentials cannot be offered.
 * - A rule's periodic runs are on the full hours after its creation, first after one hour; a disabled rule misses them
 *   for good. What an administrator revoked is not issued again by the rule; what the rule revoked is, once the user
 *   matches again.
 * - A change of a user, or a new version of the type, is an UPDATE of what a rule made; it is queued again.
 * - A worker without a role, or not set to client credentials, is refused its token as `unauthorized_client`; the token
 *   of a worker that was disabled or deleted is a 401. Whoever manages applications may give any role, on the
 *   environment of the application only.
 * - Which roles permit what (`management/roles.ts`); a path that leads nowhere is told before a wrong body.
 * - Of PingOne's expression language attributes of the user are known, and nothing else; `multiple` is kept only.
 */
export const inferred = {
  /** S0 and S1 say 30 minutes for the offer; that its code lives as long is a guess. */
  offerLifetimeSeconds: 1800,
} as const
