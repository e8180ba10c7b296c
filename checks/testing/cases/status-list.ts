import { deflateRawSync, deflateSync } from 'node:zlib'
import type { ReceivedCredential, VerificationFact } from '../../../protocol/evidence.ts'
import type { RequirementId } from '../../../protocol/requirement-id.ts'
import type { StatusListForm } from '../../../protocol/status-list.ts'
import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase, context } from '../check-case.ts'
import { auth } from '../flow.ts'
import { licence } from '../mdoc.ts'
import { assemble, certificates } from '../sd-jwt.ts'
import { asText, entries, listUri, type StatusDraft, withStatus } from '../status-list.ts'

const haip = { profiles: ['openid4vci', 'haip'] }
const should = { level: 'SHOULD' } as const

/** A status of which one thing is not right, beside the right one. */
function status(
  requirement: RequirementId,
  change: (draft: StatusDraft) => void,
  {
    form = 'jwt',
    right = () => {},
    ...more
  }: Parameters<typeof broken>[3] & {
    readonly form?: StatusListForm
    readonly right?: (draft: StatusDraft) => void
  } = {},
): CheckCase {
  const all = (draft: StatusDraft) => {
    right(draft)
    change(draft)
  }
  const [bad, good] = [all, right].map((it) => broken(requirement, () => {}, withStatus(it, form)))
  if (!bad || !good) throw new Error('no case')
  return { requirement, flags: bad.flags, passes: good.passes, ...more }
}

function found(draft: StatusDraft, ...facts: readonly VerificationFact[]) {
  draft.lookup = { ...draft.lookup, facts }
}

const key = { name: 'issuer-key-found', holds: true, seen: 'k1' } as const
const bad = { name: 'signature-verified', holds: false, seen: 'not by k1' } as const
const good = { ...bad, holds: true, seen: 'by k1' } as const

/** Further credentials, each with its entry. */
function entriesOf(
  indices: readonly number[],
  more: (index: number) => Partial<ReceivedCredential> = () => ({}),
) {
  return (flow: Flow) => {
    const [first = 0, ...others] = indices
    const rawWith = (idx: number) => {
      const { credential } = flow
      const payload = { ...credential.payload, status: { status_list: { idx, uri: listUri } } }
      return assemble({ ...credential, payload })
    }
    flow.raw = rawWith(first)
    flow.further = others.map((idx, index) => ({ raw: rawWith(idx), ...more(index) }))
  }
}

const elsewhere = () => ({ exchange: 'ex-16' })
const ofAnotherKind = () => ({ configurationId: 'Membership' })
const disorder = [812, 45, 1007, 3, 640, 77]

function x5c(...chain: readonly string[]) {
  return (draft: StatusDraft) => {
    draft.header.x5c = chain
  }
}

const rootPem = `-----BEGIN CERTIFICATE-----\n${certificates.root}\n-----END CERTIFICATE-----`

