import type { Alteration } from '../../mock-server/faults/fault.ts'
import { having, inside } from '../../mock-server/faults/shared/mdoc.ts'
import type { Reply } from '../../mock-server/seams/reply.ts'
import { numericDate } from '../../protocol/clock.ts'

/** Seconds. */
export const day = 24 * 60 * 60

/** A public key of RFC 7515, Appendix A.3, which nobody here has. */
export const foreignJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}

export const foreignDid = `did:jwk:${Buffer.from(JSON.stringify(foreignJwk)).toString('base64url')}`

export function claims(
  name: string,
  change: (now: number) => Readonly<Record<string, unknown>>,
): Alteration {
  return {
    name,
    seams: {
      credentialPayload: (payload, { now }) => ({ ...payload, ...change(numericDate(now)) }),
    },
  }
}

export function w3cClaims(
  name: string,
  change: (now: number) => Readonly<Record<string, unknown>>,
): Alteration {
  return {
    name,
    seams: { jwtVcPayload: (payload, { now }) => ({ ...payload, ...change(numericDate(now)) }) },
  }
}

/** ISO/IEC 18013-5, Section 9.1.2.4. */
export function validity(
  name: string,
  member: 'validFrom' | 'validUntil',
  seconds: number,
): Alteration {
  return {
    name,
    seams: {
      mobileSecurityObject: (mso, { now }) =>
        inside(mso, 'validityInfo', (info) =>
          having(info, member, new Date(now.getTime() + seconds * 1000)),
        ),
    },
  }
}

/** RFC 7516, Section 5.2: the tag says whether the text is as it was sealed. */
export function tampered(reply: Reply): Reply {
  const parts = String(reply.body).split('.')
  const tag = parts.at(-1) ?? ''
  const other = `${tag.startsWith('A') ? 'B' : 'A'}${tag.slice(1)}`
  return { ...reply, body: [...parts.slice(0, -1), other].join('.') }
}

export function foreignKey(): Alteration {
  return {
    name: 'a foreign key',
    seams: { credentialPayload: (payload) => ({ ...payload, cnf: { jwk: foreignJwk } }) },
  }
}

/** The signature of the second one is that of other bytes. */
export function secondBroken(reply: Reply): Reply {
  const credentials = Object(reply.body).credentials as readonly { readonly credential: string }[]
  if (!Array.isArray(credentials) || credentials.length < 2) return reply
  const [first, second] = credentials
  const [jwt = '', ...rest] = String(second?.credential).split('~')
  const [header, payload, signature = ''] = jwt.split('.')
  const broken = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
  const credential = [[header, payload, broken].join('.'), ...rest].join('~')
  return { ...reply, body: { ...Object(reply.body), credentials: [first, { credential }] } }
}
