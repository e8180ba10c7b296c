@OpenID4VCI-8.3 @issuer @openid4vci @consumes-offer
Feature: Credential response
  What the wallet came for.

  Rule: an issued credential is bound to the key that was proven

    Example: an offer that needs no sign-in
      Given a Credential Offer for the pre-authorized code grant
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-8.3

    @control
    Example: a user who signs in
      Given a Credential Offer for the authorization code grant
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-8.3

    Example: two credentials of one offer
      Given a Credential Offer for two credentials
      When the wallet requests every credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-8.3

    @control
    Example: from the QR image on the screen to the credential
      Given a Credential Offer with a QR image
      When the wallet scans the QR image
      And the wallet requests a credential
      Then it receives a credential bound to its key
