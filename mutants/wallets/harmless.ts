const legal = 'Legal: the mock serves it.'
const clocks = 'When a token or a code ends, a wallet finds out by asking.'
const more = 'A wallet may ask for more: the server decides (OpenID4VCI 1.0, Section 6.1.1).'
const denied = 'Nothing is wrong with the request: the issuer decides against it.'

/** Errors of a wallet that break no sentence about wallets, each with the reason. */
export const harmlessDeviants: Readonly<Record<string, string>> = {
  'a DPoP proof of a few seconds ahead': legal,
  'a request_uri whose page was loaded before': legal,
  'a state of 1,000 characters': legal,
  'an unknown member in the authorization details': legal,
  'authorization details that nobody authorized': more,
  ...Object.fromEntries(
    [
      'the authorization endpoint',
      'the pushed authorization request endpoint',
      'the token endpoint',
      'the token endpoint when refreshing',
    ].map((where) => [`authorization details of what the offer leaves out at ${where}`, more]),
  ),
  'an unknown scope': legal,
  'the issuer as the resource': legal,
  'a credential that the issuer denies': denied,
  'a credential denied after its deferral': denied,
  'an expired access token at the deferred credential endpoint': clocks,
  'an expired access token at the notification endpoint': clocks,
}

/** What should be reported and is not yet; it may only get shorter. */
export const openDeviants: readonly string[] = [
  'a used refresh token',
  'a used attestation proof at the pushed authorization request endpoint',
  'a refresh token used twice at once',
]
