import { createHash } from 'node:crypto'
import type { SdJwtParts } from '../../seams/credentials.ts'
import type { Fault } from '../fault.ts'

type Seams = NonNullable<Fault['seams']>

/** A salt that no other credential has, made of what is in this one. */
export function saltOf({ payload }: SdJwtParts): string {
  return digest(JSON.stringify(payload)).slice(0, 22)
}

export function inParts(change: (parts: SdJwtParts) => SdJwtParts): Seams {
  return { sdJwtParts: change }
}

/** The payload with further members. */
export function alsoInPayload(members: (parts: SdJwtParts) => object): Seams {
  return inParts((parts) => ({ ...parts, payload: { ...parts.payload, ...members(parts) } }))
}

/** A disclosure more, whose digest the top level holds. */
export function alsoDisclosed(...content: readonly unknown[]): Seams {
  return inParts((parts) => disclosing(parts, content))
}

/** A member of the payload, disclosed instead. */
export function hidden(name: string): Seams {
  return inParts((parts) => {
    const { [name]: value, ...payload } = parts.payload
    return value === undefined ? parts : disclosing({ ...parts, payload }, [name, value])
  })
}

function disclosing(parts: SdJwtParts, content: readonly unknown[]): SdJwtParts {
  const disclosure = encoded([saltOf(parts), ...content])
  const _sd = [...digestsOf(parts.payload), digest(disclosure)]
  return {
    ...parts,
    payload: { ...parts.payload, _sd },
    disclosures: [...parts.disclosures, disclosure],
  }
}

export function encoded(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url')
}

export function decoded(disclosure: string): string {
  return Buffer.from(disclosure, 'base64url').toString()
}

/** RFC 9901, Section 4.2.3. */
export function digest(disclosure: string): string {
  return createHash('sha256').update(disclosure).digest('base64url')
}

export function digestsOf({ _sd }: SdJwtParts['payload']): readonly unknown[] {
  return Array.isArray(_sd) ? _sd : []
}
