/** Where this issuer's endpoints are, below its identifier: no specification says so, wallets read the metadata. */
export const issuancePaths = {
  nonce: '/openid4vci/fresh-nonce',
  credential: '/openid4vci/credentials',
  deferred: '/openid4vci/credentials-to-come',
  notification: '/openid4vci/events',
  jwks: '/openid4vci/keys',
  statusLists: '/openid4vci/status',
  types: '/openid4vci/types',
  vocabulary: '/openid4vci/vocabulary',
} as const
