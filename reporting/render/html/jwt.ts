/** What a JWT says, for reading: nothing is verified here. */
export interface ReadableJwt {
  readonly compact: string
  readonly header: unknown
  readonly payload: unknown
  readonly disclosures: readonly unknown[]
}

/** JWTs and SD-JWTs in `text`, each once; the signature may have been redacted. */
export function jwtsIn(text: string): readonly ReadableJwt[] {
  const found = text.match(/eyJ[\w-]+\.eyJ[\w-]+\.(?:[\w-]*|‹[^‹›]+›)(?:~[\w-]*)*/g) ?? []
  return [...new Set(found)].flatMap((compact) => {
    const [jwt = '', ...disclosures] = compact.split('~')
    const [header, payload] = jwt.split('.').map(decodedJson)
    if (header === undefined || payload === undefined) return []
    return [
      {
        compact,
        header,
        payload,
        disclosures: disclosures.map(decodedJson).filter((each) => each !== undefined),
      },
    ]
  })
}

/** @returns undefined for what is not base64url of JSON. */
function decodedJson(segment: string): unknown {
  try {
    return JSON.parse(Buffer.from(segment, 'base64url').toString())
  } catch {
    return undefined
  }
}
