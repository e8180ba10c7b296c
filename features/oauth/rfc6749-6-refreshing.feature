@issuer @openid4vci @needs-authorization-code @consumes-offer
Feature: Refreshing an access token
  A refresh token is good for the wallet that got it, and for no more than the user once granted.

  @RFC6749-6 @haip
  Rule: a new token reaches no further than the first one

    @RFC6749-5.1
    Example: a wallet that goes on with its new token
      Given a Credential Offer for the authorization code grant
      When the wallet refreshes its token
      And the wallet requests a credential
      Then it receives a credential bound to its key

    Example: a wallet that refreshes what came of refreshing
      Given a Credential Offer for the authorization code grant
      When the wallet refreshes its token
      And the wallet refreshes its token
      And the wallet requests a credential
      Then it receives a credential bound to its key

    Example: a scope that nobody granted
      Given a Credential Offer for the authorization code grant
      And a wallet with a scope beyond the refresh token
      When the wallet refreshes its token
      Then the request is refused with "invalid_scope"

  @RFC6749-6
  Rule: the refresh token is its client’s

    Example: another client with the refresh token
      Given a wallet with a refresh token of another client
      And an authorization server that takes wallets without attestation
      And a Credential Offer for the authorization code grant
      When the wallet refreshes its token
      Then the request is refused with "invalid_grant"

    Example: everything that can be wrong with the refresh token itself
      Given a Credential Offer for the authorization code grant
      When the wallet alters its refresh token in every way at the token endpoint when refreshing
      Then all of it is refused with "invalid_grant or invalid_request"

    @RFC6749-3.2
    Example: everything that can be wrong with the token request itself when refreshing
      Given a Credential Offer for the authorization code grant
      When the wallet alters its token request in every way at the token endpoint when refreshing
      Then all of it is refused with "invalid_request"

  @RFC9449-5
  Rule: the refresh token of a public client is bound to its DPoP key

    Scenario Outline: <deviation>
      Given a wallet with <deviation>
      And an authorization server that takes wallets without attestation
      And a Credential Offer for the authorization code grant
      When the wallet refreshes its token
      Then the request is refused with "invalid_grant"

      Examples:
        | deviation                                                      |
        | a refresh token used with another DPoP key                     |
        | a used refresh token with another DPoP key                     |
        | a refresh token that came of refreshing, with another DPoP key |

    Example: no DPoP proof with the refresh token
      Given a wallet with a refresh token used without a DPoP proof
      And an authorization server that takes wallets without attestation
      And a Credential Offer for the authorization code grant
      When the wallet refreshes its token
      Then the request is refused

    Example: another DPoP key with the refresh token that a pre-authorized code brought
      Given a wallet with a refresh token used with another DPoP key
      And an authorization server that takes wallets by their name, without attestation
      And a Credential Offer for the pre-authorized code grant
      When the wallet refreshes its token
      Then the request is refused with "invalid_grant"

  @RFC9700-2.2.2
  Rule: a refresh token that is bound to nothing is good for one use

    Example: a refresh token once more
      Given a wallet that uses bearer tokens
      And an authorization server that takes wallets without attestation
      And a Credential Offer for the authorization code grant
      And a wallet with a used refresh token
      When the wallet refreshes its token
      Then the request is refused with "invalid_grant"

    Example: a refresh token that a pre-authorized code brought, once more
      Given a wallet that uses bearer tokens
      And an authorization server that takes wallets by their name, without attestation
      And a Credential Offer for the pre-authorized code grant
      And a wallet with a used refresh token
      When the wallet refreshes its token
      Then the request is refused with "invalid_grant"

    Example: a refresh token by two at once
      Given a wallet that uses bearer tokens
      And an authorization server that takes wallets without attestation
      And a Credential Offer for the authorization code grant
      And a wallet with a refresh token used twice at once
      When the wallet refreshes its token
      Then the request is refused with "invalid_grant"

  @ABCA-10.3 @haip
  Rule: the refresh token of an attested client is bound to the key of its instance

    Example: a wallet on another device
      Given a Credential Offer for the authorization code grant
      And a wallet with a refresh token used by another instance of the wallet
      When the wallet refreshes its token
      Then the request is refused with "invalid_grant"
