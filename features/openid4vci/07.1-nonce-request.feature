@OpenID4VCI-7.1 @issuer @openid4vci
Feature: Nonce request
  A wallet fetches a nonce for its key proofs.

  Rule: any wallet may ask for a nonce

    Example: a wallet without an access token
      Given an issuer with a nonce endpoint
      When the wallet asks for a nonce
      Then it receives a nonce
      And the answer conforms to OpenID4VCI-7.1
