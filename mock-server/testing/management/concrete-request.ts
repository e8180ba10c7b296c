import type { Environment } from '../../environment.ts'
import { isObject } from '../../http/wire.ts'
import { allRoles } from '../../management/roles.ts'
import type { Collections } from '../../store/kept/collections.ts'
import type { GeneratedRequest } from './generated-request.ts'
import { mutated } from './mutations.ts'
import { knownId } from './schema-arbitrary.ts'

/** What goes over the wire, and what of it is known to be wrong. */
export interface ConcreteRequest {
  readonly path: string
  /** Every part of the path names something that there is. */
  readonly leadsSomewhere: boolean
  readonly mediaType: string | undefined
  readonly body: string | undefined
}

const owned: Readonly<Record<string, readonly [keyof Collections, string]>> = {
  versionId: ['credentialTypeVersions', 'type.id'],
  ruleId: ['issuanceRules', 'credentialTypeId'],
  credentialId: ['userCredentials', 'userId'],
  offerId: ['offers', 'userId'],
  walletId: ['digitalWallets', 'userId'],
  assignmentId: ['roleAssignments', 'applicationId'],
}

const independent: Readonly<Record<string, keyof Collections>> = {
  userId: 'users',
  typeId: 'credentialTypes',
  populationId: 'populations',
  groupId: 'groups',
  walletApplicationId: 'digitalWalletApplications',
  applicationId: 'applications',
}

/** Puts the ids of what there is now into a generated request. */
export async function concrete(
  environment: Environment,
  generated: GeneratedRequest,
): Promise<ConcreteRequest> {
  const { operation, path, query } = generated
  let leadsSomewhere = true
  let url = operation.template
  let parent: string | undefined
  for (const [index, name] of operation.parameters.entries()) {
    const wish = name === 'environmentId' ? 0 : (path[index] ?? 0)
    const ids =
      name === 'environmentId' ? [environment.id] : await idsFor(environment, name, parent)
    const known = typeof wish === 'number' && ids.length > 0
    const id = known ? (ids[wish % ids.length] ?? '') : typeof wish === 'string' ? wish : 'none'
    leadsSomewhere &&= known
    url = url.replace(`{${name}}`, id)
    parent = id
  }
  const content = await withFixedTitle(environment, generated, parent)
  const { mediaType, text } = await bodyOf(
    environment,
    content,
    operation.mediaType,
    operation.limit,
  )
  return {
    path: `/v1${url}${query && `?${query}`}`,
    leadsSomewhere,
    mediaType,
    body: text,
  }
}

/** A type keeps its title: a body with another one is never served. */
async function withFixedTitle(
  environment: Environment,
  { operation, content }: GeneratedRequest,
  id = '',
): Promise<GeneratedRequest['content']> {
  const isUpdate = operation.method === 'PUT' && operation.template.endsWith('/{typeId}')
  if (!isUpdate || content.kind !== 'schema') return content
  const type = await environment.store.collection('credentialTypes').get(id)
  const { openid4VCI: _, ...body } = Object(content.body)
  return { kind: 'schema', body: { ...body, ...(type && { title: type.title }) } }
}

async function bodyOf(
  environment: Environment,
  content: GeneratedRequest['content'],
  mediaType: string | undefined,
  limit: number,
): Promise<{ readonly mediaType?: string | undefined; readonly text?: string | undefined }> {
  switch (content.kind) {
    case 'none':
      return {}
    case 'text':
      return { mediaType, text: content.text }
    case 'media-type':
      return { mediaType: content.mediaType, text: await written(environment, content.body) }
    case 'huge':
      return { mediaType, text: `${await written(environment, content.body)}${' '.repeat(limit)}` }
    case 'mutated':
      return {
        mediaType,
        text: await written(environment, mutated(content.body, content.mutation)),
      }
    case 'schema':
      return { mediaType, text: await written(environment, content.body) }
  }
}

async function written(environment: Environment, body: unknown): Promise<string | undefined> {
  if (body === undefined) return undefined
  const pools = await poolsOf(environment)
  return JSON.stringify(withIds(body, pools, ''))
}

type Pools = Readonly<Record<string, readonly string[]>>

function withIds(value: unknown, pools: Pools, name: string): unknown {
  if (typeof value === 'string' && value.startsWith(knownId)) {
    const ids = pools[name] ?? pools.default ?? []
    return ids[Number(value.slice(knownId.length)) % Math.max(1, ids.length)] ?? value
  }
  if (Array.isArray(value)) return value.map((item) => withIds(item, pools, name))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      withIds(member, pools, key === 'id' ? name : key),
    ]),
  )
}

async function poolsOf(environment: Environment): Promise<Pools> {
  const ids = (name: keyof Collections) => idsIn(environment, name)
  const users = await ids('users')
  return {
    default: await ids('groups'),
    credentialType: await ids('credentialTypes'),
    population: await ids('populations'),
    populationIds: await ids('populations'),
    groupIds: await ids('groups'),
    digitalWalletApplication: await ids('digitalWalletApplications'),
    application: await ids('applications'),
    role: allRoles().map(({ id }) => id),
    scope: [environment.id],
    ...{ issue: users, update: users, revoke: users },
    credentials: await ids('credentialTypes'),
  }
}

async function idsFor(
  environment: Environment,
  name: string,
  parent: string | undefined,
): Promise<readonly string[]> {
  const [collection, owner] = owned[name] ?? []
  if (!collection || !owner) return idsIn(environment, independent[name] ?? 'users')
  const all = await environment.store.collection(collection).list()
  return all.filter((it) => at(it, owner) === parent).map((it) => String(at(it, 'id')))
}

async function idsIn(
  environment: Environment,
  name: keyof Collections,
): Promise<readonly string[]> {
  const all = await environment.store.collection(name).list()
  // The worker that asks does not saw off the branch it sits on.
  return all
    .filter((it) => at(it, 'deletedAt') === undefined)
    .map((it) => String(at(it, 'id')))
    .filter((id) => id !== environment.worker.clientId)
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((found, part) => (isObject(found) ? found[part] : undefined), value)
}
