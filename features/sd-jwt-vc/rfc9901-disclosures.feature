@SDJWT-4 @SDJWT-4.1 @SDJWT-4.2.1 @issuer @openid4vci @consumes-offer
Feature: Selective disclosure
  The holder decides which claims to show.

  Rule: every disclosure belongs to a digest and gives nothing away by its form

    Example: a credential with disclosures
      Given a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to SDJWT-4
      And the credential conforms to SDJWT-4.1
