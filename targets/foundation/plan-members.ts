/**
 * Members of a configuration of the OpenID Foundation's plan for issuers (`oid4vci-1_0-issuer-test-plan` and its HAIP sister) as of
 * August 2026, and what becomes of each: `carried` has a key of the target file, `needless` says nothing that a run would need,
 * and `left` tells why a member stays behind. docs/targets.md has this table.
 * @see https://gitlab.com/openid/conformance-suite
 */
export const planMembers: Readonly<Record<string, PlanMember>> = {
  alias: { carried: 'client.redirectUri, with the suite’s address' },
  description: { carried: 'name' },
  publish: { needless: true },
  consent: { needless: true },
  options: { needless: true },
  browser_verbose: { needless: true },
  'vci.credential_issuer_url': { carried: 'credentialIssuer' },
  'vci.credential_configuration_id': { carried: 'credentials' },
  'vci.static_tx_code': {
    left: 'a Transaction Code belongs to an offer: "offers.txCode", or --offer with --tx-code',
  },
  'vci.authorization_server': {
    left: 'the wallet asks the servers that the issuer’s metadata and its offers name',
  },
  'vci.credential_proof_type_hint': { left: 'every proof type of the metadata is tried' },
  'vci.credential_offer_endpoint': { left: 'it is that of a wallet; an issuer has none' },
  'vci.credential_issuer_metadata_url': { left: 'metadata are asked for where they belong' },
  'vci.allow_unexpected_credential_issuer_metadata_fields': { needless: true },
  'client.client_id': { carried: 'client.id' },
  'client.client_secret': { carried: 'client.secret' },
  'client.jwks': { carried: 'client.key: the first key of it that signs' },
  'client.redirect_uri': { carried: 'client.redirectUri' },
  'client.scope': { left: 'scopes come of the issuer’s metadata' },
  'client.dpop_signing_alg': { left: 'DPoP proofs are signed with ES256' },
  'client_attestation.issuer': { carried: 'client.attester.issuer' },
  'client_attestation.attester_jwks': { carried: 'client.attester.key and its chain (x5c)' },
  'client_attestation.key_attestation_jwks': { carried: 'client.attester.keyAttestations' },
  'client_attestation.trust_anchor': { left: 'it is for who checks attestations: the issuer' },
  'client_attestation.key_attestation_trust_anchor_pem': {
    left: 'it is for who checks attestations: the issuer',
  },
  'credential.trust_anchor_pem': { carried: 'trust.credentialRoots' },
  'credential.status_list_trust_anchor_pem': { carried: 'trust.credentialRoots' },
  'credential.signing_jwk': { left: 'it is that of the suite’s own issuer' },
  'server.discoveryUrl': { left: 'metadata are asked for where they belong' },
  server: { left: 'the issuer’s metadata say where its servers are' },
  resource: { left: 'the issuer’s metadata say where its endpoints are' },
  mtls: { left: 'certificates of clients are not supported (RFC 8705)' },
  mtls2: { left: 'certificates of clients are not supported (RFC 8705)' },
  browser: { carried: 'login.script' },
  override: { left: 'it is about single modules of the Foundation’s plan' },
}

export type PlanMember =
  | { readonly carried: string }
  | { readonly needless: true }
  | { readonly left: string }

/** Names of an earlier form of the configuration, which the suite still reads, and what they are called now. */
export const earlierNames: Readonly<Record<string, string>> = {
  'vci.client_attestation_issuer': 'client_attestation.issuer',
  'vci.client_attester_keys_jwks': 'client_attestation.attester_jwks',
  'vci.key_attestation_jwks': 'client_attestation.key_attestation_jwks',
  'vci.client_attestation_trust_anchor': 'client_attestation.trust_anchor',
  'vci.key_attestation_trust_anchor_pem': 'client_attestation.key_attestation_trust_anchor_pem',
}

/** What a second client has is called as that of the first. */
export function memberNamed(path: string): PlanMember | undefined {
  const name = earlierNames[path] ?? path.replace(/^client2\./, 'client.')
  const [section = ''] = name.split('.')
  return planMembers[name] ?? planMembers[section]
}
