@OpenID4VCI-A.1.1.2 @issuer @openid4vci
Feature: W3C Verifiable Credentials in the metadata
  The configuration names the types of the credential, and the contexts that give them meaning.

  Rule: a JWT without JSON-LD is described by its types

    Example: the configuration of a JWT
      Given a Credential Offer for a jwt_vc_json credential
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-A.1.1.2

  @OpenID4VCI-A.1.2.2
  Rule: a Data Integrity credential is described by contexts and types

    Example: the configuration of a credential with a Data Integrity proof
      Given a Credential Offer for an ldp_vc credential
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-A.1.2.2

  @OpenID4VCI-A.1.3.2
  Rule: a JWT with JSON-LD is described by contexts and types

    Example: the configuration of a JWT with JSON-LD
      Given a Credential Offer for a jwt_vc_json-ld credential
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-A.1.3.2
