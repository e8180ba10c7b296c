import type { RequirementId } from '../../../protocol/requirement-id.ts'
import type { Flow, Step } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { beginning, environment, user } from '../flow.ts'

const api = `https://api.example/v1/environments/${environment}`
const typeId = 'f0000000-0000-4000-8000-000000000011'
const credentialId = 'f0000000-0000-4000-8000-000000000012'
const ruleId = 'f0000000-0000-4000-8000-000000000013'
const scope = 'p1:provision:credentials'
const url = {
  types: `${api}/credentialTypes`,
  type: `${api}/credentialTypes/${typeId}`,
  rules: `${api}/credentialTypes/${typeId}/issuanceRules`,
  staged: `${api}/credentialTypes/${typeId}/issuanceRules/${ruleId}/stagedChanges`,
  credentials: `${api}/users/${user}/credentials`,
  credential: `${api}/users/${user}/credentials/${credentialId}`,
}

let count = 0

/** A call of the management API at the end of the flow. */
function call(flow: Flow, name: string, step: Partial<Step>): Step {
  count += 1
  const headers = { 'content-type': 'application/json', 'correlation-id': `configuration-${count}` }
  return flow.add({ operation: 'management-api', name, method: 'POST', headers, ...step })
}

const times = { createdAt: '2026-01-02T03:04:05.678Z', updatedAt: '2026-01-02T03:04:05.678Z' }
const shownVersion = { id: ruleId, number: 1, uri: `${url.type}/v1` }
const sentType = {
  title: 'Pass',
  management: { mode: 'MANAGED' },
  metadata: { fields: [{ type: 'Alphanumeric Text', title: 'Level', required: true }] },
  openid4VCI: { enabled: true },
}
const shownType = {
  ...{ id: typeId, ...times, environment: { id: environment }, issuer: { id: ruleId } },
  ...{ ...sentType, openid4VCI: { enabled: true, scope }, uri: url.type, version: shownVersion },
}

function makesType(flow: Flow, mode = 'MANAGED') {
  const management = { mode }
  call(flow, 'type', {
    url: url.types,
    json: { ...sentType, management },
    status: 201,
    answer: { ...shownType, management },
  })
}

const makesAutomatedType = (flow: Flow) => makesType(flow, 'AUTOMATED')

/** A wrong request beside its twin, refused; the case has it accepted. */
function mistake(
  requirement: RequirementId,
  step: Partial<Step>,
  prepare: (flow: Flow) => void = makesType,
): CheckCase {
  return broken(
    requirement,
    (flow) => {
      flow.step('mistake').status = 201
    },
    (flow) => {
      prepare(flow)
      call(flow, 'mistake', { status: 400, answer: { code: 'INVALID_DATA' }, ...step })
    },
  )
}

const wrongType = (requirement: RequirementId, change: object) =>
  mistake(requirement, { url: url.types, json: { ...sentType, ...change } })

const link = (href: string) => ({ href })
const shownCredential = {
  _links: {
    self: link(url.credential),
    environment: link(api),
    user: link(`${api}/users/${user}`),
    credentialType: link(url.type),
    credentialTypeVersion: link(`${url.type}/versions/${ruleId}`),
  },
  ...{ id: credentialId, ...times, environment: { id: environment }, user: { id: user } },
  credentialType: { id: typeId, version: shownVersion },
  ...{ title: 'Pass', status: 'PENDING' },
}

function makesCredential(flow: Flow) {
  makesType(flow)
  call(flow, 'credential made', {
    url: url.credentials,
    json: { credentialType: { id: typeId }, data: { Level: '2' } },
    status: 201,
    answer: { ...shownCredential },
  })
}

const automation = { issue: 'ON_DEMAND', update: 'ON_DEMAND', revoke: 'ON_DEMAND' }
const rule = { filter: { scim: 'username pr' }, automation }

