@issuer @openid4vci
Feature: Privacy of those who hold credentials
  What an issuer can do so that presentations tell no more than they have to.

  @OpenID4VCI-15.2 @OpenID4VCI-15.4.1
  Rule: the holder can show a part of a credential, and copies that cannot be linked

    Example: what the metadata offers
      Given an issuer
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-15.2
      And the metadata conforms to OpenID4VCI-15.4.1

  @OpenID4VCI-15.4.1 @consumes-offer
  Rule: times in a credential do not tell it from others

    Example: two credentials, each with its time
      Given a Credential Offer
      When the wallet requests a credential
      And the wallet takes another offer
      And the wallet requests a credential
      Then it receives a credential bound to its key
