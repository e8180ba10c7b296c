import type { CredentialFormat } from './format.ts'
import { mdoc } from './mso-mdoc.ts'
import { sdJwtVc } from './sd-jwt.ts'

export const formats: readonly CredentialFormat[] = [sdJwtVc, mdoc]
