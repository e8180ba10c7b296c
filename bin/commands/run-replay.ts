import type { TargetOptions } from './run-target.ts'

interface ReplayOptions extends TargetOptions {
  readonly fault?: readonly string[]
  readonly variant?: readonly string[]
  readonly strict?: boolean
}

/** Arguments of `run` that name the same target again. An offer may hold a secret: its place is kept. */
export function replayArguments(options: ReplayOptions): readonly string[] {
  const { target, issuer, offer, profile = [], dialect, fault = [], variant = [], ca } = options
  const named = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`--${name}`, value]
  return [
    ...named('target', target),
    ...named('issuer', issuer),
    ...named('offer', offer === undefined ? undefined : 'OFFER'),
    ...profile.flatMap((each) => named('profile', each)),
    ...named('dialect', dialect),
    ...fault.flatMap((each) => named('fault', each)),
    ...variant.flatMap((each) => named('variant', each)),
    ...named('ca', ca),
    ...(options.insecureHttp ? ['--insecure-http'] : []),
    ...(options.strict ? ['--strict'] : []),
  ]
}
