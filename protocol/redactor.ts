import { KnownSecrets, shortestFound } from './known-secrets.ts'
import { decoded, withParameters } from './parameters.ts'
import { writtenForms } from './written-forms.ts'

/** What became of a text. */
interface Seen {
  /** How many were known before: as long as there are no more, it becomes the same. */
  readonly secrets: number
  /** Nothing in it is secret by its place or name. */
  readonly isPlain: boolean
  readonly redacted: string
}

/**
 * Replaces secrets by markers that keep equality visible: the same access token is `‹access_token.1›`
 * in the token response and in every request that carries it. Text is edited in place, so that what
 * a report shows is otherwise what was on the wire.
 */
export class Redactor {
  readonly #markers = new Map<string, string>()
  readonly #counts = new Map<string, number>()
  readonly #known = new KnownSecrets()
  readonly #seen = new Map<string, Seen>()
  #remembered = 0
  /** There were more secrets than are kept: nothing is known of the others, and so of no text what it holds. */
  #isFull = false

  /** Then no text is shown any more. */
  get isFull(): boolean {
    return this.#isFull
  }

  /** The marker of `value`; a secret that is marked already stays as it is. */
  mark(kind: string, value: string): string {
    if (value === '' || isMarked(value)) return value
    const known = this.#markers.get(value)
    if (known !== undefined) return known
    if (this.#markers.size >= mostSecrets) {
      this.#isFull = true
      return `‹${kind}›`
    }
    const count = (this.#counts.get(kind) ?? 0) + 1
    const marker = `‹${kind}.${count}›`
    this.#counts.set(kind, count)
    this.#markers.set(value, marker)
    this.#know(kind, value, marker)
    return marker
  }

  /**
   * Redacts what its place or name says is secret, then every secret met before, wherever it stands. A scenario's
   * texts are read more than once, and many are the same: nothing is looked for again that cannot have changed.
   */
  text(text: string): string {
    const secrets = this.#markers.size
    const before = this.#seen.get(text)
    if (before?.secrets === secrets && !this.#isFull) return before.redacted
    const named = before?.isPlain ? text : this.#named(text)
    // Not shown, whatever else is in it.
    if (this.#isFull) return this.known(text)
    const redacted = this.known(this.#encoded(named))
    this.#remember(text, { secrets, isPlain: named === text, redacted })
    return redacted
  }

  #remember(text: string, seen: Seen): void {
    if (text.length > longestRemembered) return
    if (!this.#seen.has(text)) this.#remembered += text.length
    if (this.#remembered > mostRemembered) {
      this.#seen.clear()
      this.#remembered = text.length
    }
    this.#seen.set(text, seen)
  }

  /** What its place or name says is secret, whatever else is known. */
  #named(text: string): string {
    const members = this.#members(this.#headerLines(text))
    return this.#isFull ? text : this.#inputs(this.#parameters(members))
  }

  /** Redacts the secrets met before, in all their written forms: for sentences that quote evidence. */
  known(text: string): string {
    if (this.#isFull)
      return `‹not shown: ${text.length} characters, for more than ${mostSecrets} secrets›`
    return this.#amidOthers(this.#known.replaceIn(text))
  }

  /** A short one (a Transaction Code, say) would also hit numbers that merely look like it. */
  #know(kind: string, value: string, marker: string): void {
    const isRewritten = kind !== 'encoded' && this.#markers.size <= mostRewritten
    for (const form of isRewritten ? writtenForms(value) : [value]) {
      if (form !== value || value.length >= shortestFound) this.#known.add(form, marker)
    }
    if (value.length >= shortestFound) return
    if (value.length >= shortestValue && (kind === 'password' || typedByHand.test(kind)))
      this.#known.addValue(value, marker)
    if (value.length < shortestWord) return
    for (const alphabet of ['base64', 'base64url'] as const) {
      this.#known.addWord(Buffer.from(value).toString(alphabet).replace(/=+$/, ''), marker)
    }
    if (typedByHand.test(kind)) this.#known.addWord(value, marker)
  }

  /** JSON in base64, as in a JWT: what it says has to be fit for reading too. */
  #encoded(text: string): string {
    return text.replaceAll(/(?<![\w+/-])e[wy][\w+/-]{14,}={0,2}/g, (run) => {
      if (this.#isFull) return run
      const json = Buffer.from(run, 'base64').toString()
      const redacted = this.known(this.#members(json))
      return redacted === json ? run : this.mark('encoded', run)
    })
  }

  /** What is too short to be known by its form amid other bytes is looked for where base64 holds text. */
  #amidOthers(text: string): string {
    if (!this.#known.hasWords) return text
    return text.replaceAll(/(?<![\w+/-])[\w+/-]{8,}={0,2}/g, (run, at: number) => {
      const begins = text[at - 1] === endOfMarker ? groupings : whole
      return begins.some((from) => this.#isHeldIn(run.slice(from)))
        ? this.mark('encoded', run)
        : run
    })
  }

  #isHeldIn(base64: string): boolean {
    if (!isText(base64.slice(0, 64))) return false
    return isText(base64) && this.#known.isHeldBy(Buffer.from(base64, 'base64').toString('latin1'))
  }

  /** A header's value; `name` in lower case. */
  header(name: string, value: string): string {
    if (name === 'cookie')
      return value
        .split(/;\s*/)
        .map((pair) => this.#cookie(pair))
        .join('; ')
    if (name === 'set-cookie')
      return value
        .split(/,\s*(?=[^;,=\s]+=)/)
        .map((cookie) => this.#cookie(cookie))
        .join(', ')
    if (name === 'authorization' || name === 'proxy-authorization') return this.#credentials(value)
    if (signedHeaders.has(name)) return this.#unsigned(value)
    if (secretHeader.test(name) && !openHeaders.has(name)) return this.mark(name, value)
    return this.text(value)
  }

  /** An Authorization header as logs and traces of clients have it. */
  #headerLines(text: string): string {
    return text.replaceAll(
      headerLine,
      (_, name: string, scheme: string, credentials: string) =>
        `${name}${this.#credentials(`${scheme}${credentials}`)}`,
    )
  }

  #cookie(text: string): string {
    const [, name = '', value = '', attributes = ''] = /^([^=;]*)=?([^;]*)(.*)$/s.exec(text) ?? []
    return `${name}=${this.mark('cookie', value)}${attributes}`
  }

  #credentials(value: string): string {
    const [, scheme, credentials] = /^(\S+)\s+(.+)$/s.exec(value) ?? []
    if (scheme === undefined || credentials === undefined) return this.mark('authorization', value)
    if (scheme.toLowerCase() !== 'basic')
      return `${scheme} ${this.mark('access_token', credentials)}`
    const secret = Buffer.from(credentials, 'base64').toString().split(':').slice(1).join(':')
    this.mark('client_secret', decoded(secret))
    return `${scheme} ${this.mark('client_credentials', credentials)}`
  }

  /** A JWT that proves who sends it: readable, and of no use without its signature. */
  #unsigned(jwt: string): string {
    const [, signed, signature] = /^([\w-]+\.[\w-]+)\.([\w-]+)$/.exec(jwt) ?? []
    if (signed === undefined || signature === undefined) return this.mark('signed_proof', jwt)
    return `${signed}.${this.mark('signature', signature)}`
  }

  /** Of a text that is not shown in the end, where there are too many: then it is left. */
  #secret(name: string, value: string): string {
    if (this.#isFull) return value
    const known = this.#markers.get(value)
    if (known !== undefined) return known
    const kind = name.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()
    return signedNames.test(name) ? this.#unsigned(value) : this.mark(kind, value)
  }

  /** JSON members, also of JSON that stands escaped inside a string. */
  #members(text: string): string {
    if (!text.includes('"')) return text
    const { strings, numbers } = /"kty\\{0,7}"/.test(text) ? membersOfKeys : members
    return text
      .replaceAll(
        strings,
        (_, quote: string, name: string, colon: string, value: string) =>
          `${quote}${name}${quote}${colon}${quote}${this.#secret(name, value)}${quote}`,
      )
      .replaceAll(
        numbers,
        (_, name: string, colon: string, value: string) =>
          `"${name}"${colon}"${this.#secret(name, value)}"`,
      )
  }

  /** Parameters of forms and of URLs wherever they stand; a value may itself hold JSON or a URL. */
  #parameters(text: string, depth = 0): string {
    return withParameters(text, (name, value) => {
      const plain = decoded(name)
      if (plain.length >= shortestName && secretParameter.test(plain))
        return this.#secret(plain, decoded(value))
      const inner = decoded(value)
      if (inner === value || depth === deepestNesting) return undefined
      const redacted = this.#parameters(this.#members(inner), depth + 1)
      return redacted === inner ? undefined : encodedAround(redacted)
    })
  }

