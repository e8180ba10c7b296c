@OpenID4VCI-12.2.2 @issuer @openid4vci
Feature: Credential Issuer Metadata retrieval
  A wallet finds the metadata from the identifier alone.

  Rule: metadata lies at the well-known location between host and path

    Example: a wallet that has only the identifier
      Given an issuer
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-12.2.2

    @OpenID4VCI-12.2.1
    Example: an identifier without a path
      Given an issuer whose identifier has no path
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-12.2.2
      And the metadata conforms to OpenID4VCI-12.2.1

  Rule: an issuer may tailor its texts to the user's language, and says so

    Scenario Outline: a user who reads <language>
      Given an issuer
      When the wallet asks for metadata in <language>
      Then the metadata conforms to OpenID4VCI-12.2.2
      And the metadata conforms to OpenID4VCI-12.2.4

      Examples:
        | language         |
        | German           |
        | Swiss German     |
        | any language     |
        | what nobody reads |
