/**
 * The endpoints as a wallet uses them: what a request carries there, the server has to check there. The token
 * endpoint is two of them, since what it is given differs: `token` redeems a code, `refresh` renews.
 */
export const places = [
  'par',
  'authorize',
  'token',
  'refresh',
  'nonce',
  'challenge',
  'credential',
  'deferred',
  'notification',
] as const

export type Place = (typeof places)[number]
