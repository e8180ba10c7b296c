@OpenID4VCI-12.2.1 @issuer @openid4vci
Feature: Credential Issuer Identifier
  The identifier is a URL that stands for the issuer everywhere.

  Rule: the identifier is an https URL without query and fragment

    Example: the identifier in offer and metadata
      Given an issuer
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-12.2.1
