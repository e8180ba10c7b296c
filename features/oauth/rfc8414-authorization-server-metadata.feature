@RFC8414-3 @RFC8414-2 @issuer @openid4vci
Feature: Authorization server metadata
  A wallet finds the authorization server's endpoints from its identifier.

  Rule: the metadata lies at the well-known location and describes this server

    Example: the server that the issuer names
      Given an issuer
      When the wallet discovers the issuer
      Then the metadata conforms to RFC8414-3
      And the metadata conforms to RFC8414-2
      And the metadata conforms to RFC8414-3.3

  Rule: its keys are a JWK Set, and public

    @RFC7517-4 @RFC7517-5
    Example: the set at jwks_uri
      Given an issuer
      When the wallet fetches the authorization server's keys
      Then the metadata conforms to RFC7517-4
      And the metadata conforms to RFC7517-5
