import { call, type ManagementCall, ok } from './call.ts'
import { environmentUrl, link } from './hal.ts'

export const environmentCalls: readonly ManagementCall[] = [
  call({
    method: 'GET',
    path: '',
    summary: 'Read One Environment',
    permission: 'environment',
    success: { status: 200, schema: 'environment' },
    // Without the members that need a licence or an organization.
    answer: (environment) =>
      ok({
        _links: { self: link(environmentUrl(environment)) },
        id: environment.id,
        name: 'vcispec mock',
        type: 'SANDBOX',
        region: environment.options.region ?? 'NA',
        status: 'ACTIVE',
        billOfMaterials: { products: [{ type: 'PING_ONE_CREDENTIALS' }] },
        createdAt: environment.createdAt.toISOString(),
        updatedAt: environment.createdAt.toISOString(),
      }),
  }),
]
