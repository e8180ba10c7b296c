@OpenID4VCI-A.2.4 @issuer @openid4vci @consumes-offer
Feature: ISO mdoc in the credential response and the metadata
  The credential is the part that the issuer signed, and nothing around it.

  Rule: the credential is the IssuerSigned structure of the announced document type

    @OpenID4VCI-8.3
    Example: an mdoc for the wallet's key
      Given a Credential Offer for an mso_mdoc credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to OpenID4VCI-A.2.4

  @OpenID4VCI-A.2.1 @OpenID4VCI-A.2.2
  Rule: the metadata names the document type and the algorithms by their COSE numbers

    Example: the configuration beside the mdoc
      Given a Credential Offer for an mso_mdoc credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the metadata conforms to OpenID4VCI-A.2.1
      And the metadata conforms to OpenID4VCI-A.2.2
