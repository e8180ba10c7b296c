import { randomUUID } from 'node:crypto'
import { missingKeys } from '../../protocol/absence.ts'
import { wasAnswered } from '../../protocol/exchange.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { resolvePointer } from '../../targets/json-pointer.ts'
import type { PingOneWorker } from '../../targets/pingone-worker.ts'
import { perform } from './acting.ts'
import { createOffer, workerOf } from './worker.ts'
import type { ConformanceWorld, StepResult } from './world.ts'

type Body = Readonly<Record<string, unknown>>

/** What was made by the scenario, and goes on being used. */
interface Made {
  type?: Body
  rule?: Body
  credential?: Body
}

const made = new WeakMap<ConformanceWorld, Made>()

export function madeBy(world: ConformanceWorld): Made {
  const known = made.get(world) ?? {}
  made.set(world, known)
  return known
}

/** Types and rules stay in a tenant: only where the target says so are they made. */
export async function needsConfiguration(world: ConformanceWorld): Promise<StepResult> {
  const { pingone } = await world.session.open()
  if (!pingone)
    return world.skip('the target has no PingOne management API', missingKeys('offers.kind'))
  return pingone.access.mayConfigure
    ? undefined
    : world.skip(
        'the target file does not set offers.mayConfigure',
        missingKeys('offers.mayConfigure'),
      )
}

const level = { type: 'Alphanumeric Text', title: 'Level', required: true }
const note = { type: 'Alphanumeric Text', title: 'Note' }

/** A right MANAGED type, with a field that is required and one that is not. */
export const managedType: Body = {
  title: 'Pass',
  management: { mode: 'MANAGED' },
  metadata: { fields: [level, note] },
  openid4VCI: { enabled: true },
}

export const automatedType: Body = {
  title: 'Card',
  metadata: { fields: [{ type: 'Directory Attribute', title: 'Name', attribute: 'username' }] },
  openid4VCI: { enabled: true },
}

/** Types with a mistake each, by what it is. */
export const typeMistakes: readonly { readonly name: string; readonly body: Body }[] = [
  {
    name: 'the mode AUTOMATIC',
    body: { ...managedType, management: { mode: 'AUTOMATIC' }, metadata: {} },
  },
  {
    name: 'a foreign scope',
    body: { ...managedType, openid4VCI: { enabled: true, scope: 'openid' } },
  },
  {
    name: 'an expiration although it is MANAGED',
    body: {
      ...managedType,
      expiration: { type: 'HARD', after: { duration: 1, timeUnit: 'DAYS' } },
    },
  },
  {
    name: 'a directory field without attribute',
    body: {
      ...managedType,
      metadata: { fields: [{ type: 'Directory Attribute', title: 'Name' }] },
    },
  },
]

/** Rules likewise. */
export const ruleMistakes: readonly { readonly name: string; readonly change: Body }[] = [
  {
    name: 'an incomplete automation',
    change: { automation: { issue: 'ON_DEMAND', revoke: 'ON_DEMAND' } },
  },
  { name: 'two filters', change: { filter: { scim: 'username pr', groupIds: [randomUUID()] } } },
]

/** One call below the environment; what it answers is kept under `keep`. */
export async function configure(
  world: ConformanceWorld,
  method: string,
  path: string,
  { json, keep, contentType }: { json?: unknown; keep?: keyof Made; contentType?: string } = {},
): Promise<void> {
  const worker = await workerOf(world)
  const request = {
    operation: 'management-api' as const,
    method,
    url: `${worker.environmentUrl()}${path}`,
    ...(contentType === undefined
      ? { ...(json !== undefined && { json }) }
      : { body: JSON.stringify(json ?? {}) }),
  }
  const headers = contentType === undefined ? {} : { 'content-type': contentType }
  world.api = await worker.request(request, { headers })
  const { api } = world
  const answer = wasAnswered(api) && api.response.json.ok ? api.response.json.value : undefined
  if (keep !== undefined && typeof answer === 'object' && answer !== null) {
    madeBy(world)[keep] = answer as Body
    if (keep === 'type') deleteLater(world, worker, idOf(answer as Body))
  }
}

/** A type of its own, so that nothing else of the user's is touched. */
export async function receiveFromWorker(world: ConformanceWorld): Promise<StepResult> {
  const skipped = await needsConfiguration(world)
  if (skipped) return skipped
  await configure(world, 'POST', '/credentialTypes', { json: managedType, keep: 'type' })
  const type = idOf(madeBy(world).type)
  const json = { credentialType: { id: type }, data: { Level: '2' } }
  const path = `/users/${world.session.pingone?.user}/credentials`
  await configure(world, 'POST', path, { json, keep: 'credential' })
  const grants = [grantTypes.preAuthorizedCode]
  await createOffer(world, { grantTypes: grants, credentials: [type] })
  return perform(world, [], (journey) => journey.requestCredential())
}

/** What a scenario makes does not stay in a tenant. */
function deleteLater(world: ConformanceWorld, worker: PingOneWorker, id: string): void {
  const url = `${worker.environmentUrl()}/credentialTypes/${id}`
  world.resources.defer(async () => {
    await worker.request({ operation: 'management-api', method: 'DELETE', url })
  })
}

export function idOf(body: Body | undefined): string {
  const id = resolvePointer(body, '/id')
  return typeof id === 'string' ? id : 'none'
}
