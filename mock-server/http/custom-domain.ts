import type { RequestHandler } from 'express'
import type { Mock } from '../mock.ts'

/**
 * With a custom domain the environment id disappears from the URLs: this puts it back before routing, so
 * that the routes know one form only. Both sets of URLs stay valid.
 */
export function customDomains(mock: Mock): RequestHandler {
  return async (req, _res, next) => {
    const environment = await mock.findByHost(req.headers.host ?? '')
    if (environment) req.url = withEnvironment(req.url, environment.id)
    next()
  }
}

/** did:web without a path reads `/.well-known/did.json`, with one `…/did.json` (did:web, Section 3.2). */
export function withEnvironment(url: string, id: string): string {
  const query = url.indexOf('?')
  const path = query < 0 ? url : url.slice(0, query)
  return `${pathWithEnvironment(path, id)}${url.slice(path.length)}`
}

function pathWithEnvironment(path: string, id: string): string {
  if (path.split('/').includes(id)) return path
  if (path === '/.well-known/did.json') return `/${id}/did.json`
  const wellKnown = /^\/\.well-known\/([^/]+)(.*)$/.exec(path)
  if (wellKnown) return `/.well-known/${wellKnown[1]}/${id}${wellKnown[2] ?? ''}`
  return `/${id}${path}`
}
