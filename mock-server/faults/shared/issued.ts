import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { body, member } from './body.ts'

type Members = Readonly<Record<string, unknown>>

/** Every issued credential of one form in another one; `undefined` from `change` leaves it as it is. */
export function eachIssued(change: (credential: unknown) => unknown): NonNullable<Fault['seams']> {
  return {
    'credential reply': (reply) =>
      body(reply, (answer) =>
        member(answer, 'credentials', (credentials) =>
          Array.isArray(credentials)
            ? credentials.map((it) =>
                isObject(it) ? { ...it, credential: change(it.credential) ?? it.credential } : it,
              )
            : credentials,
        ),
      ),
  }
}

/** What a compact JWT says of a W3C credential; undefined for anything else. */
export function vcOf(credential: unknown): Members | undefined {
  if (typeof credential !== 'string' || credential.includes('~')) return undefined
  const [, payload, signature] = credential.split('.')
  if (payload === undefined || signature === undefined) return undefined
  const { vc } = JSON.parse(Buffer.from(payload, 'base64url').toString())
  return isObject(vc) ? vc : undefined
}

/** Of the configuration whose JWTs are Linked Data as well. */
export function isLinked({ type }: Members): boolean {
  return Array.isArray(type) && type.includes('LinkedCourseCertificate')
}

export function isSdJwt(credential: unknown): credential is string {
  return typeof credential === 'string' && credential.includes('~')
}
