import type { JsonObject } from '../../checks/engine/read.ts'

/** What stands for a secret in archives of ours. */
export const marker = /‹[^‹›\n]{1,100}›/
/** Of any length and form was what a report does not show: no value stands for it. */
const notShown = /‹not shown: [^‹›\n]{1,100}›/
/** What our own reports say of a body, which can be read all the same. */
const note = /, base64›$|^‹without what repeats: /

/** Other values that may have stood where the markers are. */
export const fillings: readonly ((marked: string) => string)[] = [
  (marked) => Buffer.from(`${marked}${'value '.repeat(5)}`).toString('base64url'),
  (marked) => marked.replaceAll(/[^\w.]/g, ''),
  // A Transaction Code.
  () => '493536',
]

export function isRedacted(entry: JsonObject): boolean {
  return marker.test(JSON.stringify(entry))
}

/** The entry with another value in place of each marker; undefined where nothing can stand for what is not shown. */
export function refilled(
  entry: JsonObject,
  value: (marked: string) => string,
): JsonObject | undefined {
  const redacted = JSON.stringify(entry)
  if (notShown.test(redacted)) return undefined
  const text = redacted.replaceAll(new RegExp(marker, 'g'), (it) =>
    note.test(it) ? it : value(it),
  )
  return text === redacted ? entry : JSON.parse(text)
}
