@OpenID4VCI-12.2.4 @issuer @openid4vci
Feature: Authorization servers of an issuer
  An issuer may be its own authorization server, or rely on others.

  Rule: every authorization server has metadata of its own

    Example: an issuer that is its own authorization server
      Given an issuer that is its own authorization server
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-12.2.4

    Example: an issuer that relies on several
      Given an issuer with several authorization servers
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-12.2.4
      And the metadata conforms to RFC8414-2

  @consumes-offer @OpenID4VCI-4.1.1
  Rule: with several servers, an offer leads to the one that knows its grant

    Scenario Outline: a token by <grant> from one of several servers
      Given an issuer with several authorization servers
      And a Credential Offer for the <grant> grant
      When the wallet requests a token
      Then it receives a token
      And the offer conforms to OpenID4VCI-4.1.1

      Examples:
        | grant               |
        | pre-authorized code |
        | authorization code  |

    Example: an offer that names no server
      Given an issuer with several authorization servers
      And a Credential Offer that names no authorization server
      When the wallet requests a token
      Then it receives a token
