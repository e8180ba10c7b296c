@issuer @openid4vci @consumes-offer
Feature: Status List Tokens
  Anyone can find out whether a credential is still valid, and the issuer does not learn whose it is.

  @TSL-4.1 @TSL-4.2 @TSL-5.1 @TSL-6.2 @TSL-7.1 @TSL-8.1 @TSL-8.2 @TSL-12.2 @SDJWTVC-3.2.2.2
  Rule: a JWT tells the status of credentials that are signed in JSON

    Scenario Outline: the status of a <format> credential
      Given a Credential Offer for a <format> credential
      When the wallet requests a credential
      And the wallet looks up its status
      Then the credential is valid

      Examples:
        | format      |
        | dc+sd-jwt   |
        | jwt_vc_json |

  @TSL-4.1 @TSL-4.3 @TSL-5.2 @TSL-6.3 @TSL-8.2
  Rule: a CWT tells the status of mdocs

    Example: the status of an mdoc
      Given a Credential Offer for an mso_mdoc credential
      When the wallet requests a credential
      And the wallet looks up its status
      Then the credential is valid

  @TSL-8.4
  Rule: whoever asks about the past is told, or is told that nobody can tell

    Example: the status of yesterday
      Given a Credential Offer for a dc+sd-jwt credential
      When the wallet requests a credential
      And the wallet looks up its status of yesterday
      Then the answer conforms to TSL-8.4

  @TSL-4.2 @TSL-9.3
  Rule: the list leads to all lists of its issuer

    Example: from the status of a credential to all lists
      Given a Credential Offer for a dc+sd-jwt credential
      When the wallet requests a credential
      And the wallet looks up its status
      And the wallet follows the list to all status lists
      Then the list of the credential is among them
