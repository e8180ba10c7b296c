@OpenID4VCI-12.3 @issuer @openid4vci
Feature: OAuth 2.0 Authorization Server Metadata
  OpenID4VCI adds one parameter to RFC 8414.

  Rule: the flag for anonymous access is a boolean

    Example: an authorization server that knows the pre-authorized code grant
      Given an issuer
      And an authorization server that says whether it serves anonymous wallets
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-12.3
