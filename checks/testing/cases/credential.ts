import type { ReceivedCredential } from '../../../protocol/evidence.ts'
import type { RequirementId } from '../../../protocol/requirement-id.ts'
import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { beginning, flow, issuer } from '../flow.ts'
import { holderJwk } from '../sd-jwt.ts'

function refuse(it: Flow, error: unknown, status = 400) {
  Object.assign(it.step('credential'), { status, answer: { error } })
}

function identifiers(it: Flow) {
  it.step('token').answer.authorization_details = [
    {
      type: 'openid_credential',
      credential_configuration_id: 'Person',
      credential_identifiers: ['person-1'],
    },
  ]
  const { credential_configuration_id: _, ...rest } = it.step('credential').json as object & {
    credential_configuration_id?: string
  }
  it.step('credential').json = { ...rest, credential_identifier: 'person-1' }
}

function withoutProofs(it: Flow) {
  const configuration = it.step('issuer metadata').answer.credential_configurations_supported.Person
  delete configuration.proof_types_supported
  it.step('credential').json = { credential_configuration_id: 'Person' }
}

function optionalEncryption(it: Flow) {
  it.step('issuer metadata').answer.credential_response_encryption = { encryption_required: false }
}

function defer(it: Flow) {
  Object.assign(it.step('credential'), {
    status: 202,
    answer: { transaction_id: 'tx-8xLOxBtZp8', interval: 5 },
  })
}

/** A deferral, one pending answer and then the credentials. */
function fetchLater(it: Flow) {
  defer(it)
  const common = {
    operation: 'deferred' as const,
    method: 'POST',
    url: `${issuer}/deferred`,
    sent: it.step('credential').sent,
    json: { transaction_id: 'tx-8xLOxBtZp8' },
    headers: { 'content-type': 'application/json' },
  }
  const pending = { transaction_id: 'tx-8xLOxBtZp8', interval: 5 }
  it.add({ ...common, name: 'pending', status: 202, answer: pending })
  it.add({ ...common, name: 'fetched', answer: { credentials: [{ credential: 'x' }] } })
}

/** The same request once more, with a member that nobody knows: refused, refused without a code, and crashed upon. */
function probed(
  requirement: RequirementId,
  name: string,
  error: string,
  prepare: (it: Flow) => void = () => {},
): readonly CheckCase[] {
  return [
    { status: 400, answer: { error } },
    { status: 400, answer: { title: 'unknown member' } },
    { status: 500, answer: { error: 'server_error' } },
  ].map((refusal) =>
    broken(
      requirement,
      (it) => {
        Object.assign(it.step('probe'), refusal)
      },
      (it) => {
        prepare(it)
        const own = it.step(name)
        const probe = { ...structuredClone(own), name: 'probe' }
        probe.json = { ...(own.json as object), x_probe: {} }
        it.steps.splice(it.steps.indexOf(own), 0, probe)
      },
    ),
  )
}

/** Two copies of one credential in a response, each with a key of its own. */
function batch(change: (second: ReceivedCredential) => ReceivedCredential = (it) => it) {
  const evidence = flow((it) => {
    it.step('credential').json = {
      credential_configuration_id: 'Person',
      proofs: { jwt: ['e30.e30.c2ln', 'e30.e30.c2lo'] },
    }
  })
  const [first] = evidence.credentials
  if (!first?.sdJwt) throw new Error('no credential')
  const jwk = { ...holderJwk, x: 'b2Zmc2V0LWtleS1mb3ItdGhlLXNlY29uZC1jb3B5MDA' }
  const second: ReceivedCredential = {
    ...first,
    id: 'credential-2',
    sdJwt: {
      ...first.sdJwt,
      payload: { ...first.sdJwt.payload, cnf: { jwk } },
      disclosures: [['c2Vjb25kIHNhbHQgZm9yIGl0', 'given_name', 'Erika']],
    },
  }
  return { ...evidence, credentials: [first, change(second)] }
}

/** Both copies have the claim, so many seconds after the request. */
function timedBatch(claim: 'iat' | 'nbf' | 'exp', seconds: number) {
  const evidence = batch()
  const request = evidence.exchanges.find(({ id }) => id === evidence.credentials[0]?.exchange)
  const time = Math.floor(Number(request?.startedAt) / 1000) + seconds
  return {
    ...evidence,
    credentials: evidence.credentials.map((copy) => {
      const { sdJwt } = copy
      if (!sdJwt) return copy
      const { iat: _iat, nbf: _nbf, exp: _exp, ...payload } = sdJwt.payload
      return { ...copy, sdJwt: { ...sdJwt, payload: { ...payload, [claim]: time } } }
    }),
  }
}

