@OpenID4VCI-6.2 @issuer @openid4vci @consumes-offer
Feature: Authorization details
  A wallet may name the credential it wants as an authorization_details object.

  Rule: the token response names credential identifiers for it

    Example: a wallet that asks by authorization details
      Given a Credential Offer for the authorization code grant
      And an authorization server that takes authorization details
      And a wallet that uses authorization details
      When the wallet requests a token
      Then it receives a token
      And the answer conforms to OpenID4VCI-6.2

    Example: the identifier is good for a credential
      Given a Credential Offer for the authorization code grant
      And an authorization server that takes authorization details
      And a wallet that uses authorization details
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-8.2

    @needs-pre-authorized-code
    Example: the identifier that comes with a pre-authorized code is good for one too
      Given an issuer that names credential identifiers unasked
      And a Credential Offer for the pre-authorized code grant
      When the wallet requests a token
      And the token names credential identifiers
      And the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-8.2

  Rule: an identifier is of one configuration

    Example: a wallet that asks for two credentials
      Given a Credential Offer for two credentials by the authorization code grant
      And an authorization server that takes authorization details
      And a wallet that uses authorization details
      When the wallet requests a token
      And the wallet requests every credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-6.2

  @OpenID4VCI-5.1.1
  Rule: what the server does not know is refused

    Scenario Outline: <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet asks for authorization
      Then the request is refused with "invalid_authorization_details"

      Examples:
        | deviation                                         |
        | authorization details of an unknown type          |
        | authorization details of an unknown configuration |
        | an empty claims array in the authorization details |

    Example: a member that nobody knows
      Given a Credential Offer for the authorization code grant
      And a wallet with an unknown member in the authorization details
      When the wallet asks for authorization
      Then it receives an authorization code

  @OpenID4VCI-12.2.4
  Rule: a credential without a scope is asked for by authorization details

    Example: an issuer whose credentials have no scope
      Given an issuer whose credentials have no scope
      And a Credential Offer for the authorization code grant
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the metadata conforms to OpenID4VCI-12.2.4
