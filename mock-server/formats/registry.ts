import type { CredentialFormat } from './format.ts'
import { sdJwt } from './sd-jwt.ts'

/** What the mock can issue. PingOne: SD-JWT VC only. */
export const formats: readonly [CredentialFormat] = [sdJwt]
