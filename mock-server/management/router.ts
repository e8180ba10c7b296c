import express, { type Request, type Router } from 'express'
import { mediaType } from '../http/wire.ts'
import type { Mock } from '../mock.ts'
import { api, onlyMethods, preflight } from './api.ts'
import { demandMediaType } from './body.ts'
import type { ManagementCall } from './call.ts'
import { managementCalls } from './calls.ts'
import { platformRouter } from './platform.ts'
import type { Method } from './roles.ts'

const json = 'application/json'

/** PingOne's management API, mounted at `/v1`. */
export function managementRouter(mock: Mock): Router {
  const router = express.Router({ caseSensitive: true })
  router.use(platformRouter(mock))
  for (const [path, calls] of Map.groupBy(managementCalls, (call) => call.path)) {
    const route = router.route(`/environments/:environmentId${path}`)
    const byMethod = Map.groupBy(calls, ({ method }) => method)
    const [{ operation } = {}] = calls
    for (const [method, alternatives] of byMethod) {
      const verb = method.toLowerCase() as Lowercase<Method>
      const [{ permission } = { permission: 'environment' as const }] = alternatives
      route[verb](
        api(mock, {
          permission,
          ...(operation && { operation }),
          answer: (environment, req) => chosen(alternatives, req).run(environment, req),
        }),
      )
    }
    route.options(preflight)
    route.all(onlyMethods(mock, [...byMethod.keys()], operation))
  }
  return router
}

/** A POST may be an action on what is there: its media type says which. */
function chosen(alternatives: readonly ManagementCall[], req: Request): ManagementCall {
  const types = alternatives.map((call) => call.mediaType ?? json)
  if (alternatives.some((call) => call.mediaType !== undefined)) demandMediaType(req, types)
  const index = types.findIndex((type) => type.toLowerCase() === mediaType(req))
  const call = alternatives[Math.max(0, index)]
  if (call) return call
  throw new Error('A route without a call')
}
