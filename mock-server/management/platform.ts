import express, { type Request, type RequestHandler, type Router } from 'express'
import type { Mock } from '../mock.ts'
import { parameter, preflight, wrongMethod } from './api.ts'
import { collectionBody, link } from './hal.ts'
import { apiHeaders } from './headers.ts'
import { openApiDocument } from './openapi.ts'
import { missing, pingOneProblem } from './pingone-error.ts'
import { allRoles, type Role, roleById } from './roles.ts'
import { homeOf, noToken } from './worker-access.ts'

/** What no environment owns: the roles of the platform, for every worker, and the description of the API, for all. */
export function platformRouter(mock: Mock): Router {
  const url = `${mock.urls.api}/roles`
  const resource = ({ id, name, description }: Role) => ({
    _links: { self: link(`${url}/${id}`) },
    id,
    name,
    description,
  })
  let document: Readonly<Record<string, unknown>> | undefined
  const router = express.Router({ caseSensitive: true })
  const reads = {
    '/openapi.json': answered(() => {
      document ??= openApiDocument(mock.urls.api)
      return document
    }),
    '/roles': answered(
      () => collectionBody(url, allRoles().map(resource), 'roles'),
      (req) => demandAnyWorker(mock, req),
    ),
    '/roles/:roleId': answered(
      (req) => {
        const role = roleById(parameter(req, 'roleId'))
        if (!role) throw missing('role')
        return resource(role)
      },
      (req) => demandAnyWorker(mock, req),
    ),
  }
  const other = answered((req) => {
    throw wrongMethod(['GET'], req.method)
  })
  for (const [path, read] of Object.entries(reads)) {
    router.route(path).get(read).options(preflight).all(other)
  }
  return router
}

/** @throws PingOneError 401 without a token of any environment's worker. */
async function demandAnyWorker(mock: Mock, req: Request): Promise<void> {
  if (!(await homeOf(mock, req))) throw noToken()
}

function answered(
  body: (req: Request) => object,
  allow: (req: Request) => Promise<void> = async () => {},
): RequestHandler {
  return async (req, res) => {
    try {
      await allow(req)
      res.set(apiHeaders(req)).json(body(req))
    } catch (error) {
      const problem = pingOneProblem(error, req)
      res.status(problem.status).set(problem.headers).json(problem.body)
    }
  }
}
