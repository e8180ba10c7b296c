/** As an issuer may repeat a secret that it was sent. */
export function echoedForms(secret: string): Readonly<Record<string, string>> {
  const hex = Buffer.from(secret).toString('hex')
  const percent = encodeURIComponent(secret)
  const json = JSON.stringify(secret).slice(1, -1)
  return {
    'as it is': secret,
    'percent-encoded': percent,
    'percent-encoded in small letters': lower(percent),
    'percent-encoded twice': encodeURIComponent(percent),
    'percent-encoded twice in small letters': lower(encodeURIComponent(lower(percent))),
    'percent-encoded throughout': hex.replaceAll(/../g, '%$&'),
    'percent-encoded throughout in capitals': hex.toUpperCase().replaceAll(/../g, '%$&'),
    'in hex': hex,
    'in hex, in capitals': hex.toUpperCase(),
    ...inBase64(secret),
    'in base64, percent-encoded': encodeURIComponent(Buffer.from(secret).toString('base64')),
    'in base64, percent-encoded before': Buffer.from(percent).toString('base64'),
    'in JSON': json,
    'in JSON within JSON': JSON.stringify(json).slice(1, -1),
    'in JSON, slashes escaped': json.replaceAll('/', '\\/'),
    'in escapes of JSON': escaped(secret, '\\u'),
    'in escapes of JSON, in capitals': escaped(secret, '\\u', true),
    'in escapes of JSON within JSON': escaped(secret, '\\\\u'),
    'in HTML': secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
    'in decimal entities': [...secret].map((it) => `&#${it.charCodeAt(0)};`).join(''),
    'in hexadecimal entities': hex.replaceAll(/../g, '&#x$&;'),
    'in hexadecimal entities, in capitals': hex.toUpperCase().replaceAll(/../g, '&#x$&;'),
    'in a JWT': jwt({ sent: secret }),
    'in an array in a JWT': jwt({ a: 1, sent: [[secret]] }),
  }
}

/** Wherever it stands in what is encoded, as in Basic credentials. */
function inBase64(secret: string): Readonly<Record<string, string>> {
  const forms: [string, string][] = []
  for (const alphabet of ['base64', 'base64url'] as const)
    for (const before of ['', 'a', 'a:', '{"a":"'])
      forms.push([
        `in ${alphabet} behind ${before.length} signs`,
        Buffer.from(`${before}${secret}`).toString(alphabet),
      ])
  return Object.fromEntries(forms)
}

function jwt(payload: object): string {
  return `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`
}

function escaped(text: string, sign: string, isCapital = false): string {
  return [...text]
    .map((it) => it.charCodeAt(0).toString(16).padStart(4, '0'))
    .map((code) => sign + (isCapital ? code.toUpperCase() : code))
    .join('')
}

function lower(text: string): string {
  return text.replaceAll(/%[0-9A-F]{2}/g, (sign) => sign.toLowerCase())
}