function sameKey(copy: ReceivedCredential): ReceivedCredential {
  return copy.sdJwt
    ? {
        ...copy,
        sdJwt: { ...copy.sdJwt, payload: { ...copy.sdJwt.payload, cnf: { jwk: holderJwk } } },
      }
    : copy
}

function otherClaims(copy: ReceivedCredential): ReceivedCredential {
  return copy.sdJwt ? { ...copy, sdJwt: { ...copy.sdJwt, claims: { given_name: 'Max' } } } : copy
}

/** The holder is called by the key of this copy. */
function namedByItsKey(copy: ReceivedCredential): ReceivedCredential {
  const claims = { ...(copy.sdJwt?.claims as object), sub: 'did:jwk:eyJrdHkiOiJPS1AifQ' }
  return copy.sdJwt ? { ...copy, sdJwt: { ...copy.sdJwt, claims } } : copy
}

/** Its two disclosures have this one salt. */
function salted(salt: string) {
  const disclosures = ['given_name', 'family_name'].map((name) => [salt, name, 'Erika'])
  return (copy: ReceivedCredential): ReceivedCredential =>
    copy.sdJwt ? { ...copy, sdJwt: { ...copy.sdJwt, disclosures } } : copy
}

function mdoc(raw: string) {
  return (it: Flow) => {
    it.received = { format: 'mso_mdoc' }
    it.raw = raw
  }
}

/** A second token, asked for by authorization details that the server knows nothing of, is good for nothing. */
function askedByUnknownDetails(it: Flow) {
  const { scope: _, ...form } = it.step('push').form as Record<string, string>
  const details = [{ type: 'openid_credential', credential_configuration_id: 'Person' }]
  it.step('push').form = { ...form, authorization_details: JSON.stringify(details) }
  it.repeat('credential', (step) => {
    step.sent.authorization = `Bearer ${it.step('code token').answer.access_token}`
    Object.assign(step, { status: 403, answer: { error: 'insufficient_scope' } })
  })
}

const valid = (it: Flow) => refuse(it, 'invalid_proof')

/** The same credential came again, and then the wallet looked at the status of the first one. */
function lookedUpAfterAnother(it: Flow, value: number) {
  it.repeat('credential')
  const again = `ex-${it.steps.length}`
  it.add({ operation: 'status-list', url: 'https://auth.example/status' })
  const lookup = { exchange: `ex-${it.steps.length}`, idx: 7, uri: 'https://auth.example/status' }
  it.received = { ...it.received, statuses: [{ ...lookup, facts: [], value }] }
  it.further = [{ exchange: again, statuses: [] }]
}

