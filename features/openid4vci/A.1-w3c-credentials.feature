@OpenID4VCI-A.1.1.4 @issuer @openid4vci @consumes-offer
Feature: W3C Verifiable Credentials in the credential response
  A credential arrives in the encoding of its format, and in no other around it.

  Rule: a VC signed as a JWT is the JWT itself

    Example: a JWT without JSON-LD
      Given a Credential Offer for a jwt_vc_json credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to OpenID4VCI-A.1.1.4

  @OpenID4VCI-A.1.3.4
  Rule: a VC signed as a JWT with JSON-LD is the JWT itself

    Example: a JWT with JSON-LD
      Given a Credential Offer for a jwt_vc_json-ld credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to OpenID4VCI-A.1.3.4

  @OpenID4VCI-A.1.2.4
  Rule: a VC with a Data Integrity proof is a JSON object

    Example: a JSON object with a proof
      Given a Credential Offer for an ldp_vc credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to OpenID4VCI-A.1.2.4
