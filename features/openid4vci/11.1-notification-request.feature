@OpenID4VCI-11.1 @issuer @openid4vci @consumes-offer
Feature: Notification request
  The wallet tells the issuer what became of the credential.

  Rule: every event is taken

    Scenario Outline: <event>
      Given a Credential Offer
      And an issuer with a notification endpoint
      When the wallet requests a credential
      And the wallet reports <event>
      Then the issuer acknowledges it
      And the answer conforms to OpenID4VCI-11.1

      Examples:
        | event               |
        | credential_accepted |
        | credential_failure  |
        | credential_deleted  |

  Rule: unknown members are ignored

    Example: a member that nobody knows
      Given a Credential Offer
      And an issuer with a notification endpoint
      When the wallet requests a credential
      And the wallet reports credential_accepted
      And a wallet that sends unknown parameters requests another credential
      And the wallet reports credential_accepted
      Then the issuer acknowledges it