  /** Values of a login page's password fields and of hidden fields that stand for a session. */
  #inputs(text: string): string {
    const parts: string[] = []
    let written = 0
    for (const { index } of text.matchAll(/<input\b/gi)) {
      if (index < written) continue
      const end = text.indexOf('>', index)
      // None of the following has an end either.
      if (end === -1) break
      parts.push(text.slice(written, index), this.#input(text.slice(index, end)))
      written = end
    }
    return written === 0 ? text : [...parts, text.slice(written)].join('')
  }

  #input(tag: string): string {
    const attributes = [...tag.slice('<input'.length).matchAll(attribute)]
    const attributeOf = (wanted: string) =>
      attributes.find(([, name]) => isNamed(name, wanted))?.[2]
    const name = unquoted(attributeOf('name') ?? '')
    const isPassword = isNamed(unquoted(attributeOf('type') ?? ''), 'password')
    if (!isPassword && !secretParameter.test(name) && !secretField.test(name)) return tag
    const kind = name === '' ? 'password' : name
    const redacted = attributes.map(([whole, of, value]) =>
      isNamed(of, 'value') && value !== undefined
        ? ` value="${this.mark(kind, unquoted(value))}"`
        : whole,
    )
    return `${tag.slice(0, '<input'.length)}${redacted.join('')}`
  }
}

