import type { Evidence } from '../../protocol/evidence.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { CredentialCheck, ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { exchangesOf } from '../engine/lookup.ts'
import {
  answered,
  at,
  isObject,
  type JsonObject,
  show,
  strings,
  succeeded,
  wasRefused,
} from '../engine/read.ts'
import { requestMembers } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import {
  before,
  type Call,
  callOf,
  created,
  fieldsIn,
  isTime,
  isTurnedAway,
  onCall,
  onShown,
  refused,
  typeBefore,
} from './configuration-api.ts'
import { madeCredentials } from './management-api.ts'
import { createdOffers, onCreation } from './offers-api.ts'
import {
  expirationMistake,
  fieldMistake,
  isOwnScope,
  provisioning,
  typeMistake,
} from './type-mistakes.ts'

const types = ['types', 'type'] as const
const create = ['POST', 'types'] as const
const update = ['PUT', 'type'] as const

/**
 * Credential types, as they are made, changed and deleted.
 * @see https://developer.pingidentity.com/pingone-api/credentials/credential-types.html
 */
export const credentialTypes: readonly ExchangeCheck[] = [
  onCall('P1-TYPE-01', create, (call) =>
    call.sent.title !== undefined && typeMistake(call.sent) === undefined
      ? created(call, { same: ['title'], has: membersOf(call), wrong: wrongMembers(call) })
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
  onShown('P1-TYPE-02', types, ({ id, management }, { method }) => {
    // What a create is answered with is judged above.
    if (id === undefined || method === 'POST') return undefined
    const mode = at(management, 'mode')
    return met(mode === 'AUTOMATED' || mode === 'MANAGED', {
      seen: `mode is ${show(mode)}`,
      expected: 'AUTOMATED or MANAGED',
    })
  }),
  onShown('P1-TYPE-03', types, ({ openid4VCI }, { method }) => {
    if (openid4VCI === undefined || method === 'POST') return undefined
    const [enabled, scope] = [at(openid4VCI, 'enabled'), at(openid4VCI, 'scope')]
    return met(typeof enabled === 'boolean' && typeof scope === 'string', {
      seen: `enabled is ${show(enabled)}, scope is ${show(scope)}`,
      expected: 'a boolean, and a scope',
    })
  }),
  onCall('P1-TYPE-03', create, ({ exchange, sent, body }) => {
    if (!succeeded(exchange) || !isObject(sent.openid4VCI)) return undefined
    if (!isOwnScope(sent.openid4VCI.scope ?? provisioning)) return undefined
    const { enabled, scope } = isObject(body.openid4VCI) ? body.openid4VCI : {}
    const wanted = sent.openid4VCI.scope ?? provisioning
    return met(typeof enabled === 'boolean' && scope === wanted, {
      seen: `enabled is ${show(enabled)}, scope is ${show(scope)}`,
      expected: `a boolean, and the scope ${show(wanted)}`,
    })
  }),
  onCall('P1-TYPE-04', create, (call, evidence) => {
    const scope = at(call.sent, 'openid4VCI', 'scope')
    if (typeof scope !== 'string' || isOwnScope(scope)) return undefined
    // Served with another scope it is not recognised either.
    const shown = at(call.body, 'openid4VCI', 'scope')
    if (succeeded(call.exchange) && shown !== scope && isOwnScope(shown)) return satisfied
    return refused(call, evidence, `the scope ${show(scope)}`)
  }),
  onShown('P1-TYPE-04', types, ({ openid4VCI }, { method }) => {
    const scope = at(openid4VCI, 'scope')
    return typeof scope !== 'string' || method === 'POST'
      ? undefined
      : met(isOwnScope(scope), {
          seen: `a type has the scope ${show(scope)}`,
          expected: `${provisioning}, or one that begins with it and a colon`,
        })
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
  onShown('P1-TYPE-06', types, ({ id, title, openid4VCI }, call, evidence) => {
    const known = typeof id === 'string' ? typeBefore(call, id, evidence) : undefined
    if (!known || call.kind !== 'type' || call.method === 'DELETE') return undefined
    const [scope, old] = [openid4VCI, known.openid4VCI].map((it) => at(it, 'scope'))
    // What was asked for is judged above.
    const wasAsked = call.sent.title === title && title !== known.title
    if (wasAsked) return undefined
    return met(title === known.title && scope === old, {
      seen: `the title became ${show(title)}, the scope ${show(scope)}`,
      expected: `${show(known.title)} and ${show(old)}, as before`,
    })
  }),
  ...[['P1-TYPE-07', expirationMistake] as const, ['P1-TYPE-08', fieldMistake] as const].flatMap(
    ([requirement, mistakeIn]) => [
      onCall(requirement, create, (call, evidence) => {
        const mistake = mistakeIn(call.sent)
        return mistake === undefined ? undefined : refused(call, evidence, mistake)
      }),
      onShown(requirement, types, (type, { sent }) => {
        const mistake = mistakeIn(type)
        return mistake === undefined || mistakeIn(sent) !== undefined
          ? undefined
          : violated({ seen: `a type is shown with ${mistake}`, expected: 'a type without' })
      }),
    ],
  ),
  onCall('P1-TYPE-10', update, (call, evidence) => {
    const known = typeBefore(call, call.id, evidence)
    const { body, exchange, sent } = call
    const isChange = known !== undefined && sent.description !== known.description
    if (!isChange || !succeeded(exchange)) return undefined
    const [number, last] = [at(body, 'version', 'number'), at(known, 'version', 'number')]
    const [id, lastId] = [at(body, 'version', 'id'), at(known, 'version', 'id')]
    const isHigher = Number.isInteger(number) && Number(number) > Number(last)
    return met(isHigher && (id === undefined || id !== lastId), {
      seen: `version ${show(number)} (${show(id)}) after ${show(last)} (${show(lastId)})`,
      expected: 'a version of its own with a higher number',
    })
  }),
  onCall('P1-TYPE-11', ['DELETE', 'type'], (call, evidence) => {
    const { status } = call.exchange.response
    const isThere = typeBefore(call, call.id, evidence) !== undefined && !wasDeleted(call, evidence)
    if (!succeeded(call.exchange) && !(isThere && (status === 404 || isTurnedAway(call))))
      return undefined
    return met(status === 204, { seen: String(status), expected: '204' })
  }),
  onCall('P1-TYPE-11', ['GET', 'type'], (call, evidence) => {
    if (!wasDeleted(call, evidence)) return undefined
    const { deletedAt } = call.body
    return met(isTime(deletedAt), {
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
    const disabled = disabledTypes(evidence)
    const isDisabled = strings(wanted).some((id) => disabled.includes(id))
    const listed = strings(answered(exchange)?.credentials).filter((id) => disabled.includes(id))
    const { status } = exchange.response
    if (succeeded(exchange) && listed.length > 0) {
      return violated({
        seen: `an offer lists ${listed.join(', ')}, which is not for OpenID4VCI`,
        expected: 'an offer that leaves it out, or a refusal',
      })
    }
    const isProven = createdOffers(evidence).length > 0
    if (!isDisabled || !isProven) return undefined
    if (status >= 500 && status !== 503) {
      return violated({ seen: `an offer of it was answered ${status}`, expected: 'a refusal' })
    }
    return wasRefused(exchange) ? satisfied : undefined
  },
)

/** Whatever became of the offer: no credential of such a type arrives. */
export const disabledTypeIssued: CredentialCheck = {
  requirement: 'P1-TYPE-05',
  on: 'received-credential',
  judge({ configurationId = '', sdJwt }, evidence) {
    const type = disabled(evidence).find(
      ([id, { uri, version }]) =>
        id === configurationId ||
        [uri, at(version, 'uri')].some(
          (it) => it !== undefined && it === at(sdJwt?.claims, 'vct'),
        ) ||
        // Of whichever version: no other type has this id in its name.
        inWords(at(sdJwt?.claims, 'vct')).includes(id),
    )
    return (
      type &&
      violated({
        seen: `a credential of ${type[0]}, which is not for OpenID4VCI, was issued`,
        expected: 'no credential of it',
      })
    )
  },
}

function disabledTypes(evidence: Evidence): readonly string[] {
  return disabled(evidence).map(([id]) => id)
}

/** Types that were shown last as being not for OpenID4VCI. */
function disabled(evidence: Evidence): readonly (readonly [id: string, type: JsonObject])[] {
  const shown = exchangesOf(evidence, 'management-api')
    .filter(succeeded)
    .flatMap((exchange) => callOf(exchange) ?? [])
    .filter(({ kind }) => kind === 'types' || kind === 'type')
    .flatMap(({ body }) => (typeof body.id === 'string' ? [[body.id, body] as const] : []))
  return [...new Map(shown)].filter(([, body]) => at(body, 'openid4VCI', 'enabled') === false)
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
    const made = madeCredentials(evidence).filter((it) => it.type === configurationId)
    const [only] = made.length === 1 ? made : []
    const isEmpty = ({ type: kind, title, value }: JsonObject) =>
      kind === 'Alphanumeric Text' &&
      value === undefined &&
      only !== undefined &&
      only.data[inWords(title)] === undefined
    return none(
      fieldsIn(type.body).flatMap((field) => {
        const title = inWords(field.title)
        if (claims[title] === undefined) return [`no claim ${title}`]
        return isEmpty(field) && claims[title] !== ''
          ? [`${title} is ${show(claims[title])}, without a value`]
          : []
      }),
      'a claim for each field of the type, empty text for no value',
    )
  },
}

function wasDeleted(call: Call, evidence: Evidence): boolean {
  return before(call, evidence).some(
    ({ kind, method, id }) => kind === 'type' && method === 'DELETE' && id === call.id,
  )
}

function membersOf({ sent }: Call): readonly string[] {
  return [
    ...['issuer/id', 'management/mode', 'uri', 'version/number', 'version/id', 'version/uri'],
    ...['metadata', ...(isObject(sent.openid4VCI) ? ['openid4VCI'] : [])],
  ]
}

function wrongMembers({ sent, body }: Call): readonly string[] {
  const number = at(body, 'version', 'number')
  const titles = (it: unknown) => fieldsIn(it).map(({ title }) => title)
  const lost = titles(sent).filter((title) => !titles(body).includes(title))
  return [
    ...(number === undefined || number === 1 ? [] : [`version ${show(number)}`]),
    ...(lost.length > 0 ? [`no field ${lost.join(', ')}`] : []),
  ]
}
