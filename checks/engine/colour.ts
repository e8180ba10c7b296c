/**
 * Colours as OpenID4VCI 1.0, Section 12.2.4 wants them: the numerical values of CSS Color Level 3.
 * @see https://www.w3.org/TR/css-color-3/#numerical
 */

const number = '[+-]?(?:\\d+|\\d*\\.\\d+)'
const list = (...values: readonly string[]) => values.map((value) => `\\s*${value}\\s*`).join(',')
const three = (value: string) => [value, value, value]
const hsl = [number, `${number}%`, `${number}%`]

const numerical = new RegExp(
  [
    '^(?:#[0-9a-f]{3}|#[0-9a-f]{6}',
    ...[three('[+-]?\\d+'), three(`${number}%`)].flatMap((values) => [
      `rgb\\(${list(...values)}\\)`,
      `rgba\\(${list(...values, number)}\\)`,
    ]),
    `hsl\\(${list(...hsl)}\\)`,
    `hsla\\(${list(...hsl, number)}\\)`,
    'transparent)$',
  ].join('|'),
  'i',
)

/** Names, and what Level 4 and 5 added: hexadecimal with alpha, and functions with other grammar. */
const otherwise =
  /^(?:#[0-9a-f]{4}|#[0-9a-f]{8}|[a-z]+|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|device-cmyk)\([^()]+(?:\([^()]*\)[^()]*)*\))$/i

/** What a text is as a colour; `undefined`: no colour of any level of CSS. */
export function colourKind(text: string): 'numerical' | 'otherwise' | undefined {
  const value = text.trim()
  // Digits without their hash: no colour has such a name.
  if (/^(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value)) return undefined
  if (numerical.test(value)) return 'numerical'
  return otherwise.test(value) ? 'otherwise' : undefined
}
