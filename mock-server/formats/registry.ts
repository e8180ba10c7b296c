import type { Environment } from '../environment.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import type { CredentialFormat, CredentialWish } from './format.ts'
import { jwtVcJson, jwtVcJsonLd } from './jwt-vc-json.ts'
import { ldpVc } from './ldp-vc.ts'
import { mdoc } from './mso-mdoc.ts'
import { sdJwt } from './sd-jwt.ts'

/** What the mock can issue. PingOne: SD-JWT VC only. */
export const formats: readonly CredentialFormat[] = [sdJwt, mdoc, jwtVcJson, jwtVcJsonLd, ldpVc]

/** Of a credential type; PingOne's are SD-JWT VCs. */
export function formatOf({ profile }: CredentialType): CredentialFormat {
  return formats.find(({ id }) => id === profile?.format) ?? sdJwt
}

/** @returns the value of `credential` (OpenID4VCI 1.0, Section 8.3), in the format of its type. */
export function issueCredential(environment: Environment, wish: CredentialWish): Promise<unknown> {
  return formatOf(wish.type).issue(environment, wish)
}
