@OpenID4VCI-F @issuer @openid4vci @consumes-offer
Feature: Proof types
  A proof is of a type that the metadata lists, in the form of that type.

  Rule: the type is one of those listed

    @OpenID4VCI-F.1
    Example: the type that is listed
      Given an issuer that lists the proof type jwt alone
      And a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key

    Example: a proof of an unlisted type
      Given an issuer that lists the proof type jwt alone
      And a Credential Offer
      And a wallet with a proof of an unlisted type
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"

  Rule: presentations come in an array

    Example: a presentation in no array
      Given a Credential Offer
      And a wallet with a presentation in no array
      When the wallet requests a credential
      Then the request is refused with "invalid_credential_request"
