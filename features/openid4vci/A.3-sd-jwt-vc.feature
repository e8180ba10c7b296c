@OpenID4VCI-A.3.4 @issuer @openid4vci @consumes-offer
Feature: IETF SD-JWT VC in the credential response
  The credential arrives as the compact form it was signed in.

  Rule: the credential is an SD-JWT string of the announced type

    Example: a credential of that format
      Given a Credential Offer for a dc+sd-jwt credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to OpenID4VCI-A.3.4

  @OpenID4VCI-A.3.2
  Rule: the metadata names the type

    Example: the configuration of the credential
      Given a Credential Offer for a dc+sd-jwt credential
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-A.3.2
