@SDJWT-4 @SDJWT-4.1 @SDJWT-4.2.1 @issuer @openid4vci @consumes-offer
Feature: Selective disclosure
  The holder decides which claims to show.

  Rule: every disclosure belongs to a digest and gives nothing away by its form

    @SDJWT-9.3 @SDJWT-9.7
    Example: a credential with disclosures
      Given a Credential Offer for a dc+sd-jwt credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to SDJWT-4
      And the credential conforms to SDJWT-4.1

  @SDJWT-4.2.2 @SDJWT-4.2.4.1 @SDJWT-4.2.4.2 @SDJWT-7.1
  Rule: parts of claims and elements of arrays hide like claims do, among digests that stand for nothing

    Example: an address, nationalities and decoys
      Given a Credential Offer for a credential with claims inside of claims
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And it can show parts of claims alone

    Example: copies of it
      Given a Credential Offer for a credential with claims inside of claims
      When the wallet requests up to 10 copies of it
      Then it receives a credential bound to its key
      And the credential conforms to SDJWT-4.2.4.1
