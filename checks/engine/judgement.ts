import type { JudgeContext } from '../check.ts'
import { type Judgement, notConfigured, satisfied, violated } from '../finding.ts'

/** What is said when a condition does not hold. */
export interface Otherwise {
  readonly seen: string
  readonly expected: string
  readonly hint?: string
  readonly level?: 'SHOULD'
}

/** Satisfied when the condition holds, violated with what was seen when it does not. */
export function met(holds: boolean, otherwise: Otherwise): Judgement {
  return holds ? satisfied : violated(otherwise)
}

/** Judges a set: satisfied when it holds no offender, violated naming them. */
export function none(offenders: readonly string[], expected: string, hint?: string): Judgement {
  return met(offenders.length === 0, {
    seen: offenders.join('; '),
    expected,
    ...(hint === undefined ? {} : { hint }),
  })
}

/**
 * Judges `typ`. The same media type spelt out or in another case is one that every reader has to take for it, though
 * not all do (RFC 7515, Section 4.1.9; RFC 2045, Section 5.1).
 */
export function headerType(typ: unknown, name: string, hint?: string): Judgement {
  const isSame = typeof typ === 'string' && typ.toLowerCase().replace(/^application\//, '') === name
  return met(typ === name, {
    seen: `typ is ${typ === undefined ? 'absent' : JSON.stringify(typ)}`,
    expected: name,
    ...(hint !== undefined && { hint }),
    ...(isSame && { level: 'SHOULD' as const }),
  })
}

/** Judges that `value` is an absolute https URL; plain HTTP is not applicable where it was allowed. */
export function httpsUrl(name: string, value: unknown, context: JudgeContext): Judgement {
  const seen = `${name} is ${typeof value === 'string' ? value : JSON.stringify(value)}`
  const expected = 'an absolute https URL without fragment'
  if (typeof value !== 'string' || !URL.canParse(value)) return violated({ seen, expected })
  if (value.includes('#')) return violated({ seen, expected })
  if (new URL(value).protocol === 'https:') return satisfied
  if (context.insecureHttp && new URL(value).protocol === 'http:') {
    return plainHttpAllowed(seen)
  }
  return violated({ seen, expected })
}

/** What only a target file that wants TLS can have judged. */
export function plainHttpAllowed(seen: string): Judgement {
  return notConfigured(`plain HTTP was allowed on purpose; ${seen}`, 'trust.insecureHttp')
}

/** RFC 6749, Section 5.2 and OpenID4VCI 1.0, Section 8.3.1.2 allow these characters only. */
export function hasForbiddenCharacter(text: string): boolean {
  return !/^[\x20-\x21\x23-\x5B\x5D-\x7E]*$/.test(text)
}
