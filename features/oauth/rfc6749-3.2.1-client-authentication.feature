@OpenID4VCI-6.1 @issuer @openid4vci @consumes-offer
Feature: Client authentication
  A wallet that is registered with a secret or a key proves at the token endpoint that it has it.

  Rule: a wallet authenticates as it is registered

    @OpenID4VCI-8.3
    Scenario Outline: a wallet with <method>
      Given a wallet that authenticates with <method>
      And a Credential Offer for the authorization code grant
      When the wallet requests a credential
      Then it receives a credential bound to its key

      Examples:
        | method                 |
        | none                   |
        | client_secret_basic    |
        | client_secret_post     |
        | private_key_jwt        |
        | attest_jwt_client_auth |

    Example: only its name
      Given a Credential Offer for the authorization code grant
      And a wallet with no client authentication
      When the wallet requests a token
      Then the request is refused with "invalid_client"

    @RFC6749-5.2
    Example: a secret that is not its own
      Given a wallet with a wrong client secret
      And an authorization server that takes wallets without attestation
      And a Credential Offer for the authorization code grant
      When the wallet requests a token
      Then the request is refused with "invalid_client"

    @RFC9126-2.1
    Scenario Outline: everything that can be wrong with a secret, at the <place>
      Given an authorization server that takes wallets without attestation
      And a Credential Offer for the authorization code grant
      When the wallet alters its client secret in every way at the <place>
      Then all of it is refused with "invalid_client"

      Examples:
        | place                                 |
        | pushed authorization request endpoint |
        | token endpoint                        |
        | token endpoint when refreshing        |

    @RFC6749-4.1.3
    Example: the code of another wallet
      Given a wallet with a code of another client
      And an authorization server that takes wallets without attestation
      And a Credential Offer for the authorization code grant
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

  @OpenID4VCI-6.3 @needs-pre-authorized-code
  Rule: a server that serves no anonymous wallets wants to know who asks

    Example: a pre-authorized code without a client's name
      Given an authorization server that serves no anonymous wallets
      And a Credential Offer for the pre-authorized code grant
      And a wallet with no client at all
      When the wallet requests a token
      Then the request is refused with "invalid_client"
