@RFC9449-7.1 @issuer @openid4vci @haip @consumes-offer
Feature: Tokens that are bound to a key
  Who finds such a token can do nothing with it.

  Rule: the token goes with a proof of its key

    @control
    Example: from the offer to the notification with a bound token
      Given an authorization server that binds tokens to keys
      And a Credential Offer
      When the wallet requests a credential
      And the wallet reports credential_accepted
      Then the answer conforms to RFC9449-7.1

  @RFC9449-6.1 @RFC7638-3
  Rule: a token that can be read names the key it is bound to

    Example: an access token that is a JWT
      Given an authorization server whose access tokens can be read
      And an authorization server that binds tokens to keys
      And a Credential Offer
      When the wallet requests a token
      Then the token is bound to the key of the wallet

    @RFC9449-5 @RFC9449-5.1 @RFC9449-10.1
    Scenario Outline: keys of every kind that the metadata lists, with the <grant>
      Given an authorization server whose access tokens can be read
      And an authorization server that binds tokens to keys
      And a Credential Offer for the <grant> grant
      When the wallet requests a credential by each listed alg of its DPoP proofs
      Then it receives a credential bound to its key

      Examples:
        | grant               |
        | authorization code  |
        | pre-authorized code |
