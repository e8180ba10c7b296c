import type { ExchangeCheck } from '../check.ts'
import { colourKind } from '../engine/colour.ts'
import { problemWithPicture } from '../engine/data-uri.ts'
import { met } from '../engine/judgement.ts'
import { isLanguageTag, unknownSubtag } from '../engine/language.ts'
import { at, type JsonObject, objects, strings } from '../engine/read.ts'
import { type Judgement, violated } from '../finding.ts'
import { onConfigurations, onDocument } from './12.2.4-metadata-parameters.ts'

/**
 * What people are shown, OpenID4VCI 1.0, Section 12.2.4: values that no schema can tell.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.4
 */
export const displayParameters: readonly ExchangeCheck[] = [
  onDocument('VCI-12.2.4-25', ({ display }) => uniqueLocales(display)),
  onDocument('VCI-12.2.4-26', ({ display }) => rightLocales(display)),
  onDocument('VCI-12.2.4-27', ({ display }) => namesThatSaySomething(display)),
  onDocument('VCI-12.2.4-28', ({ display }) => pictures(display, 'logo')),
  onConfigurations('VCI-12.2.4-47', (it) => namesThatSaySomething(displayOf(it))),
  onConfigurations('VCI-12.2.4-48', (it) =>
    first(rightLocales(displayOf(it)), uniqueLocales(displayOf(it))),
  ),
  onConfigurations('VCI-12.2.4-49', (it) => pictures(displayOf(it), 'logo')),
  onConfigurations('VCI-12.2.4-50', (it) => pictures(displayOf(it), 'background_image')),
  onConfigurations('VCI-12.2.4-51', (it) => {
    const colours = objects(displayOf(it)).flatMap((display) =>
      strings([display.background_color, display.text_color]),
    )
    if (colours.length === 0) return undefined
    const none = colours.find((text) => colourKind(text) === undefined)
    const expected = 'a numerical colour of CSS, such as #12107c or rgb(18,16,124)'
    if (none !== undefined) return violated({ seen: `a colour is "${none}"`, expected })
    const other = colours.filter((text) => colourKind(text) !== 'numerical')
    return met(other.length === 0, {
      seen: `a colour is "${other[0]}"`,
      expected,
      level: 'SHOULD',
      hint: 'Names, and what came with CSS Color Level 4, are none of the numerical values meant here.',
    })
  }),
  onConfigurations('VCI-B.2-04', (configuration) => {
    const displays = objects(at(configuration, 'credential_metadata', 'claims')).map(
      ({ display }) => display,
    )
    return first(...displays.flatMap((it) => [rightLocales(it), uniqueLocales(it)]))
  }),
]

/** The worst of them: what breaks the rule, then what is against its advice, then what keeps it. */
function first(...judged: readonly (Judgement | undefined)[]): Judgement | undefined {
  const broken = judged.filter((it) => it?.verdict === 'violated')
  return (
    broken.find((it) => it?.verdict === 'violated' && it.level === undefined) ??
    broken[0] ??
    judged.find((it) => it !== undefined)
  )
}

function displayOf(configuration: JsonObject): unknown {
  return at(configuration, 'credential_metadata', 'display')
}

/** Locales of display objects: undefined when there is none to judge. */
function uniqueLocales(display: unknown): Judgement | undefined {
  const locales = localesOf(display).map((locale) => locale.toLowerCase())
  const without = objects(display).filter(({ locale }) => locale === undefined).length
  if (locales.length + without === 0) return undefined
  const twice = locales.filter((locale, index) => locales.indexOf(locale) !== index)
  const expected = 'one object a locale'
  if (twice.length > 0) return violated({ seen: `locale ${twice[0]} occurs twice`, expected })
  return met(without < 2, {
    seen: `${without} objects without locale`,
    expected,
    level: 'SHOULD',
    hint: 'A wallet cannot tell which of them to show.',
  })
}

function rightLocales(display: unknown): Judgement | undefined {
  const locales = localesOf(display)
  if (locales.length === 0) return undefined
  const expected = 'a BCP 47 language tag'
  const wrong = locales.find((locale) => !isLanguageTag(locale))
  if (wrong !== undefined) return violated({ seen: `locale is "${wrong}"`, expected })
  const unknown = locales.find((locale) => unknownSubtag(locale) !== undefined)
  return met(unknown === undefined, {
    seen: `locale is "${unknown}", and "${unknownSubtag(unknown ?? '')}" stands for no language or country`,
    expected: 'subtags of the IANA Language Subtag Registry',
    level: 'SHOULD',
  })
}

function namesThatSaySomething(display: unknown): Judgement | undefined {
  const names = objects(display).flatMap(({ name }) => strings([name]))
  if (names.length === 0) return undefined
  return met(
    names.every((name) => name.trim() !== ''),
    { seen: 'name is empty', expected: 'a name for people', level: 'SHOULD' },
  )
}

/** A wallet fetches by https or reads the URI itself (`data:image/…`); others it may not know. */
function pictures(display: unknown, member: 'logo' | 'background_image'): Judgement | undefined {
  const uris = objects(display).flatMap((it) => strings([at(it, member, 'uri')]))
  if (uris.length === 0) return undefined
  const odd = uris.find((uri) => !/^(?:https:\/\/|data:image\/)/i.test(uri))
  const [broken] = uris.flatMap((uri) => problemWithPicture(uri) ?? [])
  if (odd === undefined && broken !== undefined)
    return violated({
      seen: `${member}.uri is ${broken}`,
      expected: 'a data URI that a picture can be read from',
      level: 'SHOULD',
    })
  return met(odd === undefined, {
    seen: `${member}.uri is ${odd?.slice(0, 60)}`,
    expected: 'an https URL or a data URI of a picture',
    level: 'SHOULD',
  })
}

function localesOf(display: unknown): readonly string[] {
  return objects(display).flatMap(({ locale }) => strings([locale]))
}