export const credentialCases: readonly CheckCase[] = [
  broken('VCI-8.3-13', (flow) => void flow.repeat('credential'), undefined, { level: 'SHOULD' }),
  broken(
    'VCI-8.3-13',
    (flow) => {
      flow.step('credential again').answer.notification_id =
        flow.step('credential').answer.notification_id
    },
    (flow) =>
      void flow.repeat('credential', (step) => {
        Object.assign(step, {
          name: 'credential again',
          operation: 'deferred',
          json: { transaction_id: 'tx-1' },
          answer: { ...step.answer, notification_id: 'of the deferred one' },
        })
      }),
    { level: 'SHOULD' },
  ),
  broken(
    'VCI-8.3-02',
    (flow) =>
      void flow.repeat('credential', (step) => {
        step.sent = { ...step.sent, authorization: 'Bearer another' }
      }),
    (flow) => {
      const step = flow.step('credential')
      step.status = 202
      step.answer = { transaction_id: 'tx-1', interval: 5 }
    },
  ),
  broken(
    'VCI-12.2.4-38',
    (it) => {
      const all = it.step('issuer metadata').answer.credential_configurations_supported
      delete all.Person.cryptographic_binding_methods_supported
    },
    (it) => {
      it.step('credential').json = { credential_configuration_id: 'Person' }
      refuse(it, 'invalid_proof')
    },
  ),
  {
    requirement: 'VCI-14.3-02',
    flags: flow((it) => lookedUpAfterAnother(it, 1)),
    passes: flow((it) => lookedUpAfterAnother(it, 0)),
  },
  broken(
    'VCI-15.4.1-02',
    (it) => {
      it.credential.payload.iat = beginning.getTime() / 1000 + 43
    },
    (it) => {
      it.step('credential').at = 43
      it.repeat('credential', (step) => {
        step.at = 44
      })
      it.further = [{ exchange: `ex-${it.steps.length}` }]
    },
  ),
  broken(
    'VCI-6.2-05',
    (it) => {
      it.credential.payload.vct = 'https://auth.example/types/diploma'
    },
    (it) => {
      identifiers(it)
      const all = it.step('issuer metadata').answer.credential_configurations_supported
      all.Diploma = { ...all.Person, vct: 'https://auth.example/types/diploma' }
    },
  ),
  broken(
    'VCI-6.2-05',
    (it) => {
      it.step('code token').answer.authorization_details = undefined
      const [detail] = it.step('token').answer.authorization_details
      detail.credential_configuration_id = 'Diploma'
    },
    (it) => {
      identifiers(it)
      const all = it.step('issuer metadata').answer.credential_configurations_supported
      all.Diploma = { ...all.Person, vct: 'https://auth.example/types/diploma' }
    },
  ),
  broken('VCI-8-01', (it) => refuse(it, 'not_found', 404)),
  // What is not found is the configuration, where the same endpoint serves another.
  broken(
    'VCI-8-01',
    (it) => refuse(it, 'not_found', 404),
    (it) =>
      it.add({
        operation: 'credential',
        method: 'POST',
        url: it.step('credential').url,
        deviation: 'an unknown credential configuration',
        status: 404,
        headers: { 'content-type': 'application/json' },
        answer: { error: 'unknown_credential_configuration' },
      }),
  ),
  broken('VCI-8.2-01', (it) => refuse(it, 'invalid_credential_request')),
  broken('VCI-8.2-01', (it) => refuse(it, 'invalid_credential_request'), askedByUnknownDetails),
  broken('VCI-8.2-02', (it) => refuse(it, 'unknown_credential_identifier'), identifiers),
  broken('VCI-8.2-04', (it) => refuse(it, 'unknown_credential_configuration')),
  broken('VCI-8.2-11', (it) => {
    refuse(it, 'invalid_credential_request')
    it.step('credential').answer.error_description = 'The member proof is missing.'
  }),
  broken('VCI-F.1-01', (it) => refuse(it, 'invalid_proof')),
  broken('VCI-8.2-12', (it) => refuse(it, 'invalid_proof'), withoutProofs),
  ...probed('VCI-8.2-13', 'credential', 'invalid_credential_request'),
  broken('VCI-12.2.4-61', (it) => refuse(it, 'invalid_encryption_parameters'), optionalEncryption),
  broken('VCI-8.3-01', (it) => {
    it.step('credential').status = 201
  }),
  broken(
    'VCI-8.3-03',
    (it) => {
      it.step('credential').status = 200
    },
    defer,
  ),
  { requirement: 'VCI-8.3-09', flags: batch(sameKey), passes: batch() },
  broken('VCI-8.3-15', (it) => {
    it.step('credential').headers['content-type'] = 'text/plain'
  }),
  broken('VCI-8.3-16', (it) => {
    it.step('credential').text = 'e30.aGVhZA.aXY.Y2lwaGVy.dGFn'
  }),
  broken('VCI-8.3-16', (it) => {
    it.step('credential').answer = { response: 'e30.aGVhZA.aXY.Y2lwaGVy.dGFn' }
  }),
  broken('VCI-8.3-16', (it) => {
    it.step('credential').answer = { protected: 'e30', ciphertext: 'Y2lwaGVy', tag: 'dGFn' }
  }),
  broken(
    'VCI-8.3-16',
    (it) => {
      it.step('credential').answer = { credentials: 'e30.aGVhZA.aXY.Y2lwaGVy.dGFn' }
    },
    (it) => {
      it.step('credential').answer.x_backup = 'e30.aGVhZA.aXY.Y2lwaGVy.dGFn'
    },
  ),
  broken(
    'VCI-8.3-16',
    (it) => {
      it.step('credential').answer = { credential: 'e30.aGVhZA.aXY.Y2lwaGVy.dGFn' }
    },
    (it) => {
      it.step('credential').answer = { transaction_id: 'e30.aGVhZA.aXY.Y2lwaGVy.dGFn', interval: 5 }
    },
  ),
  { requirement: 'VCI-3.3.2-01', flags: batch(otherClaims), passes: batch() },
  { requirement: 'VCI-3.3.2-01', flags: batch(otherClaims), passes: batch(namedByItsKey) },
  { requirement: 'VCI-3.3.2-02', flags: batch(sameKey), passes: batch() },
  { requirement: 'SDJWT-10.1-01', flags: batch(sameKey), passes: batch() },
  ...(['iat', 'nbf', 'exp'] as const).map((claim) => ({
    requirement: 'SDJWT-10.1-02' as const,
    flags: timedBatch(claim, claim === 'exp' ? 24 * 3600 + 1 : 1),
    // A day that has begun, and an hour that nobody can tell from another.
    passes: timedBatch(claim, claim === 'exp' ? 24 * 3600 - 1799 : -1799),
  })),
  {
    requirement: 'SDJWT-10.1-01',
    flags: batch(salted('2GLC42sKQveCfGfryNRN9w')),
    passes: batch(salted('c2FsdCBvZiBvbmUgY29weQ')),
  },
  {
    requirement: 'VCI-3.3.2-02',
    flags: batch(salted('2GLC42sKQveCfGfryNRN9w')),
    passes: batch(salted('c2FsdCBvZiBvbmUgY29weQ')),
  },
  broken('VCI-8.1-01', (it) => {
    const { answer } = it.step('issuer metadata')
    delete answer.credential_configurations_supported.Person.cryptographic_binding_methods_supported
    delete it.credential.payload.cnf
  }),
  broken('VCI-8.3-17', (it) => {
    it.received = { proofKeys: ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'] }
  }),
  broken('VCI-8.3-11', mdoc('omdkb2NUeXBl+Q=='), mdoc('omdkb2NUeXBl-Q')),
  broken('VCI-12.2.4-36', (it) => {
    it.credential.header.alg = 'ES384'
  }),
  broken('VCI-B.2-03', (it) => {
    const { answer } = it.step('issuer metadata')
    answer.credential_configurations_supported.Person.credential_metadata.claims = [
      { path: ['birth_date'], mandatory: true },
    ]
  }),
  broken(
    'VCI-8.3.1.2-02',
    (it) => {
      it.step('credential').status = 422
    },
    valid,
  ),
  broken('VCI-8.3.1.2-03', (it) => refuse(it, 42), valid),
  broken(
    'VCI-8.3.1.2-14',
    (it) => {
      Object.assign(it.step('credential again'), { status: 401, answer: {} })
    },
    (it) => {
      it.repeat('credential')
      refuse(it, 'invalid_nonce')
    },
  ),
  broken(
    'VCI-9-03',
    (it) => {
      delete it.step('issuer metadata').answer.deferred_credential_endpoint
    },
    defer,
  ),
  broken(
    'VCI-9-02',
    (it) => {
      it.step('pending').url = 'http://auth.example/deferred'
    },
    fetchLater,
  ),
  broken(
    'VCI-9.1-01',
    (it) => {
      Object.assign(it.step('pending'), {
        status: 400,
        answer: { error: 'invalid_transaction_id' },
      })
    },
    fetchLater,
  ),
  broken(
    'VCI-9.1-09',
    (it) => {
      it.repeat('fetched')
    },
    (it) => {
      fetchLater(it)
      const again = it.repeat('fetched')
      Object.assign(again, {
        name: 'refused',
        status: 400,
        answer: { error: 'invalid_transaction_id' },
      })
    },
  ),
  ...probed('VCI-9.1-03', 'pending', 'invalid_credential_request', fetchLater),
  broken(
    'VCI-9.2-01',
    (it) => {
      it.step('fetched').status = 202
    },
    fetchLater,
  ),
  broken(
    'VCI-9.2-02',
    (it) => {
      Object.assign(it.step('pending'), { status: 400, answer: { error: 'issuance_pending' } })
    },
    fetchLater,
  ),
  broken(
    'VCI-9.2-03',
    (it) => {
      it.step('pending').answer.transaction_id = 'tx-other'
    },
    fetchLater,
  ),
  broken(
    'VCI-9.2-05',
    (it) => {
      it.step('pending').headers['content-type'] = 'text/plain'
    },
    fetchLater,
  ),
  broken(
    'RFC6750-3-01',
    (it) => {
      delete it.step('credential').headers['www-authenticate']
    },
    unauthorized,
  ),
  broken(
    'RFC6750-3-02',
    (it) => {
      it.step('credential').headers['www-authenticate'] = 'Bearer error="invalid_token"'
    },
    unauthorized,
  ),
  // RFC 6750, Section 3: whatever the status.
  broken(
    'RFC6750-3-01',
    (it) => {
      Object.assign(it.step('credential'), {
        status: 400,
        headers: { 'content-type': 'application/json' },
        answer: { error: 'invalid_token' },
      })
    },
    unauthorized,
  ),
  broken(
    'RFC6750-3-01',
    (it) => {
      Object.assign(it.step('credential'), { status: 403, headers: {}, text: '<html>' })
    },
    unauthorized,
  ),
  ...[
    'Bearer',
    'Bearer error="invalid_token" error_description="no comma"',
    'Bearer realm="a", realm="b"',
    'Bearer realm="a", scope="pass \\"quoted\\""',
    '{"error":"invalid_token"}',
  ].map((challenge) =>
    broken(
      'RFC6750-3-03',
      (it) => {
        it.step('credential').headers['www-authenticate'] = challenge
      },
      unauthorized,
    ),
  ),
  ...[
    { status: 404 },
    { status: 403 },
    { status: 400, headers: { 'content-type': 'text/html' } },
  ].map((change) =>
    broken(
      'VCI-11.3-02',
      (it) => {
        Object.assign(it.step('refused notification'), change)
      },
      (it) => {
        it.repeat('notification', (step) => {
          Object.assign(step, {
            name: 'refused notification',
            status: 400,
            headers: { 'content-type': 'application/json' },
            answer: { error: 'invalid_notification_id' },
            text: undefined,
          })
        })
      },
    ),
  ),
  broken(
    'RFC6750-3.1-01',
    (it) => {
      it.step('credential').status = 401
    },
    (it) => {
      Object.assign(it.step('credential'), {
        status: 403,
        headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' },
      })
    },
  ),
  broken('VCI-11-04', (it) => {
    delete it.step('credential').answer.notification_id
  }),
]

function unauthorized(it: Flow) {
  Object.assign(it.step('credential'), {
    sent: { 'content-type': 'application/json' },
    status: 401,
    headers: { 'www-authenticate': 'Bearer realm="issuer"' },
  })
}

/** The notification again, or one of another event, twice, when the issuer has no time for it. */
function busy(it: Flow, event?: string) {
  for (const status of [429, 503]) {
    it.repeat('notification', (step) => {
      Object.assign(step, { name: `busy ${status}`, status })
      step.json = { ...(step.json as object), ...(event && { event }) }
    })
  }
}

export const notificationCases: readonly CheckCase[] = [
  broken(
    'VCI-11-01',
    (it) => {
      it.step('notification').status = 401
    },
    undefined,
    { level: 'SHOULD' },
  ),
  broken(
    'VCI-11-02',
    (it) => {
      it.step('notification again').status = 400
    },
    (it) => {
      it.repeat('notification')
      busy(it)
    },
  ),
  broken('VCI-11-03', (it) => {
    it.step('notification').url = 'http://auth.example/notification'
  }),
  ...(
    [
      ['VCI-11.1-01', 'credential_accepted'],
      ['VCI-11.1-02', 'credential_failure'],
      ['VCI-11.1-03', 'credential_deleted'],
    ] as const
  ).map(([requirement, event]) =>
    broken(
      requirement,
      (it) => {
        Object.assign(it.step('notification'), {
          status: 400,
          text: undefined,
          answer: { error: 'invalid_notification_request' },
        })
      },
      (it) => {
        it.step('notification').json = { notification_id: '3fwe98js', event }
      },
    ),
  ),
  ...probed('VCI-11.1-04', 'notification', 'invalid_notification_request', busy),
  broken(
    'VCI-11.2-01',
    (it) => {
      it.step('notification').status = 500
    },
    (it) => busy(it, 'credential_deleted'),
  ),
  broken('VCI-11.2-02', (it) => {
    it.step('notification').status = 200
  }),
]
