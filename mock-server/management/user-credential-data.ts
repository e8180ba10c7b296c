import type { Environment } from '../environment.ts'
import { isObject } from '../http/wire.ts'
import { directoryAttribute } from '../issuance/directory-attributes.ts'
import type { CredentialType, CredentialTypeField } from '../store/kept/credential-types.ts'
import type { User } from '../store/kept/directory.ts'
import { demand } from './demand.ts'
import { broken } from './pingone-error.ts'

const fileBytesAtMost = 2_000_000
const bytesAtMost = 2_500_000

/**
 * What a request says that a credential says: for the fields its type has; the rest is not taken.
 * @param value an object of strings.
 * @throws PingOneError when a required field has no value from anywhere, or a value is too big.
 */
export function credentialData(
  environment: Environment,
  value: unknown,
  { type, user }: { readonly type: CredentialType; readonly user: User },
): Readonly<Record<string, string>> {
  const given = isObject(value) ? value : {}
  const data = Object.fromEntries(
    type.fields.flatMap(({ title, type: kind }) => {
      const text = Object.hasOwn(given, title) ? given[title] : undefined
      return typeof text === 'string' && kind !== 'Issued Timestamp' ? [[title, text]] : []
    }),
  )
  const empty = type.fields.filter((field) => field.required && !hasValue(field, data, user))
  demand(
    environment,
    empty.length === 0,
    broken('required data', {
      code: 'REQUIRED_VALUE',
      target: `data.${empty[0]?.title}`,
      message: 'The credential type requires this field',
    }),
  )
  demandSizes(environment, type, data)
  return data
}

function hasValue(
  field: CredentialTypeField,
  data: Readonly<Record<string, string>>,
  user: User,
): boolean {
  if (Object.hasOwn(data, field.title) && data[field.title] !== '') return true
  switch (field.type) {
    case 'Issued Timestamp':
      return true
    case 'Directory Attribute':
      return directoryAttribute(user, field.attribute ?? '') !== ''
    case 'Alphanumeric Text':
      return (field.value ?? '') !== ''
  }
}

function demandSizes(
  environment: Environment,
  type: CredentialType,
  data: Readonly<Record<string, string>>,
): void {
  const sizes = Object.entries(data).map(
    ([title, text]) => [title, Buffer.byteLength(text)] as const,
  )
  const isFile = (title: string) =>
    type.fields.some((field) => field.title === title && field.fileSupport !== undefined)
  const big = sizes.find(([title, bytes]) => isFile(title) && bytes > fileBytesAtMost)
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0)
  demand(
    environment,
    !big && total <= bytesAtMost,
    broken('data of moderate size', {
      code: 'SIZE_LIMIT_EXCEEDED',
      target: big ? `data.${big[0]}` : 'data',
      message: 'The credential would be too big',
      innerError: { maximumValue: big ? fileBytesAtMost : bytesAtMost },
    }),
  )
}
