@TSL-12.5.1 @TSL-13.2 @issuer @openid4vci @consumes-offer
Feature: Allocation of status list entries
  An entry belongs to one credential, and its number says nothing about that credential.

  Rule: every copy has an entry of its own, in no order

    @needs-batch @SDJWT-4.2.4.1
    Example: copies of one credential
      Given a Credential Offer for a dc+sd-jwt credential
      And an issuer that issues several copies at once
      When the wallet requests up to 10 copies of it
      Then it receives a credential bound to its key
      And the credential conforms to TSL-12.5.1

    Example: a credential that is issued again
      Given a Credential Offer for a dc+sd-jwt credential
      When the wallet requests a credential
      And the wallet requests it once more
      Then it receives a credential bound to its key
      And the credential conforms to TSL-13.2

    @TSL-13.3
    Example: credentials of two kinds
      Given a Credential Offer for two credentials
      When the wallet requests every credential
      Then it receives a credential bound to its key
      And the credential conforms to TSL-13.3
