import type { Environment } from '../environment.ts'
import { reservedClaims } from '../formats/sd-jwt.ts'
import { isObject } from '../http/wire.ts'
import { secondsAfter } from '../rules/rule-data.ts'
import type {
  CredentialType,
  CredentialTypeField,
  Expiration,
} from '../store/kept/credential-types.ts'
import type { Members } from './body.ts'
import { dateMember } from './date-member.ts'
import { demand } from './demand.ts'
import { broken, invalid } from './pingone-error.ts'

/** The scope of a type that names none; one of its own has to begin with it and a colon. */
export const provisioningScope = 'p1:provision:credentials'

const fileFieldsAtMost = 5

export type CredentialTypeSettings = Omit<
  CredentialType,
  'id' | 'version' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'profile'
>

/**
 * What a request says about a credential type.
 * @param body valid by its schema.
 * @param before the type that is replaced: its scope stays.
 * @throws PingOneError for what no schema can say.
 */
export function credentialTypeSettings(
  environment: Environment,
  body: Members,
  before?: CredentialType,
): CredentialTypeSettings {
  const { fields, ...metadata } = members(body.metadata)
  const settings: CredentialTypeSettings = {
    title: String(body.title),
    description: text(body.description) ?? '',
    cardType: text(body.cardType) ?? String(body.title),
    ...optional('cardDesignTemplate', text(body.cardDesignTemplate)),
    mode: (members(body.management).mode ?? 'AUTOMATED') as CredentialType['mode'],
    fields: (Array.isArray(fields) ? fields : []).filter(isObject).map(fieldOf),
    metadata,
    ...optional('expiration', expirationOf(environment, body.expiration)),
    ...optional('multiple', body.multiple as CredentialType['multiple']),
    revokesOnDelete: members(body.onDelete).revokeIssuedCredentials !== false,
    ...optional('visualization', visualizationOf(body.visualizationTemplateData)),
    openid4VCI: openid4VciOf(body.openid4VCI, before),
  }
  demandSense(environment, settings)
  return settings
}

function demandSense(environment: Environment, settings: CredentialTypeSettings): void {
  const { fields, openid4VCI, expiration, visualization } = settings
  const titles = fields.map(({ title }) => title)
  const seen = new Set<string>()
  const twice = titles.findIndex((title) => seen.size === seen.add(title).size)
  demand(
    environment,
    twice < 0,
    broken('fields of different titles', {
      code: 'UNIQUENESS_VIOLATION',
      target: `metadata.fields[${twice}].title`,
      message: 'Another field has this title',
    }),
  )
  const reserved = openid4VCI.enabled ? titles.findIndex((it) => reservedClaims.has(it)) : -1
  demand(
    environment,
    reserved < 0,
    invalid(`metadata.fields[${reserved}].title`, 'SD-JWT VC gives this name a meaning of its own'),
  )
  const files = fields.filter(({ fileSupport }) => fileSupport !== undefined)
  demand(
    environment,
    files.length <= fileFieldsAtMost,
    broken('few file fields', {
      code: 'SIZE_LIMIT_EXCEEDED',
      target: 'metadata.fields',
      message: `No more than ${fileFieldsAtMost} fields may hold files`,
      innerError: { maximumValue: fileFieldsAtMost },
    }),
  )
  demand(
    environment,
    !expiration?.after || secondsAfter(expiration.after) >= 3600,
    broken('expiration of an hour', {
      code: 'OUT_OF_RANGE',
      target: 'expiration.after.duration',
      message: 'A credential lives an hour at least',
      innerError: { rangeMinimumValue: 3600 },
    }),
  )
  const shown = Array.isArray(visualization?.displayFields) ? visualization.displayFields : []
  const unknown = shown.findIndex(({ dataFieldName }) => !titles.includes(dataFieldName))
  demand(
    environment,
    unknown < 0,
    invalid(
      `visualizationTemplateData.displayFields[${unknown}].dataFieldName`,
      'There is no field of this title',
      { innerError: { allowedValues: titles } },
    ),
  )
}

function fieldOf(field: Record<string, unknown>): CredentialTypeField {
  const { type, title, attribute, value, required, isVisible, fileSupport } = field
  return {
    id: text(field.id) ?? `${type} -> ${title}`,
    type: type as CredentialTypeField['type'],
    title: String(title),
    ...optional('attribute', text(attribute)),
    ...optional('value', text(value)),
    required: required === true,
    ...optional('isVisible', isVisible as boolean | undefined),
    ...optional('fileSupport', text(fileSupport)),
  }
}

function expirationOf(environment: Environment, value: unknown): Expiration | undefined {
  if (!isObject(value)) return undefined
  const { type, after, timestamp, expression, fieldName } = value
  return {
    type: type as Expiration['type'],
    ...optional('after', after as Expiration['after']),
    ...optional('timestamp', dateMember(environment, 'expiration.timestamp', timestamp)),
    ...optional('expression', text(expression)),
    ...optional('fieldName', text(fieldName)),
  }
}

function visualizationOf(value: unknown): Members | undefined {
  if (!isObject(value)) return undefined
  const { displayFields } = value
  if (!Array.isArray(displayFields)) return value
  const shown = displayFields.filter(isObject)
  return { ...value, displayFields: shown.map((it) => ({ showFieldName: false, ...it })) }
}

function openid4VciOf(value: unknown, before?: CredentialType): CredentialType['openid4VCI'] {
  const { enabled, scope } = members(value)
  return {
    enabled: enabled === true,
    scope: text(scope) ?? before?.openid4VCI.scope ?? provisioningScope,
  }
}

function members(value: unknown): Members {
  return isObject(value) ? value : {}
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function optional<N extends string, T>(name: N, value: T | undefined): { readonly [K in N]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: T }
}
