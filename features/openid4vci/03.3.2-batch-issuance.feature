@OpenID4VCI-3.3.2 @OpenID4VCI-12.2.4 @issuer @openid4vci @consumes-offer @needs-batch
Feature: Batch issuance
  A wallet may ask for several copies of a credential at once, each for a key of its own.

  Rule: the copies say the same about the subject, and nothing else in them is the same

    Example: two copies
      Given a Credential Offer
      And an issuer that issues several copies at once
      When the wallet requests 2 copies of a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-3.3.2
      And the metadata conforms to OpenID4VCI-12.2.4

    @SDJWT-10.1 @OpenID4VCI-15.4.1
    Example: two copies of an SD-JWT VC
      Given a Credential Offer for a dc+sd-jwt credential
      And an issuer that issues several copies at once
      When the wallet requests up to 2 copies of it
      Then it receives a credential bound to its key
      And the credential conforms to SDJWT-10.1

    @OpenID4VCI-9.2
    Example: three copies, later
      Given a Credential Offer for a deferred credential
      And an issuer that issues several copies at once
      When the wallet requests 3 copies of a credential
      And the wallet comes back until it is there
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-9.2

    @OpenID4VCI-8.3.1.2
    Example: a broken proof among the copies
      Given a Credential Offer
      And a wallet with a broken proof after a good one
      When the wallet requests 2 copies of a credential
      Then the request is refused with "invalid_proof"
