@OpenID4VCI-10 @issuer @openid4vci @consumes-offer
Feature: Encrypted credential requests and responses
  What passes between wallet and issuer is hidden from everything in between.

  Rule: a request may be encrypted to the issuer's key

    @OpenID4VCI-8.2
    Example: a wallet that encrypts its request
      Given a wallet that encrypts its requests
      And a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-8.2

    @OpenID4VCI-9.1 @OpenID4VCI-9.2
    Example: a wallet that encrypts its deferred request
      Given a wallet that asks for encrypted answers
      And a Credential Offer for a deferred credential
      When the wallet requests a credential
      And the wallet comes back until it is there
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-9.1

  Rule: an answer is encrypted to the wallet's key, as the wallet asks

    @OpenID4VCI-8.3 @RFC7516-4
    Example: a wallet that asks for an encrypted answer
      Given a wallet that asks for encrypted answers
      And a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-10

    @OpenID4VCI-8.2
    Example: a wallet that asks for a compressed one
      Given a wallet that asks for compressed answers
      And a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-10

    @OpenID4VCI-8.2 @OpenID4VCI-9.2
    Example: a wallet that comes back for a compressed one
      Given a wallet that asks for compressed answers
      And a Credential Offer for a deferred credential
      When the wallet requests a credential
      And the wallet comes back until it is there
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-10

    @OpenID4VCI-9.1 @OpenID4VCI-9.2
    Example: what the deferred request asks for counts, not the first request
      Given a wallet that asks for encrypted answers
      And a Credential Offer for a deferred credential
      When the wallet requests a credential
      And the wallet comes back until it is there, without encryption
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-9.1

    @OpenID4VCI-8.2 @OpenID4VCI-8.3
    Example: every alg and enc that the metadata lists
      Given a Credential Offer
      When the wallet requests a credential, encrypted by each listed alg and enc
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-10

    Example: no alg in the key for the answer
      Given a Credential Offer
      And a wallet with no alg in the key for the answer
      When the wallet requests a credential
      Then the request is refused with "invalid_encryption_parameters"

    @OpenID4VCI-8.2
    Scenario Outline: <deviation>
      Given a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "invalid_encryption_parameters"

      Examples:
        | deviation                                        |
        | no enc for the encrypted answer                  |
        | no key for the encrypted answer                  |
        | response encryption asked for in a plain request |

    @OpenID4VCI-8.3.1.2
    Scenario Outline: <deviation>, which the issuer does not know
      Given a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "invalid_encryption_parameters"

      Examples:
        | deviation                                |
        | an unknown enc for the encrypted answer  |
        | an unknown alg of the key for the answer |

  @OpenID4VCI-8.3.1.2
  Rule: an error is never encrypted

    Example: a broken proof in an encrypted request
      Given a Credential Offer
      And a wallet with a broken proof in an encrypted request
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"
      And the answer conforms to OpenID4VCI-8.3.1.2

  Rule: an issuer may require encryption

    @OpenID4VCI-8.3
    Example: a wallet that does as the metadata says
      Given an issuer that requires encrypted answers
      And a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-10

    Example: a plain request where encryption is required
      Given an issuer that requires encrypted requests
      And a Credential Offer
      And a wallet with a plain request where encryption is required
      When the wallet requests a credential
      Then the request is refused with "invalid_encryption_parameters"

    @OpenID4VCI-8.3.1.2
    Example: no response encryption where it is required
      Given an issuer that requires encrypted answers
      And a Credential Offer
      And a wallet with no response encryption where it is required
      When the wallet requests a credential
      Then the request is refused with "invalid_encryption_parameters"

  @OpenID4VCI-8.2 @OpenID4VCI-8.3.1.2
  Rule: a deferred request asks for encryption by the same rules

    Example: what else can be wrong with the encryption of a credential request
      Given a Credential Offer
      When the wallet alters its encryption in every way at the credential endpoint
      Then all of it is refused with "invalid_encryption_parameters"

    Example: everything that can be wrong with the encryption of a deferred request
      Given a Credential Offer for a deferred credential
      When the wallet alters its encryption in every way at the deferred credential endpoint
      Then all of it is refused with "invalid_encryption_parameters"

    Example: less encryption than a deferred request needs
      Given an issuer that requires encrypted requests
      And a Credential Offer for a deferred credential
      When the wallet alters its required encryption in every way at the deferred credential endpoint
      Then all of it is refused with "invalid_encryption_parameters"

    Example: less encryption than the answer to a deferred request needs
      Given an issuer that requires encrypted answers
      And a Credential Offer for a deferred credential
      When the wallet alters its required encryption in every way at the deferred credential endpoint
      Then all of it is refused with "invalid_encryption_parameters"
