@OpenID4VCI-13.2 @issuer @openid4vci @haip
Feature: What protects tokens
  A server follows what the specification advises for wallets on phones.

  Rule: tokens are bound to keys, and wallets are attested by their providers

    Example: what the metadata says
      Given an issuer
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-13.2
