@OpenID4VCI-4.1 @issuer @openid4vci
Feature: Credential Offer
  An offer reaches the wallet as a link, whether scanned, clicked or typed.

  Rule: the link carries the offer once, by value or by reference

    Example: a link that is clicked
      Given a Credential Offer
      When the wallet takes the offer
      Then the offer conforms to OpenID4VCI-4.1

    Example: the same link read from its QR image
      Given a Credential Offer with a QR image
      When the wallet scans the QR image
      Then the offer conforms to OpenID4VCI-4.1
      And it leads to an offer

    Example: an offer by value
      Given a Credential Offer by value
      When the wallet takes the offer
      Then the offer conforms to OpenID4VCI-4.1

    Example: an offer by value, read from its QR image
      Given a Credential Offer by value with a QR image
      When the wallet scans the QR image
      Then the offer conforms to OpenID4VCI-4.1
      And it leads to an offer
