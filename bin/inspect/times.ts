const steps = [
  ['year', 365.25 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** Members whose numbers are NumericDates (RFC 7519, Section 2). */
const numericDates = new Set(['iat', 'exp', 'nbf', 'auth_time', 'updated_at'])

/** `2026-03-01T12:00:00Z, 3 days ago`; undefined for what is no time. */
export function timeInWords(time: Date, now: Date): string | undefined {
  if (Number.isNaN(time.getTime())) return undefined
  const seconds = (time.getTime() - now.getTime()) / 1000
  const [unit, length] = steps.find((step) => Math.abs(seconds) >= step[1]) ?? ['second', 1]
  const count = Math.floor(Math.abs(seconds) / length)
  const span = `${count} ${unit}${count === 1 ? '' : 's'}`
  const distance = count === 0 ? 'now' : seconds < 0 ? `${span} ago` : `in ${span}`
  return `${time.toISOString().replace('.000Z', 'Z')}, ${distance}`
}

/** A member that is a NumericDate, in words; undefined for any other. */
export function numericDateInWords(name: string, value: unknown, now: Date): string | undefined {
  return numericDates.has(name) && typeof value === 'number'
    ? timeInWords(new Date(value * 1000), now)
    : undefined
}

/** RFC 3339 text (XML Schema `dateTimeStamp` too), in words. */
export function textTimeInWords(value: string, now: Date): string | undefined {
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value)
  return isTime ? timeInWords(new Date(value), now) : undefined
}
