import { deflateSync } from 'node:zlib'
import { encodeCbor, Tag } from '../../protocol/cbor.ts'
import type { ReceivedCredential, StatusLookup } from '../../protocol/evidence.ts'
import { type StatusListForm, statusListTypes } from '../../protocol/status-list.ts'
import type { Flow, Step } from '../flow-draft.ts'
import { auth, beginning } from './flow.ts'
import { encode } from './sd-jwt.ts'

/** A status list and the look-up of a credential in it: tests change what they like. */
export interface StatusDraft {
  form: StatusListForm
  header: Record<string, unknown>
  claims: Record<string, unknown>
  /** `status_list` of either form; `lst` is bytes in a CWT. */
  list: Record<string, unknown>
  protectedHeaders: Map<number, unknown>
  cwtClaims: Map<number, unknown>
  /** Around the CWT, the outermost first. */
  tags: readonly number[]
  lookup: StatusLookup
  /** What the credential says. */
  reference: Record<string, unknown>
  answer: Pick<Step, 'url' | 'sent' | 'status' | 'headers'> & Partial<Step>
}

export const listUri = `${auth}/status/1`
const seconds = beginning.getTime() / 1000

/** Zeros for 128 credentials, as JSON and as CBOR have them. */
export const entries = (count: number) => deflateSync(new Uint8Array(count / 8))
export const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** The newest credential of a flow, its status list and its look-up; each of them right until `change`. */
export function withStatus(change: (draft: StatusDraft) => void = () => {}, form?: StatusListForm) {
  return (flow: Flow): void => {
    const draft = newDraft(flow, form ?? 'jwt')
    change(draft)
    flow.credential.payload.status = { status_list: draft.reference }
    const statuses = [...(flow.received.statuses ?? []), draft.lookup]
    flow.received = { ...flow.received, statuses } satisfies Partial<ReceivedCredential>
    flow.add({ operation: 'status-list', ...bodyOf(draft), ...draft.answer })
  }
}

function newDraft({ steps }: Flow, form: StatusListForm): StatusDraft {
  const bytes = new Uint8Array(entries(128))
  const list = { bits: 1, lst: form === 'jwt' ? asText(bytes) : bytes }
  const [sub, iat, exp, ttl] = [listUri, seconds, seconds + 86_400, 3600]
  return {
    form,
    header: { alg: 'ES256', typ: 'statuslist+jwt' },
    claims: { sub, iat, exp, ttl },
    list,
    protectedHeaders: new Map<number, unknown>([
      [1, -7],
      [16, statusListTypes.cwt],
    ]),
    tags: [18],
    cwtClaims: new Map<number, unknown>([
      [2, sub],
      [6, iat],
      [4, exp],
      [65534, ttl],
      [65533, list],
    ]),
    reference: { idx: 7, uri: listUri },
    lookup: {
      exchange: `ex-${steps.length + 1}`,
      idx: 7,
      uri: listUri,
      value: 0,
      facts: [
        { name: 'issuer-key-found', holds: true, seen: 'in a certificate' },
        { name: 'signature-verified', holds: true, seen: 'ES256 by it' },
      ],
    },
    answer: {
      url: listUri,
      sent: {
        accept: statusListTypes[form],
        'accept-encoding': 'gzip',
        origin: 'https://wallet.example',
      },
      status: 200,
      headers: {
        'content-type': statusListTypes[form],
        'content-encoding': 'gzip',
        'access-control-allow-origin': '*',
      },
    },
  }
}

function bodyOf(draft: StatusDraft): Pick<Step, 'text' | 'bytes'> {
  const { form, header, claims, list, protectedHeaders, cwtClaims } = draft
  if (form === 'jwt') {
    return { text: `${encode(header)}.${encode({ status_list: list, ...claims })}.c2lnbmF0dXJl` }
  }
  const parts = [encodeCbor(protectedHeaders), new Map(), encodeCbor(cwtClaims), new Uint8Array(64)]
  return {
    bytes: encodeCbor(draft.tags.reduceRight<unknown>((item, tag) => new Tag(tag, item), parts)),
  }
}
