@P1-OFFER @issuer @pingone
Feature: OpenID4VCI offers data model
  A worker application makes an offer and shows it to the user.

  Background:
    Given a worker application

  Rule: the answer to a new offer is the offer

    Example: with nothing but the user
      When the worker creates an offer
      And the wallet opens the link
      Then the offer conforms to P1-OFFER
      And its status is "CREATED"

    Example: for both grants
      When the worker creates an offer for both grants
      And the wallet opens the link
      Then the offer conforms to P1-OFFER

    Scenario Outline: for the <grant> grant
      When the worker creates an offer for the <grant> grant
      And the wallet opens the offer URL
      Then the offer conforms to P1-OFFER

      Examples:
        | grant               |
        | pre-authorized code |
        | authorization code  |

    Example: for one credential type
      When the worker creates an offer for one credential type
      And the wallet opens the link
      Then the offer conforms to P1-OFFER

    Example: several offers for one user
      When the worker creates the same offer 5 times at once
      And the worker reads the offer
      Then the offer conforms to P1-OFFER

  Rule: reading the offer gives the same resource

    Example: read right after it was made
      When the worker creates an offer
      And the worker reads the offer
      Then the offer conforms to P1-OFFER
      And its status is "CREATED"

    Scenario Outline: the <what> link of an offer
      When the worker creates an offer
      And the worker follows the <what> link of the offer
      Then the answer conforms to P1-OFFER

      Examples:
        | what        |
        | self        |
        | environment |
        | user        |

  Rule: every way to the wallet leads to the same offer

    Example: the QR image, the link and the offer URL
      When the worker creates an offer
      And the wallet scans the QR image
      And the wallet opens the link
      And the wallet opens the offer URL
      Then all of them lead to the same offer

  Rule: the worker sets three members, and the service all others

    Scenario Outline: a caller who chooses the <member>
      When the worker creates an offer and chooses its <member>
      Then the offer conforms to P1-OFFER

      Examples:
        | member             |
        | id                 |
        | createdAt          |
        | expiresAt          |
        | status             |
        | credentialOfferUrl |
        | environment        |
        | user               |
        | links              |

  Rule: an offer has two operations

    Scenario Outline: an attempt to <verb> an offer
      When the worker creates an offer
      And the worker tries to <verb> the offer
      Then the API refuses with 405 "INVALID_REQUEST"
      And the answer conforms to P1-OFFER

      Examples:
        | verb    |
        | replace |
        | change  |
        | delete  |

    Example: a list of the offers
      When the worker creates an offer
      And the worker lists the offers
      Then the API refuses with 405 "INVALID_REQUEST"
      And the answer conforms to P1-OFFER

    Example: the offer after all of that
      When the worker creates an offer
      And the worker tries to delete the offer
      And the worker reads the offer
      Then its status is "CREATED"
