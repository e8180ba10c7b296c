import type { CredentialCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { at, isObject, show } from '../engine/read.ts'
import { type Judgement, violated } from '../finding.ts'
import { mdocOf } from '../formats/view.ts'
import { isUnsigned } from '../mdoc/issuer-signed.ts'
import { statusOf } from './reference.ts'

/**
 * How a credential refers to its place in a status list, in JOSE and in COSE.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-status-list-14#section-6
 */
export const referencedTokens: readonly CredentialCheck[] = [
  {
    requirement: 'TSL-6.2-01',
    on: 'received-credential',
    judge: (credential) =>
      credential.format === 'mso_mdoc' ? undefined : reference(statusOf(credential)),
  },
  {
    requirement: 'TSL-6.3-01',
    on: 'received-credential',
    judge(credential) {
      const status: unknown = mdocOf(credential)?.mso?.get('status')
      if (status === undefined) return undefined
      return status instanceof Map
        ? reference(statusOf(credential))
        : violated({ seen: `status is ${show(status)}`, expected: 'a map' })
    },
  },
  {
    requirement: 'TSL-7.1-02',
    on: 'received-credential',
    judge(credential, { exchanges }) {
      const [first] = credential.statuses ?? []
      if (first?.value === undefined) return undefined
      const [issued, asked] = [credential.exchange, first.exchange].map((id) =>
        exchanges.findIndex((exchange) => exchange.id === id),
      )
      // A worker that was at work in between may have revoked it.
      const between = exchanges.slice(issued, asked)
      if (between.some(({ operation }) => operation === 'management-api')) return undefined
      return met(first.value === 0, {
        seen: `the status of the new credential is ${first.value}`,
        expected: '0: VALID',
      })
    },
  },
  {
    requirement: 'TSL-7.1-01',
    on: 'received-credential',
    judge({ statuses = [] }) {
      const values = statuses.flatMap(({ value }) => value ?? [])
      if (values.length === 0) return undefined
      const stray = values.find((value) => !isRegistered(value))
      return met(stray === undefined, {
        seen: `a status of ${stray}`,
        expected: 'a registered status type, or one that is free for applications',
      })
    },
  },
]

/** VALID, INVALID, SUSPENDED, and what Section 7.1 leaves to applications; -12 left them one more. */
function isRegistered(value: number): boolean {
  return value <= 0x03 || (value >= 0x0b && value <= 0x0f)
}

/** A mechanism of another kind says nothing here. */
function reference(status: unknown): Judgement | undefined {
  if (status !== undefined && (!isObject(status) || Object.keys(status).length === 0))
    return violated({ seen: `status is ${show(status)}`, expected: 'a reference to a status' })
  const list = at(status, 'status_list')
  if (list === undefined) return undefined
  const { idx, uri } = isObject(list) ? list : {}
  return met(isUnsigned(idx) && typeof uri === 'string' && URL.canParse(uri), {
    seen: `status_list is ${show(list)}`,
    expected: 'idx, a non-negative integer, and uri',
  })
}
