/** The grant types a Credential Offer may name (OpenID4VCI 1.0, Section 4.1.1). */
export const grantTypes = {
  authorizationCode: 'authorization_code',
  preAuthorizedCode: 'urn:ietf:params:oauth:grant-type:pre-authorized_code',
} as const

export type GrantType = (typeof grantTypes)[keyof typeof grantTypes]

/** The grant that renews the token of another one (RFC 6749, Section 6). */
export const refreshTokenGrant = 'refresh_token'
