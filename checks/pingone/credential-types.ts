import type { Evidence } from '../../protocol/evidence.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { CredentialCheck, ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { exchangesOf } from '../engine/lookup.ts'
import { at, isObject, show, strings, succeeded, wasRefused } from '../engine/read.ts'
import { requestMembers } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import {
  before,
  type Call,
  callOf,
  created,
  fieldsIn,
  onCall,
  refused,
  typeBefore,
} from './configuration-api.ts'
import { createdOffers, onCreation } from './offers-api.ts'

const provisioning = 'p1:provision:credentials'
const create = ['POST', 'types'] as const
const update = ['PUT', 'type'] as const

/**
 * Credential types, as they are made, changed and deleted.
 * @see https://developer.pingidentity.com/pingone-api/credentials/credential-types.html
 */
export const credentialTypes: readonly ExchangeCheck[] = [
  onCall('P1-TYPE-01', create, (call) =>
    call.sent.title !== undefined && isObject(call.sent.metadata)
      ? created(call, ['title'])
      : undefined,
  ),
  onCall('P1-TYPE-02', create, (call, evidence) => {
    const mode = at(call.sent, 'management', 'mode') ?? 'AUTOMATED'
    if (mode !== 'AUTOMATED' && mode !== 'MANAGED') {
      return refused(call, evidence, `the mode ${show(mode)}`)
    }
    const shown = at(call.body, 'management', 'mode')
    if (!succeeded(call.exchange)) return undefined
    return met(shown === mode, { seen: `mode is ${show(shown)}`, expected: mode })
  }),
  onCall('P1-TYPE-03', create, ({ exchange, sent, body }) => {
    if (!succeeded(exchange) || !isObject(sent.openid4VCI)) return undefined
    const { enabled, scope } = isObject(body.openid4VCI) ? body.openid4VCI : {}
    const wanted = sent.openid4VCI.scope ?? provisioning
    return met(typeof enabled === 'boolean' && scope === wanted, {
      seen: `enabled is ${show(enabled)}, scope is ${show(scope)}`,
      expected: `a boolean, and the scope ${show(wanted)}`,
    })
  }),
  onCall('P1-TYPE-04', create, (call, evidence) => {
    const scope = at(call.sent, 'openid4VCI', 'scope')
    if (typeof scope !== 'string' || scope === provisioning || scope.startsWith(`${provisioning}:`))
      return undefined
    return refused(call, evidence, `the scope ${show(scope)}`)
  }),
  onCall('P1-TYPE-06', update, (call, evidence) => {
    const known = typeBefore(call, call.id, evidence)
    const { title } = call.sent
    const scope = at(call.sent, 'openid4VCI', 'scope')
    const old = at(known, 'openid4VCI', 'scope')
    const changes =
      (title !== undefined && title !== known?.title) || (scope !== undefined && scope !== old)
    if (!known || !changes) return undefined
    if (!succeeded(call.exchange)) return refused(call, evidence, 'another title or scope')
    const { body } = call
    return met(body.title === known.title && at(body, 'openid4VCI', 'scope') === old, {
      seen: `the title became ${show(body.title)}, the scope ${show(at(body, 'openid4VCI', 'scope'))}`,
      expected: 'both as before',
    })
  }),
  onCall('P1-TYPE-07', create, (call, evidence) => {
    const isManaged = at(call.sent, 'management', 'mode') === 'MANAGED'
    return isManaged && call.sent.expiration !== undefined
      ? refused(call, evidence, 'the expiration of a MANAGED type')
      : undefined
  }),
  onCall('P1-TYPE-08', create, (call, evidence) => {
    const mistake = fieldMistake(call)
    return mistake === undefined ? undefined : refused(call, evidence, mistake)
  }),
  onCall('P1-TYPE-10', update, (call, evidence) => {
    const known = typeBefore(call, call.id, evidence)
    const { body, exchange, sent } = call
    const isChange = known !== undefined && sent.description !== known.description
    if (!isChange || !succeeded(exchange)) return undefined
    const [number, last] = [at(body, 'version', 'number'), at(known, 'version', 'number')]
    return met(Number(number) > Number(last), {
      seen: `version ${show(number)} after ${show(last)}`,
      expected: 'a higher version',
    })
  }),
  onCall('P1-TYPE-11', ['DELETE', 'type'], ({ exchange }) =>
    succeeded(exchange)
      ? met(exchange.response.status === 204, {
          seen: String(exchange.response.status),
          expected: '204',
        })
      : undefined,
  ),
  onCall('P1-TYPE-11', ['GET', 'type'], (call, evidence) => {
    const isDeleted = before(call, evidence).some(
      ({ kind, method, id }) => kind === 'type' && method === 'DELETE' && id === call.id,
    )
    if (!isDeleted) return undefined
    const { deletedAt } = call.body
    return met(typeof deletedAt === 'string', {
      seen: `${call.exchange.response.status}, deletedAt is ${show(deletedAt)}`,
      expected: 'the type, with deletedAt',
    })
  }),
]

