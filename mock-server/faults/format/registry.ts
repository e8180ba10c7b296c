import type { Fault } from '../fault.ts'
import { credentialSignedByAnotherKey } from './credential-signed-by-another-key.ts'
import { credentialTimeInMilliseconds } from './credential-time-in-milliseconds.ts'
import { draftTypOfTheCredential } from './draft-typ-of-the-credential.ts'
import { unboundCredential } from './unbound-credential.ts'

export const formatFaults: readonly Fault[] = [
  unboundCredential,
  credentialSignedByAnotherKey,
  draftTypOfTheCredential,
  credentialTimeInMilliseconds,
]