function makesRule(flow: Flow) {
  makesAutomatedType(flow)
  const answer = {
    _links: { self: link(`${url.rules}/${ruleId}`) },
    ...{ id: ruleId, ...times, environment: { id: environment }, credentialType: { id: typeId } },
    ...{ status: 'ACTIVE', ...rule },
  }
  call(flow, 'rule', { url: url.rules, json: rule, status: 201, answer })
}

function applies(flow: Flow) {
  makesRule(flow)
  const issued = [{ user: { id: user }, credential: { id: credentialId } }]
  const answer = { issued, revoked: [], errors: [] }
  call(flow, 'applied', { url: url.staged, json: {}, status: 200, answer })
  call(flow, 'read', {
    method: 'GET',
    url: url.credential,
    status: 200,
    answer: { id: credentialId, status: 'PENDING' },
  })
}

function receivesOne(flow: Flow) {
  makesType(flow)
  flow.step('type').answer.metadata = { fields: [{ title: 'given_name' }] }
  flow.received = { ...flow.received, configurationId: typeId }
}

export const pingOneConfigurationCases: readonly CheckCase[] = [
  broken(
    'P1-TYPE-09',
    (flow) => {
      flow.step('type').answer.metadata.fields.push({ title: 'Level' })
    },
    receivesOne,
  ),
  broken('P1-TYPE-01', (flow) => Object.assign(flow.step('type'), { status: 200 }), makesType),
  broken(
    'P1-TYPE-02',
    (flow) => {
      flow.step('type').answer.management = { mode: 'AUTOMATED' }
    },
    makesType,
  ),
  wrongType('P1-TYPE-02', { management: { mode: 'AUTOMATIC' } }),
  broken(
    'P1-TYPE-03',
    (flow) => {
      flow.step('type').answer.openid4VCI = { enabled: true }
    },
    makesType,
  ),
  wrongType('P1-TYPE-04', { openid4VCI: { enabled: true, scope: 'openid' } }),
  broken(
    'P1-TYPE-06',
    (flow) =>
      Object.assign(flow.step('change'), { status: 200, answer: { ...shownType, title: 'Other' } }),
    (flow) => {
      makesType(flow)
      const change = { method: 'PUT', url: url.type, status: 200, answer: shownType }
      call(flow, 'same', { ...change, json: sentType })
      call(flow, 'change', {
        ...change,
        json: { ...sentType, title: 'Other' },
        status: 400,
        answer: {},
      })
    },
  ),
  wrongType('P1-TYPE-07', { expiration: { type: 'HARD' } }),
  wrongType('P1-TYPE-08', { metadata: { fields: [{ type: 'Number', title: 'Age' }] } }),
  wrongType('P1-TYPE-08', { metadata: { fields: [{ type: 'Directory Attribute', title: 'A' }] } }),
  wrongType('P1-TYPE-08', {
    metadata: { fields: [{ type: 'Issued Timestamp', title: 'A', value: 'x' }] },
  }),
  broken(
    'P1-TYPE-10',
    (flow) => {
      flow.step('change').answer.version = { number: 1 }
    },
    (flow) => {
      makesType(flow)
      const answer = { ...shownType, description: 'Changed', version: { number: 2 } }
      const json = { ...sentType, description: 'Changed' }
      call(flow, 'change', { method: 'PUT', url: url.type, json, status: 200, answer })
    },
  ),
  broken('P1-TYPE-11', (flow) => Object.assign(flow.step('deletion'), { status: 200 }), deletes),
  broken(
    'P1-TYPE-11',
    (flow) => {
      flow.step('read').answer = shownType
    },
    deletes,
  ),
  broken(
    'P1-CRED-01',
    (flow) => Object.assign(flow.step('credential made'), { status: 200 }),
    makesCredential,
  ),
  broken(
    'P1-CRED-02',
    (flow) => {
      flow.step('credential made').answer.status = 'ISSUED'
    },
    makesCredential,
  ),
  mistake('P1-CRED-04', { url: url.credentials, json: { data: {} } }, makesCredential),
  mistake(
    'P1-CRED-05',
    { url: url.credentials, json: { credentialType: { id: typeId } } },
    (flow) => {
      makesCredential(flow)
      makesAutomatedType(flow)
    },
  ),
  broken(
    'P1-CRED-06',
    (flow) => {
      flow.step('revocation').answer.status = 'PENDING'
    },
    (flow) => {
      makesCredential(flow)
      call(flow, 'revocation', {
        url: url.credential,
        sent: { 'content-type': 'application/vnd.pingidentity.validations.revokeCredential+json' },
        json: {},
        status: 200,
        answer: {
          ...shownCredential,
          status: 'REVOKED',
          expiresAt: new Date(beginning.getTime() + 20_000).toISOString(),
        },
      })
    },
  ),
  broken(
    'P1-CRED-07',
    (flow) => {
      flow.step('ended').answer.status = 'PENDING'
    },
    (flow) => {
      makesType(flow)
      call(flow, 'ended', {
        url: url.credentials,
        json: { credentialType: { id: typeId }, expiresAt: '2020-01-01T00:00:00Z' },
        status: 201,
        answer: { id: credentialId, status: 'REVOKED' },
      })
    },
  ),
  mistake(
    'P1-CRED-08',
    { method: 'PUT', url: url.credential, json: { credentialType: { id: typeId }, data: {} } },
    (flow) => {
      makesCredential(flow)
      const json = { credentialType: { id: typeId }, data: { Level: '3' } }
      const answer = { id: credentialId, status: 'PENDING' }
      call(flow, 'change', { method: 'PUT', url: url.credential, json, status: 200, answer })
    },
  ),
  broken(
    'P1-CRED-09',
    (flow) => {
      flow.step('list').answer.size = 0
    },
    lists,
  ),
  broken(
    'P1-CRED-09',
    (flow) => {
      flow.step('list').answer._embedded.items = [shownType]
    },
    lists,
  ),
  broken('P1-RULE-01', (flow) => Object.assign(flow.step('rule'), { status: 200 }), makesRule),
  mistake('P1-RULE-02', { url: url.rules, json: rule }, (flow) => {
    makesRule(flow)
    makesType(flow)
  }),
  mistake('P1-RULE-03', { url: url.rules, json: { ...rule, automation: {} } }, makesRule),
  mistake('P1-RULE-03', { url: url.rules, json: { ...rule, filter: {} } }, makesRule),
  broken(
    'P1-TYPE-05',
    (flow) => {
      // What the wallet of this flow receives.
      flow.step('disabled type').answer.id = 'Person'
    },
    offersDisabledType,
  ),
  broken(
    'P1-RULE-04',
    (flow) => {
      flow.step('applied').answer = { issued: [] }
    },
    applies,
  ),
  broken(
    'P1-RULE-05',
    (flow) => {
      flow.step('read').answer.status = 'ISSUED'
    },
    applies,
  ),
]

/** An offer of a type that is not for OpenID4VCI, refused beside the one that was made. */
function offersDisabledType(flow: Flow) {
  const openid4VCI = { enabled: false, scope }
  const answer = { ...shownType, openid4VCI }
  call(flow, 'disabled type', { url: url.types, json: sentType, status: 201, answer })
  flow.repeat('creation', (step) => {
    step.headers['correlation-id'] = 'correlation-disabled'
    Object.assign(step, { name: 'refused offer', status: 400, json: { credentials: [typeId] } })
    step.answer = { code: 'INVALID_DATA' }
  })
}

function deletes(flow: Flow) {
  makesType(flow)
  call(flow, 'deletion', { method: 'DELETE', url: url.type, status: 204 })
  const answer = { ...shownType, deletedAt: '2026-03-01T12:00:00Z' }
  call(flow, 'read', { method: 'GET', url: url.type, status: 200, answer })
}

function lists(flow: Flow) {
  const answer = { _embedded: { items: [{ id: typeId }] }, size: 1 }
  call(flow, 'list', { method: 'GET', url: url.types, status: 200, answer })
}
