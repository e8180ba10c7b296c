import type { JourneyState } from './journey-state.ts'

/** What no specification knows: OpenID4VCI 1.0 wants it ignored in every request (Sections 5.1.3, 6.1, 8.2, 11.1). */
export function unknownParameters({
  sendsUnknownParameters,
}: JourneyState): Readonly<Record<string, string>> {
  return sendsUnknownParameters ? { vcispec_unknown: '1' } : {}
}
