import type { CredentialFormat } from './format.ts'
import { jwtVcJson, jwtVcJsonLd } from './jwt-vc-json.ts'
import { ldpVc } from './ldp-vc.ts'
import { mdoc } from './mso-mdoc.ts'
import { sdJwtVc } from './sd-jwt.ts'

export const formats: readonly CredentialFormat[] = [sdJwtVc, mdoc, jwtVcJson, jwtVcJsonLd, ldpVc]