/** Where the first group of four begins: base64 of which another secret was cut out goes on anywhere. */
const groupings = [0, 1, 2, 3]
const whole = [0]
const endOfMarker = '›'

/** An address in an address in an address is enough. */
const deepestNesting = 5

const mostSecrets = 5000

/** Longer texts are few, and would be held twice. */
const longestRemembered = 64 * 1024

/** Characters of all together: more than a scenario has. */
const mostRemembered = 16 * 1024 * 1024

/** Of a scenario's secrets: more come from who wants to keep us busy, and are known as they are. */
const mostRewritten = 500

/** Of what somebody types, which is all that a parameter holds. */
const shortestValue = 3

/** Of a value that counts as a word of its own. */
const shortestWord = 4

/** What an issuer tells a person, who may be told of it again in a sentence. */
const typedByHand = /^(?:tx[_-]?code|user[_-]?pin|pin)$/i

const secretNames = [
  'access[_-]?token',
  'refresh[_-]?token',
  'id[_-]?token',
  'registration[_-]?access[_-]?token',
  'client[_-]?secret',
  'client[_-]?assertion',
  'password',
  'passwd',
  'pre-authorized[_-]code',
  'preAuthorizedCode',
  'tx[_-]?code',
  'user[_-]?pin',
  'pin',
  'code[_-]?verifier',
  'device[_-]?code',
].join('|')

/** Private members of JWKs (RFC 7518, Sections 6.2.2, 6.3.2 and 6.4.1). */
const privateKeyNames = 'd|p|q|dp|dq|qi|k'

const members = membersNamed(secretNames)
const membersOfKeys = membersNamed(`${secretNames}|${privateKeyNames}`)

function membersNamed(names: string): { readonly strings: RegExp; readonly numbers: RegExp } {
  return {
    strings: new RegExp(
      `(?<!\\\\)(\\\\{0,7}")(${names})\\1(\\s*:\\s*)\\1((?:\\\\.|(?!\\1)[^\\\\])*?)\\1`,
      'gi',
    ),
    numbers: new RegExp(`"(${names})"(\\s*:\\s*)(-?\\d[\\d.eE+-]*)`, 'gi'),
  }
}

/** `code` is the authorization code in a URL or a form; in JSON it is some API's error code. */
const secretParameter = new RegExp(`^(?:${secretNames}|code)$`, 'i')
/** Of those that are secret. */
const shortestName = 'pin'.length
const signedNames = /^client[_-]?assertion$/i
const secretField = /csrf|xsrf|token|secret|session/i
const signedHeaders = new Set(['dpop', 'oauth-client-attestation', 'oauth-client-attestation-pop'])
/** With or without quotes around name and value. */
const headerLine =
  /(?<![\w-])((?:proxy-)?authorization\\{0,7}["']?\s{0,8}[:=]\s{0,8}\\{0,7}["']?)((?:basic|bearer|dpop)\s{1,8})([\w.~+/=-]+)/gi
const secretHeader = /authorization|token|secret|api-?key|password|session/
const openHeaders = new Set(['access-control-allow-headers', 'access-control-expose-headers'])

function isText(base64: string): boolean {
  return /^[\t\n\r\x20-\x7e]+$/.test(Buffer.from(base64, 'base64').toString('latin1'))
}

function isMarked(value: string): boolean {
  return /^‹[^‹›]+›$/.test(value)
}

function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed())
}

/** Percent-encodes all but the markers. */
function encodedAround(text: string): string {
  return text
    .split(/(‹[^‹›]+›)/)
    .map((part) => (isMarked(part) ? part : encoded(part)))
    .join('')
}

/** A name, and a value where there is one; what stands between them belongs to the next. */
const attribute = /[\s/]*([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?|[\s\S]/g

function isNamed(name: string | undefined, wanted: string): boolean {
  return name?.toLowerCase() === wanted
}

function unquoted(value: string): string {
  return value.replace(/^["']|["']$/g, '')
}
