import { bad, fine, mapped } from '../metadata/kinds.ts'
import { apiError, empty, otherUuid, page } from '../pingone/answers.ts'
import type { AnswerDraft, Shapes } from '../shape.ts'
import { pretty, traced } from '../third-reader/words.ts'
import { type Alter, all, header, json, set } from '../verbs.ts'
import { type Chunk, chunks, picture } from './png.ts'

const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64')
const member = (name: string, make: (before: string, it: AnswerDraft) => unknown): Alter => set(`/${name}`, make)
const later = (it: string, by: number) => new Date(Date.parse(it) + by).toISOString()
const link = (value: unknown): Alter => set('/_links/environment/href', value)

/** What PingOne's API says of offers. */
export const pingoneShapes: Shapes = {
  'P1-OFFER-43': [
    ...bad('p1-made/offers-api', { 'items in an object, though none were listed': set('/credentials', { items: [] }) }),
    ...bad('p1-read/offers-api', { 'a word for all of them': set('/credentials', 'all') }),
    ...bad('p1-one-type/offers-api', { 'a truth': set('/credentials', true), 'a text and a number': set('/credentials', (it: string[]) => [...it, 7]) }),
    ...bad('p1-several/offers-api#2', { 'a truth in the list': set('/credentials', [true]) }),
    ...bad('p1-status/offers-api', { 'a number, once it was issued': set('/credentials', 1) }),
    ...fine('p1-one-type/offers-api', { 'an offer in lines': pretty, 'headers of a proxy': traced }),
    ...fine('p1-made/offers-api', { 'what was not listed': (it) => set('/credentials', it.others('offer')[0]?.json.credential_configuration_ids)(it) }),
  ],
  'P1-OFFER-56': [
    ...bad('p1-status/offers-api', {
      'an expiry in another zone': member('expiresAt', (it) => `${new Date(Date.parse(it) + 3_600_000).toISOString().slice(0, -1)}+01:00`),
      'an expiry that was extended by what was issued': member('expiresAt', (it) => later(it, 1_800_000)),
    }),
    ...bad('p1-status-first/offers-api', { 'the creation of the reading': member('createdAt', (_, it) => new Date(it.now * 1000).toISOString()) }),
    ...bad('p1-status-both/offers-api', { 'another id, in the end': all(member('id', () => otherUuid)), 'an address with a parameter': member('credentialOfferUrl', (it) => `${it}?reader=2`) }),
    ...bad('p1-expired-read/offers-api', { 'an expiry a second sooner': member('expiresAt', (it) => later(it, -1000)), 'an address with a slash': member('credentialOfferUrl', (it) => `${it}/`) }),
    ...fine('p1-status/offers-api', { 'an offer in lines': pretty, 'members that nobody knows': json((it: object) => ({ x_more: { id: 1 }, ...it })) }),
    ...fine('p1-expired-read/offers-api', { 'headers of a proxy': traced }),
  ],
  'P1-OFFER-18': [
    ...bad('p1-several/offers-api#2', { 'base64 of base64': picture(base64) }),
    ...bad('p1-code/offers-api', { 'hexadecimal digits': picture((it) => Buffer.from(it, 'base64').toString('hex')) }),
    ...bad('p1-one-type/offers-api', { 'a line break behind': picture((it) => `${it}\n`), 'a space in front': picture((it) => ` ${it}`) }),
    ...bad('p1-direct/offers-api', {
      'pixels that are not packed': chunks((all) => all.map((it) => (it.type === 'IDAT' ? { ...it, data: Buffer.from('not what zlib wrote') } : it))),
      'no header of the picture': chunks((all) => all.filter(({ type }) => type !== 'IHDR')),
    }),
    ...bad('p1-read/offers-api', { 'no pixels': chunks((all) => all.filter(({ type }) => type !== 'IDAT')), 'a GIF': picture(() => 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7') }),
    ...fine(
      'p1-made/offers-api',
      mapped(
        {
          'words in the picture': (all: readonly Chunk[]) => all.toSpliced(-1, 0, { type: 'tEXt', data: Buffer.from('Software\u0000PingOne', 'latin1') }),
          'its size in print': (all: readonly Chunk[]) => all.toSpliced(1, 0, { type: 'pHYs', data: Buffer.from('00000b1300000b1301', 'hex') }),
        },
        chunks,
      ),
    ),
    ...fine('p1-code/offers-api', { 'headers of a proxy': traced }),
  ],
  'P1-OFFER-10': [
    ...bad('p1-environment-link/management-api', {
      'a failure': page(500),
      'an environment within _embedded': json((it: object) => ({ _embedded: { environments: [it] }, size: 1 })),
      'not to be found, in JSON': apiError(404, 'NOT_FOUND'),
      'an id in an object': set('/id', (id: string) => ({ id })),
      'another address': all(empty(302), header('location', 'https://api.pingone.example/')),
      'a list of none': json([]),
    }),
    ...bad('p1-environment-link/offers-api', {
      'an address without a scheme': link((it: string) => it.replace('https:', '')),
      'an empty address': link(''),
      'an address in a list': link((it: string) => [it]),
      'a template': link('{apiPath}/v1/environments/{envID}'),
    }),
    ...fine('p1-environment-link/management-api', { 'an environment in lines': pretty, 'headers of a proxy': traced, 'an environment of another kind': all(set('/type', 'PRODUCTION'), set('/name', 'Ünïcode')) }),
  ],
}