/** An offer of a type that is not for OpenID4VCI is refused, as one of another type is not. */
export const disabledTypeInAnOffer: ExchangeCheck = onCreation(
  'P1-TYPE-05',
  (exchange, evidence) => {
    const wanted = requestMembers(exchange)?.credentials
    const isDisabled = strings(wanted).some((id) => disabledTypes(evidence).includes(id))
    const isProven = createdOffers(evidence).length > 0
    return isDisabled && isProven && wasRefused(exchange) ? satisfied : undefined
  },
)

/** Whatever became of the offer: no credential of such a type arrives. */
export const disabledTypeIssued: CredentialCheck = {
  requirement: 'P1-TYPE-05',
  on: 'received-credential',
  judge: ({ configurationId = '' }, evidence) =>
    disabledTypes(evidence).includes(configurationId)
      ? violated({
          seen: `a credential of ${configurationId}, which is not for OpenID4VCI, was issued`,
          expected: 'no credential of it',
        })
      : undefined,
}

/** Types that were shown last as being not for OpenID4VCI. */
function disabledTypes(evidence: Evidence): readonly string[] {
  const shown = exchangesOf(evidence, 'management-api')
    .filter(succeeded)
    .flatMap((exchange) => callOf(exchange) ?? [])
    .filter(({ kind }) => kind === 'types' || kind === 'type')
    .flatMap(({ body }) => (typeof body.id === 'string' ? [[body.id, body] as const] : []))
  return [...new Map(shown)]
    .filter(([, body]) => at(body, 'openid4VCI', 'enabled') === false)
    .map(([id]) => id)
}

/** A type that was shown, and a credential of it. */
export const fieldsInCredentials: CredentialCheck = {
  requirement: 'P1-TYPE-09',
  on: 'received-credential',
  judge({ configurationId, sdJwt }, evidence) {
    const type = exchangesOf(evidence, 'management-api')
      .filter(succeeded)
      .map(callOf)
      .findLast((call) => call?.body.id === configurationId && fieldsIn(call?.body).length > 0)
    const claims = sdJwt?.claims
    if (!type || !isObject(claims)) return undefined
    const titles = fieldsIn(type.body).map(({ title }) => inWords(title))
    return none(
      titles.filter((title) => claims[title] === undefined).map((title) => `no claim ${title}`),
      'a claim for each field of the type',
    )
  },
}

const fieldTypes = ['Alphanumeric Text', 'Issued Timestamp', 'Directory Attribute']

function fieldMistake({ sent }: Call): string | undefined {
  for (const { type, attribute, value } of fieldsIn(sent)) {
    if (!fieldTypes.includes(inWords(type))) return `a field of the type ${show(type)}`
    if (type === 'Directory Attribute' && attribute === undefined)
      return 'a field without attribute'
    if (type === 'Issued Timestamp' && value !== undefined) return 'a timestamp with a value'
  }
  return undefined
}
