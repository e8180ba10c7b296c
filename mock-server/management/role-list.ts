import type { RequestHandler } from 'express'
import type { Mock } from '../mock.ts'
import { collectionBody, link } from './hal.ts'
import { apiHeaders } from './headers.ts'
import { pingOneProblem } from './pingone-error.ts'
import { allRoles } from './roles.ts'
import { homeOf, noToken } from './worker-access.ts'

/** Read All Roles: those of the platform, which no environment owns. */
export function roleList(mock: Mock): RequestHandler {
  const url = `${mock.urls.api}/roles`
  return async (req, res) => {
    if (!(await homeOf(mock, req))) {
      const { status, headers, body } = pingOneProblem(noToken(), req)
      res.status(status).set(headers).json(body)
      return
    }
    const items = allRoles().map(({ id, name, description }) => ({
      _links: { self: link(`${url}/${id}`) },
      id,
      name,
      description,
    }))
    res.set(apiHeaders(req)).json(collectionBody(url, items, 'roles'))
  }
}
