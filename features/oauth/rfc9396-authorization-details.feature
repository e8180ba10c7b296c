@RFC9396-5 @issuer @openid4vci @needs-authorization-code
Feature: Rich authorization requests
  Authorization details are a list of objects that the server understands.

  Rule: what is no such list is refused

    @OpenID4VCI-5.2
    Example: authorization details as they should be
      Given a Credential Offer for the authorization code grant
      And an authorization server that takes authorization details
      And a wallet that uses authorization details
      When the wallet asks for authorization
      Then it receives an authorization code

    Scenario Outline: <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet asks for authorization
      Then the request is refused with "invalid_authorization_details"

      Examples:
        | deviation                              |
        | authorization details that are no JSON |
        | authorization details that are no list |

  @OpenID4VCI-5.1.1 @OpenID4VCI-6.1.1 @OpenID4VCI-B.1 @OpenID4VCI-B.3
  Rule: wrong details are refused wherever they come

    Scenario Outline: everything that can be wrong with the details, at the <place>
      Given a Credential Offer for the authorization code grant
      When the wallet alters its authorization details in every way at the <place>
      Then all of it is refused with "invalid_authorization_details"

      Examples:
        | place                          |
        | authorization endpoint         |
        | pushed authorization request endpoint |
        | token endpoint                 |
        | token endpoint when refreshing |
