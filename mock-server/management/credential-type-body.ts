import type { CredentialType, CredentialTypeField } from '../store/store.ts'
import { isObject } from '../wire.ts'
import { invalid, type PingOneError } from './pingone-error.ts'

/** The scope of a type that names none; one of its own has to begin with it and a colon. */
const provisioningScope = 'p1:provision:credentials'

type Body = Readonly<Record<string, unknown>>

export type CredentialTypeSettings = Pick<
  CredentialType,
  'title' | 'description' | 'cardType' | 'mode' | 'fields' | 'metadata' | 'openid4VCI'
>

/** What a request says about a credential type. @throws PingOneError for what PingOne does not allow. */
export function credentialTypeSettings(body: Body): CredentialTypeSettings {
  const { title, metadata, description, cardType } = body
  if (typeof title !== 'string' || title === '') throw required('title', 'a string')
  if (!isObject(metadata)) throw required('metadata', 'an object')
  const mode = modeOf(body)
  if (mode === 'MANAGED' && body.expiration !== undefined) {
    throw invalid('expiration', 'A MANAGED type has no expiration', {
      code: 'CONSTRAINT_VIOLATION',
    })
  }
  const { fields, ...rest } = metadata
  return {
    title,
    description: typeof description === 'string' ? description : '',
    cardType: typeof cardType === 'string' ? cardType : title,
    mode,
    fields: fieldsOf(fields),
    metadata: rest,
    openid4VCI: openid4VciOf(body.openid4VCI),
  }
}

function modeOf({ management }: Body): CredentialType['mode'] {
  const mode = isObject(management) ? (management.mode ?? 'AUTOMATED') : 'AUTOMATED'
  if (mode === 'AUTOMATED' || mode === 'MANAGED') return mode
  throw invalid('management.mode', 'There is no such mode', {
    innerError: { allowedValues: ['AUTOMATED', 'MANAGED'] },
  })
}

function openid4VciOf(value: unknown): CredentialType['openid4VCI'] {
  if (value === undefined) return { enabled: false, scope: provisioningScope }
  if (!isObject(value) || typeof value.enabled !== 'boolean') {
    throw required('openid4VCI.enabled', 'a boolean')
  }
  const { enabled, scope = provisioningScope } = value
  if (
    typeof scope === 'string' &&
    (scope === provisioningScope ||
      /^p1:provision:credentials:[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope))
  ) {
    return { enabled, scope }
  }
  throw invalid('openid4VCI.scope', `A scope has to begin with ${provisioningScope}:`, {
    innerError: { allowedPattern: `^${provisioningScope}(:.+)?$` },
  })
}

function fieldsOf(value: unknown): readonly CredentialTypeField[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw invalid('metadata.fields', 'metadata.fields has to be an array')
  return value.map(fieldOf)
}

function fieldOf(field: unknown, index: number): CredentialTypeField {
  const target = `metadata.fields[${index}]`
  if (!isObject(field)) throw invalid(target, `${target} has to be an object`)
  const { type, title, attribute, value } = field
  if (typeof title !== 'string' || title === '') throw required(`${target}.title`, 'a string')
  if (!isFieldType(type)) {
    throw invalid(`${target}.type`, 'There is no such field type', {
      innerError: { allowedValues: fieldTypes },
    })
  }
  if (type === 'Directory Attribute' && typeof attribute !== 'string') {
    throw required(`${target}.attribute`, 'a string')
  }
  if (type === 'Issued Timestamp' && value !== undefined) {
    throw invalid(`${target}.value`, 'A timestamp has no value')
  }
  return {
    id: typeof field.id === 'string' ? field.id : `${type} -> ${title}`,
    type,
    title,
    ...(typeof attribute === 'string' && { attribute }),
    ...(typeof value === 'string' && { value }),
    required: field.required === true,
  }
}

const fieldTypes = ['Alphanumeric Text', 'Issued Timestamp', 'Directory Attribute'] as const

function isFieldType(value: unknown): value is CredentialTypeField['type'] {
  return fieldTypes.some((type) => type === value)
}

function required(target: string, what: string): PingOneError {
  return invalid(target, `${target} has to be ${what}`, { code: 'REQUIRED_VALUE' })
}
