@OpenID4VCI-11.2 @issuer @openid4vci @consumes-offer
Feature: Notification response
  An acknowledgement has nothing to say.

  Rule: a notification is acknowledged by a success status

    @control
    Example: the credential was stored
      Given a Credential Offer
      And an issuer with a notification endpoint
      When the wallet requests a credential
      And the wallet reports credential_accepted
      Then the issuer acknowledges it
      And the answer conforms to OpenID4VCI-11.2

  @OpenID4VCI-11
  Rule: the same notification may come twice

    Example: a wallet that lost the first answer
      Given a Credential Offer
      And an issuer with a notification endpoint
      When the wallet requests a credential
      And the wallet reports credential_accepted
      And the wallet reports credential_accepted
      Then the issuer acknowledges it
      And the answer conforms to OpenID4VCI-11
