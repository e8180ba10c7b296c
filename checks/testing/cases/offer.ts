import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { byValue, offerUrl, preAuthorized, server, sighting } from '../flow.ts'

const link = (query: string) => `openid-credential-offer://?${query}`
const encoded = encodeURIComponent(offerUrl)

/** Two servers in the metadata, a hint at the first in both grants. */
function hints(flow: Flow) {
  flow.step('issuer metadata').answer.authorization_servers = [server, 'https://other.example']
  hintAt(flow, server)
}

function hintAt(flow: Flow, hint: string) {
  const offer = structuredClone(sighting().offer) as { grants: Record<string, object> }
  for (const grant of Object.values(offer.grants))
    Object.assign(grant, { authorization_server: hint })
  flow.offers = [sighting({ offer })]
}

/** The offer with a Transaction Code that is described so, and the code that was handed over beside it. */
function handed(described: object, txCode: string) {
  return (flow: Flow) => {
    const offer = structuredClone(sighting().offer) as { grants: Record<string, object> }
    Object.assign(offer.grants[preAuthorized] ?? {}, { tx_code: described })
    flow.offers = [sighting({ offer, txCode })]
    // Nobody redeems it: the code alone is at fault.
    flow.keep('offer')
  }
}

const bareReference = 'https://issuer.example/offer?id=1&tenant=2'
const cutReference = {
  text: link(`credential_offer_uri=${bareReference}`),
  uris: ['https://issuer.example/offer?id=1'],
}

const single = (flow: Flow) => {
  flow.step('issuer metadata').answer.authorization_servers = [server]
}

export const offerCases: readonly CheckCase[] = [
  broken('VCI-4.1-01', (flow) => {
    flow.offers = [
      sighting({
        text: link(`credential_offer_uri=${encoded}&credential_offer_uri=${encoded}`),
        uris: [offerUrl, offerUrl],
      }),
    ]
  }),
  broken('VCI-4.1-01', (flow) => {
    flow.offers = [
      { id: 'offer-1', source: 'qr-image', uris: [], values: [], problem: 'no QR code' },
    ]
  }),
  broken('VCI-4.1-01', (flow) => {
    flow.offers = [sighting({ source: 'qr-image', text: offerUrl, uris: [offerUrl] })]
  }),
  broken(
    'VCI-4.1-01',
    (flow) => {
      flow.offers = [sighting(cutReference)]
    },
    (flow) => {
      // Encoded, a parameter behind it is one of the link.
      flow.offers = [sighting({ text: link(`credential_offer_uri=${encoded}&tenant=2`) })]
    },
    { level: 'SHOULD' },
  ),
  broken('VCI-4.1-02', (flow) => {
    flow.offers = [sighting({ values: ['{}'] })]
  }),
  broken('VCI-4.1-03', (flow) => {
    flow.offers = [sighting({ uris: ['http://auth.example/offer'] })]
  }),
  broken('VCI-4.1-04', (flow) => {
    const { offer: _, ...rest } = byValue({ values: ['[]'], problem: 'a JSON array' })
    flow.offers = [rest]
  }),
  broken('VCI-4.1-04', (flow) => {
    const value = encodeURIComponent(JSON.stringify(byValue().offer))
    flow.offers = [
      byValue({
        text: link(`credential_offer=${value.replace('%7B', '%7B%22x%22%3A%22%FF%22%2C')}`),
      }),
    ]
  }),
  broken('VCI-4.1.1-17', handed({}, 'a1b2c3'), handed({}, '493536')),
  broken(
    'VCI-4.1.1-17',
    handed({ input_mode: 'numeric' }, '12 34'),
    handed({ input_mode: 'numeric' }, '1234'),
  ),
  ...[
    handed({ description: 'Your code: 493536.' }, '493536'),
    handed({ description: '493536' }, '493536'),
    (flow: Flow) => {
      handed({}, '493536')(flow)
      const [offer] = flow.offers
      if (offer) flow.offers = [{ ...offer, uris: [`${offer.uris[0]}?pin=493536`] }]
    },
  ].map((change) => broken('VCI-4.1.1-20', change, handed({ description: '1493536' }, '493536'))),
  broken('VCI-4.1.1-18', handed({ length: 6 }, '4935'), handed({ length: 6 }, '493536')),
  broken('VCI-4.1.2-01', (flow) => {
    flow.offers = [byValue({ text: link('credential_offer={"credential_issuer":1}') })]
  }),
  broken('VCI-12.1.1-01', (flow) => {
    flow.offers = [
      sighting({ text: `openid-initiate-issuance://?credential_offer_uri=${encoded}` }),
    ]
  }),
  broken('VCI-4.1.1-03', (flow) => {
    flow.offers = [
      sighting({
        offer: { ...(sighting().offer as object), credential_configuration_ids: ['Diploma'] },
      }),
    ]
  }),
  broken('VCI-4.1.1-05', (flow) => {
    flow.step('server metadata').answer.grant_types_supported = ['authorization_code']
  }),
  broken('VCI-4.1.1-07', single, hints),
  broken('VCI-4.1.1-08', (flow) => hintAt(flow, 'https://third.example'), hints),
  broken('VCI-4.1.1-09', single, hints),
  broken('VCI-4.1.1-10', (flow) => hintAt(flow, 'https://third.example'), hints),
  broken('VCI-4.1.1-16', (flow) => {
    const token = flow.step('token')
    token.status = 400
    token.answer = { error: 'invalid_request', error_description: 'tx_code is missing' }
  }),
  broken('VCI-4.1.3-01', (flow) => {
    const offer = flow.step('offer')
    offer.status = 401
    offer.answer = { error: 'unauthorized' }
  }),
  broken('VCI-4.1.3-02', (flow) => {
    flow.step('offer').headers['content-type'] = 'text/plain'
  }),
  broken('VCI-4.1.3-03', (flow) => {
    const offer = flow.step('offer')
    offer.headers['content-type'] = 'application/jwt'
    offer.text = 'eyJhbGciOiJub25lIn0.e30.'
  }),
  broken(
    'VCI-4.1.3-04',
    (flow) => {
      flow.step('offer again').url = flow.step('offer').url
    },
    (flow) => {
      flow.repeat('offer', (step) => {
        step.url = `${step.url}2`
        step.answer.grants[preAuthorized]['pre-authorized_code'] = 'b'.repeat(43)
      })
    },
  ),
  broken('P1-FLOW-28', (flow) => {
    delete flow.step('offer').answer.grants[preAuthorized]['pre-authorized_code']
  }),
]
