import { createHash } from 'node:crypto'
import { parseBoundedJson } from '../../protocol/bounded-json.ts'
import { inWords } from '../../protocol/in-words.ts'
import { isJsonObject, type JsonObject } from '../json.ts'

/** A disclosure that was read: of an object member when it has a name, of an array element otherwise. */
interface Disclosure {
  readonly encoded: string
  readonly content: readonly unknown[]
  readonly name?: string
  readonly value: unknown
}

export type Resolved =
  | { readonly claims: JsonObject; readonly disclosures: readonly unknown[] }
  | { readonly problem: string; readonly disclosures: readonly unknown[] }

/** Far beyond any credential, and far from the end of the stack. */
const maxDepth = 100

const hashes: ReadonlyMap<string, string> = new Map([
  ['sha-256', 'sha256'],
  ['sha-384', 'sha384'],
  ['sha-512', 'sha512'],
])

/**
 * Puts the disclosed values where their digests stand.
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-7.1
 */
export function resolveDisclosures(payload: JsonObject, encoded: readonly string[]): Resolved {
  const read = encoded.map(readDisclosure)
  const disclosures = read.map((entry) => (typeof entry === 'string' ? entry : entry.content))
  const problem = read.find((entry) => typeof entry === 'string')
  if (problem !== undefined) return { problem, disclosures }
  const algorithm = payload._sd_alg ?? 'sha-256'
  const hash = typeof algorithm === 'string' ? hashes.get(algorithm) : undefined
  if (hash === undefined) return { problem: `_sd_alg is ${inWords(algorithm)}`, disclosures }
  const resolution = new Resolution(
    new Map(
      read
        .filter((entry) => typeof entry !== 'string')
        .map((entry) => [createHash(hash).update(entry.encoded).digest('base64url'), entry]),
    ),
  )
  const claims = resolution.object(payload)
  const failure =
    resolution.problems[0] ??
    (resolution.used.size < encoded.length
      ? `${encoded.length - resolution.used.size} of ${encoded.length} disclosures have no digest in the credential, or come twice`
      : undefined)
  const { _sd_alg: _, ...visible } = claims
  return failure === undefined
    ? { claims: visible, disclosures }
    : { problem: failure, disclosures }
}

class Resolution {
  readonly problems: string[] = []
  readonly used = new Set<string>()
  readonly #seen = new Set<string>()
  readonly #byDigest: ReadonlyMap<string, Disclosure>
  #depth = 0

  constructor(byDigest: ReadonlyMap<string, Disclosure>) {
    this.#byDigest = byDigest
  }

  object(object: JsonObject): JsonObject {
    const { _sd: digests = [], ...members } = object
    const open = Object.entries(members).map(([name, value]) => [name, this.#value(value)] as const)
    if (!Array.isArray(digests)) {
      this.problems.push('_sd is not an array')
      return Object.fromEntries(open)
    }
    const names = new Set(Object.keys(members))
    const disclosed = digests.flatMap((digest: unknown) => {
      const disclosure = this.#take(digest)
      if (!disclosure) return []
      const { name } = disclosure
      if (name === undefined) return this.#problem('an array element is disclosed as a member')
      if (name === '_sd' || name === '...') return this.#problem(`a claim is named ${name}`)
      if (names.has(name)) return this.#problem(`the claim ${name} is there twice`)
      names.add(name)
      return [[name, this.#value(disclosure.value)] as const]
    })
    return Object.fromEntries([...open, ...disclosed])
  }

  #value(value: unknown): unknown {
    if (this.#depth === maxDepth) {
      if (this.problems.length === 0) this.problems.push(`claims nest deeper than ${maxDepth}`)
      return undefined
    }
    this.#depth += 1
    const resolved = Array.isArray(value)
      ? value.flatMap((element) => this.#element(element))
      : isJsonObject(value)
        ? this.object(value)
        : value
    this.#depth -= 1
    return resolved
  }

  /** None when the element stayed hidden. */
  #element(element: unknown): readonly unknown[] {
    if (!isJsonObject(element) || !Object.hasOwn(element, '...')) return [this.#value(element)]
    const disclosure = this.#take(element['...'])
    if (!disclosure) return []
    return disclosure.name === undefined
      ? [this.#value(disclosure.value)]
      : this.#problem('a member is disclosed as an array element')
  }

  #take(digest: unknown): Disclosure | undefined {
    if (typeof digest !== 'string') {
      this.problems.push('a digest is not a string')
      return undefined
    }
    if (this.#seen.has(digest)) {
      this.problems.push(`the digest ${digest} is there twice`)
      // Rejected (RFC 9901, Section 7.1, step 4): resolving it again may double the work at every level.
      return undefined
    }
    this.#seen.add(digest)
    const disclosure = this.#byDigest.get(digest)
    if (disclosure) this.used.add(digest)
    return disclosure
  }

  #problem(problem: string): [] {
    this.problems.push(problem)
    return []
  }
}

/** @returns a sentence fragment when it is none. */
function readDisclosure(encoded: string): Disclosure | string {
  let content: unknown
  try {
    content = parseBoundedJson(Buffer.from(encoded, 'base64url').toString('utf8'))
  } catch {
    return `the disclosure ${encoded.slice(0, 20)}… is not base64url JSON`
  }
  if (!Array.isArray(content)) return 'a disclosure is not an array'
  if (content.length === 2) return { encoded, content, value: content[1] }
  const [, name, value] = content
  return content.length === 3 && typeof name === 'string'
    ? { encoded, content, name, value }
    : `a disclosure has ${content.length} elements`
}
