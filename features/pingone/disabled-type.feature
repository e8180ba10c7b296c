@P1-TYPE @issuer @pingone @destructive
Feature: A credential type that is not for OpenID4VCI
  It may be issued over other protocols, and over this one never.

  Background:
    Given a worker that may make credential types

  Rule: a type that is not for OpenID4VCI is not issued over it

    Example: an offer of such a type
      Given a credential type that is not for OpenID4VCI
      And the worker makes a credential of the type
      When the worker creates an offer
      And the worker offers the type
      And the wallet requests a credential
      Then the answer conforms to P1-TYPE
