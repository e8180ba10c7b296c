import type { RequestListener } from 'node:http'
import express from 'express'
import { pingOneProblem } from '../management/pingone-error.ts'
import { managementRouter } from '../management/router.ts'
import type { Mock } from '../mock.ts'
import { authRouter, findRoute } from './auth-router.ts'
import { customDomains } from './custom-domain.ts'
import { directly } from './direct.ts'
import { failed, nothingThere, protocolProblem } from './reply.ts'
import { readBody, readBodyIfPossible } from './wire.ts'

/** The public listener: PingOne's management API under `/v1`, everything a wallet meets beside it. */
export function publicApp(mock: Mock): RequestListener {
  return directly(mock, findRoute, expressApp(mock))
}

/** All of it by express, whatever short way there is. */
export function expressApp(mock: Mock): RequestListener {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(customDomains(mock))
  app.use(
    '/v1',
    readBodyIfPossible,
    managementRouter(mock),
    nothingThere(pingOneProblem),
    failed(pingOneProblem),
  )
  app.use('/', readBody, authRouter(mock), nothingThere(protocolProblem), failed(protocolProblem))
  return (req, res) => {
    req.url = originForm(req.url ?? '/')
    app(req, res)
  }
}

/** A server takes the absolute form as well (RFC 9112, Section 3.2.2), which names this very host, or should. */
function originForm(target: string): string {
  const path = target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
  return path.startsWith('/') ? path : `/${path}`
}
