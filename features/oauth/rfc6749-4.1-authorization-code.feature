@RFC6749-4.1.2 @issuer @openid4vci @consumes-offer @needs-authorization-code
Feature: Authorization code
  A code is good for one token, for the wallet that asked for it.

  Rule: a code is redeemed once

    Example: the first redemption
      Given a Credential Offer for the authorization code grant
      When the wallet requests a token
      Then it receives a token
      And the answer conforms to RFC6749-4.1.2

    Example: the second redemption
      Given a Credential Offer for the authorization code grant
      And a wallet with a redeemed authorization code
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

    Example: two redemptions at once
      Given a Credential Offer for the authorization code grant
      And a wallet with an authorization code redeemed twice at once
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

    Example: the token of a code that was sent again
      Given a Credential Offer for the authorization code grant
      And a wallet with an access token whose code was replayed
      When the wallet requests a credential
      Then the request is refused with status 401

    Example: an authorization code that nobody redeemed in time
      Given a Credential Offer for the authorization code grant
      And a wallet with an outdated authorization code
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

  Rule: state comes back as it was sent

    Example: a wallet that keeps much in its state
      Given a Credential Offer for the authorization code grant
      And a wallet with a state of 1,000 characters
      When the wallet asks for authorization
      Then it receives an authorization code
      And the answer conforms to RFC6749-4.1.2

  @RFC6749-4.1.3
  Rule: a code is redeemed with the redirect URI it was sent to

    Scenario Outline: <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

      Examples:
        | deviation                                   |
        | an unknown authorization code               |
        | another redirect URI at the token endpoint  |
        | no redirect URI at the token endpoint       |

  @RFC6749-4.1.3
  Rule: a token request brings its code

    Example: a token request without a code
      Given a Credential Offer for the authorization code grant
      When the wallet alters its authorization code in every way at the token endpoint
      Then all of it is refused with "invalid_request"
