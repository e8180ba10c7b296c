@issuer @haip @consumes-offer @needs-authorization-code
Feature: Status by the high assurance profile
  A certificate vouches for the status list, and no entry can be guessed.

  @HAIP-6.1 @TSL-5.1 @TSL-7.1
  Rule: an SD-JWT VC has an entry of its own in a list that a certificate vouches for

    Example: copies of an SD-JWT VC and their status
      Given a Credential Offer for a dc+sd-jwt credential now, by the authorization code grant
      When the wallet requests up to 10 copies of it
      And the wallet looks up its status
      Then the credential is valid

  @HAIP-5.3.1
  Rule: an mdoc has its status by a mechanism of its own standard

    Example: the status of an mdoc under HAIP
      Given a Credential Offer for an mso_mdoc credential now, by the authorization code grant
      When the wallet requests a credential
      And the wallet looks up its status
      Then the credential is valid
