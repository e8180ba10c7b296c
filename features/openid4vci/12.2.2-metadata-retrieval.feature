@OpenID4VCI-12.2.2 @issuer @openid4vci
Feature: Credential Issuer Metadata retrieval
  A wallet finds the metadata from the identifier alone.

  Rule: metadata lies at the well-known location between host and path

    Example: a wallet that has only the identifier
      Given an issuer
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-12.2.2
