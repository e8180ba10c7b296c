import { isObject } from '../http/wire.ts'
import { firstIssuerName } from '../management/issuer-profile-store.ts'
import type { CredentialType, IssuerProfile } from '../store/kept/credential-types.ts'
import { blueDisc, paleSquare } from './picture.ts'

/** What the mock's metadata can be read in; the first is for whoever asks for none of them. */
const locales = ['en', 'de'] as const

const usualLogo = { uri: blueDisc, alt_text: 'A blue disc' }

/** Until its profile gives the issuer a name. */
const names = { en: firstIssuerName, de: 'Testaussteller vcispec' }

/** `display` of the issuer, for each language once (OpenID4VCI 1.0, Section 12.2.4). */
export function issuerDisplay({ name, logo }: Pick<IssuerProfile, 'name' | 'logo'>) {
  return locales.map((locale) => ({
    name: name === firstIssuerName ? names[locale] : name,
    locale,
    logo: pictureAt(logo) ?? usualLogo,
  }))
}

/** `display` of a credential, for each language once. */
export function credentialDisplay({ title, description, metadata }: CredentialType) {
  return locales.map((locale) => ({
    name: title,
    locale,
    logo: pictureAt(metadata.logoImage) ?? usualLogo,
    ...(description && { description }),
    ...(isColor(metadata.cardColor) && { background_color: metadata.cardColor }),
    ...(isColor(metadata.textColor) && { text_color: metadata.textColor }),
    background_image: pictureAt(metadata.backgroundImage) ?? { uri: paleSquare },
  }))
}

/** The same document with no display objects but those of one language, where there are any of it. */
export function inLanguage(document: unknown, language: string): unknown {
  if (Array.isArray(document)) return document.map((item) => inLanguage(item, language))
  if (!isObject(document)) return document
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => {
      if (name !== 'display' || !Array.isArray(value)) return [name, inLanguage(value, language)]
      const wanted = value.filter((object) => isObject(object) && object.locale === language)
      return [name, wanted.length > 0 ? wanted : value]
    }),
  )
}

/** Languages of the display objects in a document, in order of appearance. */
export function languagesIn(document: unknown): readonly string[] {
  const found = new Set<string>()
  JSON.stringify(document, (name, value: unknown) => {
    const objects = name === 'display' && Array.isArray(value) ? value : []
    for (const { locale } of objects.filter(isObject)) {
      if (typeof locale === 'string') found.add(locale)
    }
    return value
  })
  return [...found]
}

/**
 * Which of the languages a reader prefers; undefined when it did not say, or wants none of them: the whole
 * document is for everybody.
 */
export function preferredLanguage(
  accepts: (...languages: string[]) => string | false,
  header: string | undefined,
): string | undefined {
  return header === undefined || header.trim() === '*'
    ? undefined
    : accepts(...locales) || undefined
}

function isColor(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
}

/** Undefined unless it is a URI (RFC 3986, Section 2): PingOne takes any text. */
function pictureAt(value: unknown): { readonly uri: string } | undefined {
  const isUri =
    typeof value === 'string' &&
    /^(?:https:\/\/|data:)[-\w.~:/?#[\]@!$&'()*+,;=%]+$/.test(value) &&
    URL.canParse(value)
  return isUri ? { uri: value } : undefined
}
