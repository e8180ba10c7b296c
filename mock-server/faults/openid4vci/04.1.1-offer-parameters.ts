import { grantTypes } from '../../../protocol/grants.ts'
import type { Fault } from '../fault.ts'
import { member, without } from '../shared/body.ts'
import { inGrant, inTxCode } from '../shared/grants.ts'

function respelt(grants: Readonly<Record<string, object>>) {
  return member(grants, grantTypes.preAuthorizedCode, (grant) => {
    const { 'pre-authorized_code': code, ...rest } = Object(grant)
    return { ...rest, pre_authorized_code: code }
  })
}

export const faults: readonly Fault[] = [
  {
    name: 'offer without an issuer',
    breaks: 'VCI-4.1.1-01',
    entails: [
      { requirement: 'P1-API-21', reason: 'there is no identifier to compare' },
      { requirement: 'P1-FLOW-22', reason: 'no metadata can be found without the identifier' },
    ],
    seams: { credentialOffer: (offer) => without(offer, 'credential_issuer') },
  },
  {
    name: 'offer of no configuration',
    breaks: 'VCI-4.1.1-02',
    entails: [
      { requirement: 'P1-OFFER-45', reason: 'nothing is offered of what the user has queued' },
    ],
    seams: { credentialOffer: (offer) => ({ ...offer, credential_configuration_ids: [] }) },
  },
  {
    name: 'offer of an unknown configuration',
    breaks: 'VCI-4.1.1-03',
    entails: [
      {
        requirement: 'P1-FLOW-22',
        reason: 'the metadata does not describe everything that is offered',
      },
      { requirement: 'P1-OFFER-45', reason: 'more is offered than the user has queued' },
    ],
    seams: {
      credentialOffer: (offer) =>
        member(offer, 'credential_configuration_ids', (ids) => [
          ...(ids as string[]),
          'unheard-of',
        ]),
    },
  },
  {
    name: 'issuer_state that is a number',
    breaks: 'VCI-4.1.1-06',
    seams: inGrant(grantTypes.authorizationCode, (grant) => ({ ...grant, issuer_state: 7 })),
  },
  {
    name: 'misspelt pre-authorized code',
    breaks: 'VCI-4.1.1-11',
    entails: [{ requirement: 'P1-FLOW-28', reason: 'the code is not where a wallet looks for it' }],
    seams: {
      credentialOffer: (offer) => member(offer, 'grants', (grants) => respelt(Object(grants))),
    },
  },
  {
    name: 'pre-authorized code for two at once',
    breaks: 'VCI-4.1.1-12',
    seams: {
      pauseBeforeUseMs: (none, { request }) => (request.of === 'preAuthorizedCodes' ? 200 : none),
    },
  },
  {
    name: 'pre-authorized code that never expires',
    breaks: 'VCI-4.1.1-13',
    entails: [
      { requirement: 'P1-FLOW-14', reason: 'the code of an expired offer still works' },
      { requirement: 'VCI-6.3-05', reason: 'the refusal that is missing' },
    ],
    seams: { codeHonouredSeconds: () => 365 * 24 * 3600 },
  },
  {
    name: 'tx_code that is a text',
    breaks: 'VCI-4.1.1-14',
    seams: inTxCode(() => 'numeric'),
  },
  {
    name: 'tx_code that the offer keeps silent about',
    breaks: 'VCI-4.1.1-16',
    entails: [
      {
        requirement: 'RFC6749-5-01',
        reason:
          'a wallet that was told of no Transaction Code asks rightly without one, and is refused',
      },
    ],
    seams: inTxCode(() => undefined),
  },
  {
    name: 'unknown input mode of the tx_code',
    breaks: 'VCI-4.1.1-17',
    seams: inTxCode((txCode) => ({ ...txCode, input_mode: 'digits' })),
  },
  {
    name: 'tx_code whose length is a text',
    breaks: 'VCI-4.1.1-18',
    seams: inTxCode((txCode) => ({ ...txCode, length: '6' })),
  },
  {
    name: 'description of the tx_code beyond its limit',
    breaks: 'VCI-4.1.1-19',
    seams: inTxCode((txCode) => ({ ...txCode, description: 'x'.repeat(301) })),
  },
  {
    name: 'offer that says its Transaction Code',
    breaks: 'VCI-4.1.1-20',
    seams: inTxCode((described, { request: { txCode } }) => ({
      ...described,
      description: `Type in ${txCode}.`,
    })),
  },
]
