@OpenID4VCI-F.1 @issuer @openid4vci @consumes-offer
Feature: Key proof of type jwt
  The wallet signs the issuer's nonce with the key the credential shall be bound to.

  Rule: a complete proof is accepted

    Example: a proof with the key in its header
      Given a Credential Offer
      And an issuer that asks for key proofs
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-F.1

    @OpenID4VCI-8.2
    Example: a proof by each alg that the metadata lists
      Given a Credential Offer
      And an issuer that asks for key proofs
      When the wallet requests a credential by each listed alg
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-F.1

    Scenario Outline: a key that is a <method>
      Given a Credential Offer
      And a wallet that names its key by <method>
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-F.1

      Examples:
        | method  |
        | did:jwk |
        | did:key |

    Example: a key in a certificate
      Given a Credential Offer
      And an issuer that asks for key proofs
      When the wallet tries its certificate as the key
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-F.1

    Example: the client in the proof, or not
      Given a Credential Offer for the authorization code grant
      When the wallet requests a credential, with and without its name in the proof
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-F.1

  Rule: iss is the client, where there is one

    Example: another iss in the proof
      Given a Credential Offer for the authorization code grant
      And a wallet with another iss in the proof
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"

    Example: an iss in the proof of an anonymous wallet
      Given a wallet with an iss in the proof of an anonymous wallet
      And an authorization server that serves anonymous wallets
      And a Credential Offer for the pre-authorized code grant
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"

  Rule: a proof that is not what it should be is refused

    Scenario Outline: <deviation>
      Given a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"

      Examples:
        | deviation                     |
        | a MAC as proof signature |
        | no typ in the proof |
        | a kid beside the jwk of the proof |
        | an x5c beside the jwk of the proof |
        | a broken DID in the proof |
        | no audience in the proof |
        | the credential endpoint as audience of the proof |
        | an iat as text in the proof |
        | a numeric nonce in the proof |
        | a proof of an unlisted alg |
        | an unsigned proof             |
        | another typ in the proof      |
        | no key in the proof           |
        | another audience in the proof |
        | no iat in the proof           |
        | no nonce in the proof         |
        | a proof signed by another key |

  @RFC7515-4.1.11 @RFC7519-4.1.4 @RFC7519-4.1.5 @OpenID4VCI-8.3.1.2
  Rule: a proof is a JWT, and like any JWT it has its time

    Example: what can be wrong with any JWT
      Given a Credential Offer
      And an issuer that asks for key proofs
      When the wallet alters its key proof in every way at the credential endpoint
      Then all of it is refused with "invalid_proof"

  @RFC7515-4.1.6
  Rule: a certificate is in order before its key counts

    Example: everything that can be wrong with the certificate of a proof
      Given a Credential Offer
      And an issuer that asks for key proofs
      When the wallet alters its certificate of the key proof in every way at the credential endpoint
      Then all of it is refused with "invalid_proof"
