@issuer @haip
Feature: Metadata by the high assurance profile
  Wallets of the profile find what they know how to use.

  @HAIP-3 @HAIP-4 @HAIP-4.1 @HAIP-4.3 @HAIP-7
  Rule: credential types have scopes and keys, the server has PAR, PKCE and attested clients

    Example: the metadata of issuer and authorization server
      Given an issuer
      When the wallet discovers the issuer
      Then the metadata conforms to HAIP-4.1

  @HAIP-4.1
  Rule: a certificate vouches for metadata that is signed

    Example: metadata as a JWT under HAIP
      Given an issuer
      When the wallet asks for signed metadata
      Then the metadata conforms to HAIP-4.1
