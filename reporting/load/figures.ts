/** A duration for people, with three digits: `1.23 ms`, `45.6 ms`, `1.23 s`. */
export function milliseconds(value: number | null): string {
  if (value === null) return '–'
  if (value >= 999.5) return `${threeDigits(value / 1000)} s`
  return `${threeDigits(value)} ms`
}

function threeDigits(value: number): string {
  if (value >= 99.95) return value.toFixed(0)
  return value >= 9.995 ? value.toFixed(1) : value.toFixed(2)
}
