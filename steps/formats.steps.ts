import { Given } from '@cucumber/cucumber'
import type { GrantType } from '../protocol/grants.ts'
import { makeOfferOf } from './support/acting.ts'
import type { ConformanceWorld, StepResult } from './support/world.ts'

Given(
  'a Credential Offer for a(n) {format} credential',
  function (this: ConformanceWorld, format: string): Promise<StepResult> {
    return makeOfferOf(this, format, (configuration) => configuration.format === format)
  },
)

Given(
  'a Credential Offer for a(n) {format} credential {when}, by the {grant} grant',
  function (
    this: ConformanceWorld,
    format: string,
    when: 'now' | 'later',
    { type }: { type: GrantType },
  ): Promise<StepResult> {
    const wish = { grants: [type], ...(when === 'later' && { deferred: true }) }
    return makeOfferOf(this, format, (configuration) => configuration.format === format, wish)
  },
)

Given(
  'a Credential Offer for a mobile driving licence',
  function (this: ConformanceWorld): Promise<StepResult> {
    const doctype = 'org.iso.18013.5.1.mDL'
    return makeOfferOf(this, doctype, (configuration) => configuration.doctype === doctype)
  },
)
