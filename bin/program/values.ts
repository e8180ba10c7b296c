import { InvalidArgumentError } from 'commander'

/** A run judges one issuer: the second of two would be judged without a word of the first. */
export function once(value: string, before?: string): string {
  if (before === undefined) return value
  throw new InvalidArgumentError('It is there twice, and a run judges one issuer.')
}

export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

export function wholeNumber(value: string): number {
  if (/^\d{1,5}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It has to be a whole number.')
}

export function portOrOff(value: string): number | 'off' {
  return value === 'off' ? 'off' : wholeNumber(value)
}
