@OpenID4VCI-8.3.1.2 @issuer @openid4vci @consumes-offer
Feature: Credential request errors
  The wallet learns from the error code what to repair.

  Rule: a key proof carries a nonce that this issuer gave

    @OpenID4VCI-F.1
    Example: a proof with the issuer's nonce
      Given a Credential Offer
      And an issuer with a nonce endpoint
      And an issuer that asks for key proofs
      When the wallet requests a credential
      Then it receives a credential bound to its key

    Example: a nonce of the wallet's own making
      Given a Credential Offer
      And an issuer with a nonce endpoint
      And a wallet with a made-up nonce
      When the wallet requests a credential
      Then the request is refused with "invalid_nonce"
      And the answer conforms to OpenID4VCI-8.3.1.2

    Example: no nonce
      Given a Credential Offer
      And an issuer with a nonce endpoint
      And a wallet with no nonce in the proof
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"

  Rule: a credential bound to a key needs a valid proof

    Scenario Outline: <deviation>
      Given a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"

      Examples:
        | deviation                |
        | no proof                 |
        | a broken proof signature |

  Rule: the credential that is asked for is one the issuer knows

    Example: a configuration that is not in the metadata
      Given a Credential Offer
      And a wallet with an unknown credential configuration
      When the wallet requests a credential
      Then the request is refused with "unknown_credential_configuration"

    Example: an identifier that the token response did not name
      Given a Credential Offer for the authorization code grant
      And a wallet with an unknown credential identifier
      When the wallet requests a credential
      Then the request is refused with "unknown_credential_identifier"

    @needs-pre-authorized-code
    Example: an identifier that did not come with the token of a pre-authorized code
      Given an issuer that names credential identifiers unasked
      And a Credential Offer for the pre-authorized code grant
      And a wallet with an unknown credential identifier
      When the wallet requests a credential
      Then the request is refused with "unknown_credential_identifier"

  Rule: an issuer that decides against issuing says so at once

    Example: a credential that the issuer denies
      Given a Credential Offer
      And a wallet with a credential that the issuer denies
      When the wallet requests a credential
      Then the request is refused with "credential_request_denied"

  Rule: a request that cannot be read is refused as such

    Scenario Outline: <deviation>
      Given a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "invalid_credential_request"

      Examples:
        | deviation                          |
        | a malformed credential request     |
        | a numeric credential configuration |
        | a credential request that is no object |
        | an empty credential request |
        | proofs as text |
        | a repeated member in the credential request |
