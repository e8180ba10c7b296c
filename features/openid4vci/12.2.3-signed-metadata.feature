@OpenID4VCI-12.2.3 @issuer @openid4vci
Feature: Signed Metadata
  An issuer may sign its metadata for wallets that ask for a JWT.

  Rule: signed metadata is a JWT of the issuer with every parameter as a claim

    Example: a wallet that takes nothing but a JWT
      Given an issuer
      When the wallet asks for signed metadata
      Then the metadata conforms to OpenID4VCI-12.2.3

    @OpenID4VCI-12.2.2
    Example: a wallet that likes a JWT better
      Given an issuer
      When the wallet asks for metadata that is better signed
      Then the metadata conforms to OpenID4VCI-12.2.3
      And the metadata conforms to OpenID4VCI-12.2.2