export const statusListCases: readonly CheckCase[] = [
  status('TSL-4.1-01', ({ list }) => {
    list.bits = 3
  }),
  status('TSL-4.1-02', ({ list }) => {
    list.lst = asText(deflateRawSync(new Uint8Array(16)))
  }),
  status(
    'TSL-4.1-02',
    ({ list }) => {
      list.lst = new Uint8Array(deflateRawSync(new Uint8Array(16)))
    },
    { form: 'cwt' },
  ),
  status(
    'TSL-4.1-02',
    ({ list }) => {
      list.lst = asText(Buffer.concat([deflateSync(new Uint8Array(16)), Buffer.from('more')]))
    },
    { level: 'SHOULD' },
  ),
  status('TSL-4.1-03', (draft) => {
    draft.lookup = { ...draft.lookup, idx: 128 }
  }),
  status('TSL-4.2-01', ({ list }) => {
    list.bits = '1'
  }),
  status('TSL-4.2-01', ({ list }) => {
    list.lst = `${String(list.lst)}=`
  }),
  status(
    'TSL-4.2-02',
    ({ list }) => {
      list.aggregation_uri = 'all lists'
    },
    {
      right: ({ list }) => {
        list.aggregation_uri = `${auth}/status`
      },
    },
  ),
  status(
    'TSL-4.3-01',
    ({ list }) => {
      list.lst = 'eNpjYAAAAAIAAQ'
    },
    { form: 'cwt' },
  ),
  status('TSL-5.1-01', ({ header }) => {
    header.typ = 'JWT'
  }),
  status(
    'TSL-5.1-01',
    ({ header }) => {
      header.typ = 'application/statuslist+jwt'
    },
    should,
  ),
  status('TSL-5.1-02', ({ claims }) => {
    claims.sub = `${auth}/status/2`
  }),
  status('TSL-5.1-03', ({ claims }) => {
    delete claims.iat
  }),
  status('TSL-5.1-03', ({ claims }) => {
    claims.iat = Number(claims.iat) + 3600
  }),
  status(
    'TSL-5.1-04',
    ({ claims }) => {
      delete claims.exp
    },
    haip,
  ),
  status(
    'TSL-5.1-05',
    ({ claims }) => {
      delete claims.ttl
    },
    haip,
  ),
  status('TSL-5.1-06', ({ header }) => {
    header.alg = 'none'
  }),
  status('TSL-5.1-06', (draft) => found(draft, key, bad)),
  status('TSL-5.1-07', ({ claims }) => {
    claims.ttl = '3600'
  }),
  status('TSL-5.1-08', ({ claims }) => {
    claims.exp = Number(claims.iat) - 3600
  }),
  status('TSL-5.2-01', ({ protectedHeaders }) => protectedHeaders.set(16, 'application/cwt'), {
    form: 'cwt',
  }),
  // The content-format of any CWT.
  status('TSL-5.2-01', ({ protectedHeaders }) => protectedHeaders.set(16, 61), { form: 'cwt' }),
  status('TSL-5.2-02', ({ cwtClaims }) => cwtClaims.delete(2), { form: 'cwt' }),
  status('TSL-5.2-02', ({ cwtClaims }) => cwtClaims.set(65534, -1), { form: 'cwt' }),
  status('TSL-5.2-02', ({ cwtClaims }) => cwtClaims.set(4, -(2n ** 60n)), {
    form: 'cwt',
    right: ({ cwtClaims }) => cwtClaims.set(4, 2n ** 60n),
  }),
  status('TSL-5.2-03', (draft) => found(draft, key, bad), { form: 'cwt' }),
  ...[[61, 18], []].map((tags) =>
    status('TSL-5.2-03', (draft) => found(draft, key, bad), {
      form: 'cwt',
      right(draft) {
        draft.tags = tags
        found(draft, key, good)
      },
    }),
  ),
  status('TSL-6.2-01', ({ reference }) => {
    reference.idx = '7'
  }),
  ...[{ idx: -1, uri: listUri }, { idx: -(2n ** 60n), uri: listUri }, 'none'].map((status_list) =>
    broken(
      'TSL-6.3-01',
      licence(({ mso }) => mso.set('status', { status_list })),
      licence(({ mso }) => mso.set('status', { status_list: { idx: 2n ** 60n, uri: listUri } })),
    ),
  ),
  broken(
    'TSL-6.3-01',
    licence(({ mso }) => mso.set('status', 'valid')),
    licence(({ mso }) => mso.set('status', { status_list: { idx: 7, uri: listUri } })),
  ),
  status(
    'TSL-7.1-01',
    (draft) => {
      draft.lookup = { ...draft.lookup, value: 4 }
    },
    haip,
  ),
  status('TSL-7.1-02', (draft) => {
    draft.lookup = { ...draft.lookup, value: 1 }
  }),
  status('TSL-8.1-01', ({ answer }) => {
    Object.assign(answer, { status: 404, text: 'Not Found' })
  }),
  status('TSL-8.1-02', ({ answer }) => {
    delete answer.headers['access-control-allow-origin']
  }),
  broken(
    'TSL-8.1-03',
    withStatus(({ answer }) => {
      answer.sent.accept = 'application/statuslist+jwt'
    }, 'cwt'),
    withStatus(),
  ),
  broken('SDJWTVC-3.2.2.2-08', withStatus(undefined, 'cwt'), withStatus()),
  status('TSL-8.2-01', ({ answer }) => {
    answer.status = 404
  }),
  status('TSL-8.2-02', ({ answer }) => {
    answer.headers['content-type'] = 'application/jwt'
  }),
  status('TSL-8.2-03', ({ answer }) => {
    answer.text = '"eyJhbGciOiJFUzI1NiJ9.e30.c2ln"'
  }),
  status('TSL-8.2-04', ({ answer }) => {
    delete answer.headers['content-encoding']
  }),
  status(
    'TSL-8.4-01',
    ({ answer }) => {
      answer.status = 500
    },
    {
      right: ({ answer }) => {
        Object.assign(answer, { url: `${listUri}?time=1`, status: 501, text: '{}' })
      },
    },
  ),
  status(
    'TSL-8.4-01',
    ({ answer }) => {
      answer.status = 404
    },
    {
      right: ({ answer }) => {
        Object.assign(answer, { url: `${listUri}?time=1`, status: 406, text: '{}' })
      },
    },
  ),
  ...[{ status_lists: listUri }, { status_lists: ['one'] }].map((answer) =>
    broken(
      'TSL-9.3-01',
      (flow) => {
        flow.step('lists').answer = answer
      },
      (flow) => {
        const headers = { 'content-type': 'application/json' }
        const lists = { status_lists: [listUri] }
        flow.add({ name: 'lists', operation: 'status-list-aggregation', headers, answer: lists })
      },
    ),
  ),
  broken(
    'TSL-9.3-01',
    (flow) => {
      flow.step('lists').status = 404
    },
    (flow) => {
      const headers = { 'content-type': 'application/json' }
      const lists = { status_lists: [listUri] }
      flow.add({ name: 'lists', operation: 'status-list-aggregation', headers, answer: lists })
    },
    { level: 'SHOULD' },
  ),
  broken(
    'TSL-9.3-01',
    (flow) => {
      flow.step('lists').answer = { status_lists: [`${auth}/status/2`] }
    },
    (flow) => {
      const url = `${auth}/lists`
      withStatus(({ list }) => {
        list.aggregation_uri = url
      })(flow)
      const headers = { 'content-type': 'application/json' }
      const lists = { status_lists: [listUri] }
      flow.add({ name: 'lists', operation: 'status-list-aggregation', url, headers, answer: lists })
    },
    { level: 'SHOULD' },
  ),
  broken(
    'TSL-12.2-01',
    (flow) => {
      flow.further = [
        {
          raw: assemble({
            ...flow.credential,
            payload: { status: { status_list: { idx: 0, uri: `${auth}/status/2` } } },
          }),
        },
      ]
      withStatus(({ list }) => {
        list.lst = asText(entries(8))
      })(flow)
    },
    withStatus(),
  ),
  broken('TSL-12.5.1-01', entriesOf([4, 5, 6, 7, 8]), entriesOf(disorder)),
  broken('TSL-13.2-01', entriesOf([4, 4], elsewhere), entriesOf([4, 9], elsewhere)),
  broken('TSL-13.2-02', entriesOf([4, 4]), entriesOf([4, 9])),
  broken('TSL-13.3-01', entriesOf([4, 4], ofAnotherKind), entriesOf([4, 9], ofAnotherKind)),
  broken(
    'HAIP-5.3.1-01',
    licence(({ mso }) => mso.set('status', { crl: 'https://a.example' })),
    licence(({ mso }) => mso.set('status', { identifier_list: { id: 7, uri: listUri } })),
    haip,
  ),
  broken(
    'HAIP-6.1-05',
    (flow) => {
      flow.credential.payload.status = { crl: 'https://a.example' }
    },
    withStatus(),
    haip,
  ),
  status('HAIP-6.1-06', ({ header }) => delete header.x5c, {
    right: x5c(certificates.leaf),
    ...haip,
  }),
  status('HAIP-6.1-06', x5c(), { right: x5c(certificates.leaf), ...haip }),
  status('HAIP-6.1-08', x5c(certificates.ownLeaf), { right: x5c(certificates.leaf), ...haip }),
  status('HAIP-6.1-07', x5c(certificates.leaf, certificates.root), {
    right: x5c(certificates.leaf),
    ...haip,
  }),
  status('HAIP-6.1-07', x5c(certificates.leaf, certificates.root), {
    right: x5c(certificates.leaf),
    ...haip,
    context: { ...context, credentialRoots: [rootPem] },
  }),
  status('HAIP-6.1-08', x5c(certificates.root), { right: x5c(certificates.leaf), ...haip }),
  broken('HAIP-6.1-09', entriesOf([4, 9, 4]), entriesOf(disorder), haip),
  broken('HAIP-6.1-09', entriesOf([4, 5, 6, 7, 8, 9]), entriesOf(disorder), haip),
  broken(
    'HAIP-6.1-09',
    entriesOf([4, 15, 46, 57, 88, 99, 104, 108, 219, 1000]),
    entriesOf(disorder),
    { ...haip, ...should },
  ),
  broken(
    'HAIP-6.1-09',
    entriesOf([1000, 219, 108, 104, 99, 88, 57, 46, 15, 4]),
    entriesOf(disorder),
    { ...haip, ...should },
  ),
]
