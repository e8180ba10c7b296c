@OpenID4VCI-11.3 @issuer @openid4vci @consumes-offer
Feature: Notification error response
  A notification counts only for a credential that the same wallet received.

  Rule: a notification names a known credential and a known event, with the access token

    @OpenID4VCI-11.2
    Example: the notification id of the credential response
      Given a Credential Offer
      And an issuer with a notification endpoint
      When the wallet requests a credential
      And the wallet reports credential_accepted
      Then the issuer acknowledges it

    Scenario Outline: <deviation>
      Given a Credential Offer
      And an issuer with a notification endpoint
      And a wallet with <deviation>
      When the wallet reports credential_accepted
      Then the request is refused with "<error>"
      And the answer conforms to OpenID4VCI-11.3

      Examples:
        | deviation                                       | error                        |
        | an unknown notification id                      | invalid_notification_id      |
        | an unknown notification event                   | invalid_notification_request |
        | a notification event in other letters           | invalid_notification_request |
        | a notification id of another user               | invalid_notification_id      |

    Scenario Outline: everything that can be wrong with the <artefact>
      Given a Credential Offer
      And an issuer with a notification endpoint
      When the wallet alters its <artefact> in every way at the notification endpoint
      Then all of it is refused with status 401

      Examples:
        | artefact                  |
        | access token              |
        | access token past its end |

    Example: everything that can be wrong with the notification itself
      Given a Credential Offer
      And an issuer with a notification endpoint
      When the wallet alters its notification in every way at the notification endpoint
      Then all of it is refused with "invalid_notification_request"
