import { Given } from '@cucumber/cucumber'
import { needsMember } from './support/acting.ts'
import { needsKeyProofs } from './support/key-proofs.ts'
import type { ConformanceWorld } from './support/world.ts'

Given('an issuer that asks for key proofs', function (this: ConformanceWorld) {
  return needsKeyProofs(this)
})

Given(
  'an authorization server that names itself in its responses',
  function (this: ConformanceWorld) {
    return needsMember(this, 'server', 'authorization_response_iss_parameter_supported')
  },
)
