/** A specification the catalogue has rows of. */
export interface Specification {
  /** First part of its requirement ids. */
  readonly prefix: string
  /** Where a section can be read; undefined when the text is not public. */
  readonly sectionUrl: (section: string) => string | undefined
}

const w3cAnchors: Readonly<Record<string, string>> = {
  '4.1': 'contexts',
  '4.2': 'identifiers',
  '4.3': 'types',
  '4.4': 'credential-subject',
  '4.5': 'issuer',
  '4.6': 'issuance-date',
  '4.7': 'proofs-signatures',
  '4.8': 'expiration',
  '6.3.1': 'json-web-token',
}

const pingOnePage =
  'https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html'

export const specifications: readonly Specification[] = [
  openid('VCI', 'https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0-final.html'),
  openid(
    'VCIE',
    'https://openid.github.io/OpenID4VCI/openid-4-verifiable-credential-issuance-1_0-wg-draft.html',
  ),
  openid(
    'HAIP',
    'https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html',
  ),
  openid('FAPI2', 'https://openid.net/specs/fapi-security-profile-2_0-final.html'),
  rfc('RFC8414'),
  rfc('RFC6749'),
  rfc('RFC6750'),
  rfc('RFC7636'),
  rfc('RFC9126'),
  rfc('RFC9207'),
  rfc('RFC9449'),
  rfc('RFC9396'),
  rfc('RFC9700'),
  rfc('RFC8259'),
  rfc('RFC7515'),
  rfc('RFC7516'),
  rfc('RFC7517'),
  rfc('RFC7638'),
  rfc('RFC7519'),
  rfc('RFC7523'),
  { prefix: 'SDJWT', sectionUrl: rfc('RFC9901').sectionUrl },
  draft('ABCA', 'draft-ietf-oauth-attestation-based-client-auth-07'),
  draft('SDJWTVC', 'draft-ietf-oauth-sd-jwt-vc-13'),
  draft('TSL', 'draft-ietf-oauth-status-list-14'),
  {
    prefix: 'VCDM',
    sectionUrl: (section) =>
      `https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#${w3cAnchors[section] ?? ''}`,
  },
  { prefix: 'MDOC', sectionUrl: () => undefined },
  {
    prefix: 'P1',
    sectionUrl: (section) =>
      section === 'OpenID4VCI Credentials Issuance Offers data model'
        ? `${pingOnePage}#openid4vci-credentials-issuance-offers-data-model`
        : pingOnePage,
  },
]

/** The part of an id before its first hyphen: `VCI` of `VCI-7.2-05`. */
export function prefixOf(requirementId: string): string {
  return requirementId.split('-', 1).join()
}

/** The OpenID Foundation's HTML: chapters are sections, lettered ones appendices. */
function openid(prefix: string, document: string): Specification {
  return {
    prefix,
    sectionUrl: (section) =>
      `${document}#${/^[A-Z]/.test(section) ? 'appendix' : 'section'}-${section}`,
  }
}

function rfc(name: string): Specification {
  const document = `https://www.rfc-editor.org/rfc/${name.toLowerCase()}`
  return { prefix: name, sectionUrl: (section) => `${document}#section-${section}` }
}

function draft(prefix: string, name: string): Specification {
  const document = `https://datatracker.ietf.org/doc/html/${name}`
  return { prefix, sectionUrl: (section) => `${document}#section-${section}` }
}
