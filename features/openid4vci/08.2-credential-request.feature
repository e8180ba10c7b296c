@OpenID4VCI-8.2 @issuer @openid4vci @consumes-offer
Feature: Credential request
  The wallet names one credential and proves that it holds the key.

  Rule: a request names exactly one credential

    @OpenID4VCI-8.3
    Example: by its configuration
      Given a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-8.2

    Example: by nothing
      Given a Credential Offer
      And a wallet with no credential configuration
      When the wallet requests a credential
      Then the request is refused with "invalid_credential_request"

    Example: by configuration and identifier at once
      Given a Credential Offer
      And a wallet with both configuration and identifier
      When the wallet requests a credential
      Then the request is refused with "invalid_credential_request"

    Example: by configuration and by an identifier that the token came with
      Given a Credential Offer for the authorization code grant
      And a wallet with a configuration id beside a credential identifier of the token
      When the wallet requests a credential
      Then the request is refused with "invalid_credential_request"

    Example: by its configuration, where the token came with identifiers
      Given a Credential Offer for the authorization code grant
      And a wallet with a configuration id despite credential identifiers
      When the wallet requests a credential
      Then the request is refused with "invalid_credential_request"

    @needs-pre-authorized-code
    Example: by its configuration, where identifiers came with a pre-authorized code
      Given an issuer that names credential identifiers unasked
      And a Credential Offer for the pre-authorized code grant
      And a wallet with a configuration id despite credential identifiers
      When the wallet requests a credential
      Then the request is refused with "invalid_credential_request"

    Example: by an identifier, where the token came with none
      Given a Credential Offer
      And a wallet with a credential identifier that nobody gave
      When the wallet requests a credential
      Then the request is refused with "unknown_credential_identifier"

  Rule: proofs is an array with something in it

    Scenario Outline: <deviation>
      Given a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "<error>"

      Examples:
        | deviation                  | error                      |
        | an empty proofs array      | invalid_proof              |
        | an empty proofs object     | invalid_proof              |
        | a proof that is in no array | invalid_credential_request |
        | two proof types at once    | invalid_credential_request |

  Rule: no proof is needed where none is asked for

    Example: a credential that is bound to no key
      Given an issuer without key binding
      And a Credential Offer
      When the wallet requests a credential
      Then it receives a credential
      And the answer conforms to OpenID4VCI-8.2

  Rule: a token is good for its scope only

    Example: a credential of another scope
      Given a Credential Offer for the authorization code grant
      And a wallet with a credential beyond the scope of the token
      When the wallet requests a credential
      Then the request is refused with status 403

  Rule: unknown members are ignored

    Example: a member that nobody knows
      Given a Credential Offer
      When the wallet requests a credential
      And a wallet that sends unknown parameters takes another offer
      And the wallet requests a credential
      Then it receives a credential bound to its key
