@OpenID4VCI-7.2 @issuer @openid4vci
Feature: Nonce response
  A nonce is fresh, so nobody may keep the answer that brought it.

  Background:
    Given an issuer with a nonce endpoint

  Rule: the answer is JSON that is not stored

    Example: one nonce
      When the wallet asks for a nonce
      Then it receives a nonce
      And the answer conforms to OpenID4VCI-7.2

  Rule: a nonce cannot be guessed from the one before

    Example: several nonces in a row
      When the wallet asks for 5 nonces
      Then the answer conforms to OpenID4VCI-7.2
