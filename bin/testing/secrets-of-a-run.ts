import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Exchange, wasAnswered } from '../../protocol/exchange.ts'

export interface Secret {
  readonly kind: string
  readonly value: string
}

const secretNames =
  /^(access_token|refresh_token|id_token|code|code_verifier|device_code|pre-authorized_code|preAuthorizedCode|tx_code|txCode|password|client_secret|clientSecret|client_assertion)$/

/** What is secret by its name, in what went over the wire. */
export function secretsOf(exchange: Exchange): readonly Secret[] {
  const { request } = exchange
  const { headers = {}, body } = wasAnswered(exchange) ? exchange.response : {}
  const texts = [request.body ?? '', body === undefined ? '' : Buffer.from(body).toString()]
  return [
    ...texts.flatMap(secretMembers),
    ...[request.body ?? '', queryOf(request.url), queryOf(headers.location ?? '')].flatMap(
      secretParameters,
    ),
    ...credentialsIn(request.headers.authorization),
    ...cookiesIn(headers['set-cookie']),
  ]
}

function secretMembers(text: string): readonly Secret[] {
  const found: Secret[] = []
  const open = [parsed(text)]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null) continue
    for (const [kind, member] of Object.entries(value)) {
      // In JSON, `code` is an error's name.
      if (typeof member === 'string' && secretNames.test(kind) && kind !== 'code')
        found.push({ kind, value: member })
      open.push(typeof member === 'string' ? parsed(member) : member)
      if (typeof member === 'string') found.push(...secretParameters(queryOf(member)))
    }
    if ('kty' in value && 'd' in value) found.push({ kind: 'd', value: String(value.d) })
  }
  return found
}

function secretParameters(text: string): readonly Secret[] {
  return [...new URLSearchParams(text)].flatMap(([kind, value]) => [
    ...(secretNames.test(kind) ? [{ kind, value }] : []),
    ...secretMembers(value),
  ])
}

function credentialsIn(authorization = ''): readonly Secret[] {
  const [scheme, value = ''] = authorization.split(' ')
  if (scheme !== 'Basic') return [{ kind: 'access_token', value }]
  const secret = Buffer.from(value, 'base64').toString().split(':')[1] ?? ''
  return [
    { kind: 'basic', value },
    { kind: 'client_secret', value: decodeURIComponent(secret) },
  ]
}

function cookiesIn(header = ''): readonly Secret[] {
  return [...header.matchAll(/(?:^|,\s*)[^=;,\s]+=([^;,]+)/g)].map(([, value = '']) => ({
    kind: 'cookie',
    value,
  }))
}

function queryOf(url: string): string {
  return URL.canParse(url) ? new URL(url).search.slice(1) : ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Values that are made up to be wrong, or public, protect nothing; short ones are looked for by their name. */
export const longEnough = 8

/** Every file of a folder, unzipped. */
export function writtenIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder).map((name) => {
      const bytes = readFileSync(join(folder, name))
      return [name, (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()]
    }),
  )
}

export interface Found extends Secret {
  readonly form: string
}

/**
 * Thousands of secrets in megabytes of text: by their first characters, in one pass.
 * @param isOther whether what stands there only looks like the form
 */
export function searchFor(
  secrets: readonly Secret[],
  formsOf = plainForms,
  isOther: (text: string, at: number, form: string) => boolean = () => false,
): (text: string) => readonly Found[] {
  const forms = secrets.flatMap((secret) => formsOf(secret.value).map((form) => ({ form, secret })))
  const byBeginning = Map.groupBy(forms, ({ form }) => form.slice(0, longEnough))
  return (text) => {
    const found = new Map<Secret, Found>()
    for (let at = 0; at < text.length; at++)
      for (const { form, secret } of byBeginning.get(text.slice(at, at + longEnough)) ?? [])
        if (text.startsWith(form, at) && !isOther(text, at, form))
          found.set(secret, { ...secret, form })
    return [...found.values()]
  }
}

/** What is too short to be a secret by itself stands beside its name, in a form or in JSON, which may stand in JSON itself. */
export function searchForNamed(secrets: readonly Secret[]): (text: string) => readonly Secret[] {
  const named = secrets.flatMap((secret) => {
    const { kind, value } = secret
    const written = [
      [`${kind}=`, value],
      [`"${kind}":"`, `${value}"`],
      [`"${kind}": "`, `${value}"`],
    ] as const
    return written.flatMap(([name, rest]) => [
      { name, rest, secret },
      { name: escapedJson(name), rest: escapedJson(rest), secret },
    ])
  })
  // Few names, found in one pass each, and thousands of values.
  const byName = Map.groupBy(named, ({ name }) => name)
  return (text) => {
    const found = new Map<string, Secret>()
    for (const [name, its] of byName) {
      const places = placesOf(name, text)
      if (places.length === 0) continue
      const byRest = new Map(its.map(({ rest, secret }) => [rest, secret]))
      const lengths = new Set([...byRest.keys()].map(({ length }) => length))
      for (const at of places)
        for (const length of lengths) {
          const secret = byRest.get(text.slice(at, at + length))
          if (secret) found.set(`${secret.kind}=${secret.value}`, secret)
        }
    }
    return [...found.values()]
  }
}

/** Where what follows a part begins. */
function placesOf(part: string, text: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    places.push(at + part.length)
  return places
}

function plainForms(value: string): readonly string[] {
  return [...new Set([value, encodeURIComponent(value), escapedJson(value)])]
}

export function escapedJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
