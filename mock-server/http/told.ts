const most = 120

/** A value of a request, in a sentence that tells what is wrong with it. */
export function told(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === '') return 'empty'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > most ? `${text.slice(0, most).toWellFormed()}...` : text
}

/** Some of what is known; the journal has more room for it than an answer, so that it comes last. */
export function listed(values: readonly string[], atMost = 8): string {
  if (values.length === 0) return 'none'
  const more = values.length > atMost ? ` and ${values.length - atMost} more` : ''
  return `${values.slice(0, atMost).map(told).join(', ')}${more}`
}
