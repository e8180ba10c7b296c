import type { JwtShape } from '../shape.ts'
import { type Alter, all, jwt } from '../verbs.ts'

/** Where the credential of an answer stands. */
export const first = '/credentials/0/credential'

/** Changes the SD-JWT of an answer. */
export function sd(change: (jwt: JwtShape) => void): Alter {
  return jwt(first, change)
}

/** Claims of the payload; `undefined` takes one away. */
export function claims(members: Readonly<Record<string, unknown>>): Alter {
  return sd(({ payload }) => {
    for (const [name, value] of Object.entries(members)) {
      if (value === undefined) delete payload[name]
      else payload[name] = value
    }
  })
}

/** Header parameters; `undefined` takes one away. */
export function head(members: Readonly<Record<string, unknown>>): Alter {
  return sd(({ header }) => {
    for (const [name, value] of Object.entries(members)) {
      if (value === undefined) delete header[name]
      else header[name] = value
    }
  })
}

/** A claim of the payload becomes one that the holder may leave out. */
export function hidden(name: string): Alter {
  return sd((it) => {
    discloses(it, it.payload, [`salt-of-${name}-0123456789`, name, it.payload[name]])
    delete it.payload[name]
  })
}

/** One more disclosure, and its digest in `_sd` of the holder. */
export function discloses(it: JwtShape, holder: { _sd?: string[] }, disclosure: unknown): void {
  it.disclosures.push(disclosure)
  holder._sd = [...(holder._sd ?? []), it.digestOf(disclosure)].toSorted()
}

/** Another text of a disclosure, with its digest where the old one was, at any depth. */
export function changed(it: JwtShape, at: number, disclosure: unknown): void {
  const old = it.digestOf(it.disclosures[at])
  it.disclosures[at] = disclosure
  const anew = it.digestOf(disclosure)
  it.payload = JSON.parse(JSON.stringify(it.payload).replaceAll(old, anew))
  it.disclosures.forEach((other, place) => {
    const text = JSON.stringify(other)
    if (text.includes(old)) changed(it, place, JSON.parse(text.replaceAll(old, anew)))
  })
}

/** The compact text itself. */
export function compact(change: (parts: string[]) => string): Alter {
  return (it) => {
    it.json.credentials[0].credential = change(it.json.credentials[0].credential.split('~'))
  }
}

/** What other issuers may well do, whatever the row. */
export const otherOrder = sd((it) => {
  it.payload = Object.fromEntries(Object.entries(it.payload).toReversed())
})
export const otherHeaderOrder = sd((it) => {
  it.header = Object.fromEntries(Object.entries(it.header).toReversed())
})
export const moreClaims = claims({ jti: 'urn:uuid:0b6f2c1e-0d8b-4d42-8c54-1b2f0d7b2f11', sub: 'erika', x_more: { a: [1, null, true] } })
export const disclosuresTurned = sd((it) => {
  it.disclosures = it.disclosures.toReversed()
})
export const decoy = sd((it) => {
  it.payload._sd = [...it.payload._sd, it.digestOf('nobody')].toSorted()
})
export const withoutTimes = claims({ iat: undefined, exp: undefined, nbf: undefined })
export const noAlgorithmNamed = claims({ _sd_alg: undefined })
export const spacedDisclosure = all(
  sd((it) => {
    const [salt, name, value] = it.disclosures[0]
    changed(it, 0, [`${salt}-longer-than-it-has-to-be`, name, value])
  }),
)
