/** What a JWT says, for reading: nothing is verified here. */
export interface ReadableJwt {
  readonly compact: string
  readonly kind: 'JWT' | 'SD-JWT' | 'JWE'
  readonly header: unknown
  /** Undefined of a JWE: it is encrypted. */
  readonly payload?: unknown
  /** Salt, name and value of each; an array element has no name. */
  readonly disclosures: readonly (readonly unknown[])[]
}

/** JWTs, SD-JWTs and JWEs in `text`, each once; the signature may have been redacted. */
export function jwtsIn(text: string): readonly ReadableJwt[] {
  const found = text.match(compactForm) ?? []
  return [...new Set(found)].flatMap((compact) => readableJwt(compact) ?? [])
}

const compactForm =
  /(?<![\w-])eyJ[\w-]+\.(?:[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+|[\w-]+\.(?:[\w-]*|‹[^‹›]{1,100}›)(?:~[\w-]*(?:\.[\w-]+\.[\w-]+)?)*)/g

function readableJwt(compact: string): ReadableJwt | undefined {
  const [jwt = '', ...parts] = compact.split('~')
  const segments = jwt.split('.')
  const header = decodedJson(segments[0])
  if (header === undefined) return undefined
  if (segments.length === 5) return { compact, kind: 'JWE', header, disclosures: [] }
  const payload = decodedJson(segments[1])
  if (payload === undefined) return undefined
  return {
    compact,
    kind: parts.length > 0 ? 'SD-JWT' : 'JWT',
    header,
    payload,
    disclosures: parts.map(decodedJson).filter((each) => Array.isArray(each)),
  }
}

/** @returns undefined for what is not base64url of JSON. */
function decodedJson(segment = ''): unknown {
  try {
    return JSON.parse(Buffer.from(segment, 'base64url').toString())
  } catch {
    return undefined
  }
}
