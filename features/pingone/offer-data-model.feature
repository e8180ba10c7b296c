@P1-OFFER @issuer @pingone
Feature: OpenID4VCI offers data model
  A worker application makes an offer and shows it to the user.

  Background:
    Given a worker application

  Rule: the answer to a new offer is the offer

    Example: with nothing but the user
      When the worker creates an offer
      Then the offer conforms to P1-OFFER
      And its status is "CREATED"

    Example: for both grants
      When the worker creates an offer for both grants
      Then the offer conforms to P1-OFFER

    Example: for one credential type, with the scope it needs
      When the worker creates an offer for one credential type
      Then the offer conforms to P1-OFFER

  Rule: reading the offer gives the same resource

    Example: read right after it was made
      When the worker creates an offer
      And the worker reads the offer
      Then the offer conforms to P1-OFFER
      And its status is "CREATED"

  Rule: every way to the wallet leads to the same offer

    Example: the QR image, the link and the offer URL
      When the worker creates an offer
      And the wallet scans the QR image
      And the wallet opens the link
      And the wallet opens the offer URL
      Then all of them lead to the same offer
