@issuer @openid4vci @needs-authorization-code
Feature: Claims descriptions in authorization requests
  A wallet may say which claims it wants, each by its path and once.

  @OpenID4VCI-B.1
  Rule: each description has a path

    Scenario Outline: <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet asks for authorization
      Then the request is refused with "invalid_authorization_details"

      Examples:
        | deviation                               |
        | a claims description without a path     |
        | a claims description with an empty path |

  @OpenID4VCI-B.3
  Rule: no claim is described twice

    Example: the same claim, once mandatory and once not
      Given a Credential Offer for the authorization code grant
      And a wallet with a claim described twice in the authorization details
      When the wallet asks for authorization
      Then the request is refused with "invalid_authorization_details"
