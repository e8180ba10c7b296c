@OpenID4VCI-14.3 @issuer @openid4vci @consumes-offer
Feature: Credentials that are issued again
  A wallet that asks for a credential once more keeps the one that it has.

  Rule: a new credential takes none away

    Example: the status of the first of two credentials
      Given a Credential Offer for a dc+sd-jwt credential
      When the wallet requests a credential
      And the wallet takes another offer
      And the wallet requests a credential
      And the wallet looks up the status of the first one
      Then the credential is valid
