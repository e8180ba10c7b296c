import type { Agent } from 'undici'
import type { EnvironmentWish, MockInProcess } from '../../mock-server/in-process.ts'
import { walk } from './client.ts'
import type { Way } from './ways.ts'

/** A legal flow that the library does not support. */
export interface Unsupported {
  readonly flow: string
  readonly because: string
  readonly wish: EnvironmentWish
  readonly way: Way
  /** How it ends. */
  readonly ends: RegExp
}

const way: Way = { preset: 'full', grant: 'pre-authorized_code', format: 'dc+sd-jwt' }

export const unsupported: readonly Unsupported[] = [
  ...['jwt_vc_json-ld', 'ldp_vc'].map((format) => ({
    flow: `${format} with terms of its own`,
    because: 'Its schema has no object in @context, which VCDM, Section 4.1, allows.',
    wish: { preset: 'full' as const },
    way: { ...way, format },
    ends: /Expected string, received object at "credential_definition\.@context\[1\]"/,
  })),
  {
    flow: 'a deferred credential with a notification_id',
    because:
      'Its schema confuses credentials that are there with those that are not (OpenID4VCI 1.0, Section 8.3).',
    wish: { preset: 'full' },
    way: { ...way, deferred: true },
    ends: /Error retrieving deferred credentials/,
  },
  {
    flow: 'encrypted requests and responses',
    because: 'It asks for no encryption, and reads no JWE (OpenID4VCI 1.0, Section 10).',
    wish: { preset: 'full', options: { encryption: 'required' } },
    way,
    ends: /Error retrieving credentials/,
  },
  {
    flow: 'a challenge in the proof of a wallet attestation',
    because: 'It fetches none (Attestation-Based Client Authentication, Section 8).',
    wish: { preset: 'full', options: { attestationChallenges: 'required' } },
    way: { ...way, attested: true },
    ends: /use_attestation_challenge/,
  },
]

/** @throws Error for a flow that works by now, or ends in another way. */
export async function stillUnsupported(
  flows: readonly Unsupported[],
  attempt: (flow: Unsupported) => Promise<unknown>,
): Promise<void> {
  for (const it of flows) {
    const end = await attempt(it).then(
      () => 'it is supported',
      (error) => String(error),
    )
    if (!it.ends.test(end)) throw new Error(`${it.flow}: ${end}`)
  }
}

/** @throws how the library, or the mock, ends it. */
export async function attempt(
  mock: MockInProcess,
  { wish, way }: Unsupported,
  dispatcher: Agent,
): Promise<unknown> {
  await using issuer = await mock.environment(wish)
  return await walk(issuer, way, dispatcher)
}
