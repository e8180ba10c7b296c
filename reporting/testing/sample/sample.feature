@OpenID4VCI-7.2 @issuer
Feature: Nonce response

  Rule: the answer is JSON

    Example: reported
      Given a record that says satisfied

    Example: silent
      Given nothing

  @OpenID4VCI-7.1
  Rule: what goes wrong

    Example: broken
      Given a harness that breaks

    Example: unknown
      Given a step nobody wrote

    Example: <what>
      Given an issuer without it

      Examples:
        | what        |
        | not offered |

  @self-test
  Rule: the harness

    Example: on its own
      Given a record that says satisfied
