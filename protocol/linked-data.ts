import { contexts as credentials } from '@digitalbazaar/credentials-context'
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context'

/**
 * The JSON-LD context behind a URL, from what is bundled: nothing is ever fetched, since who serves a context decides
 * what a signature means.
 * @throws Error for any other URL.
 */
export function bundledContext(url: string): object {
  const context = credentials.get(url) ?? dataIntegrity.get(url)
  if (context) return context
  throw new Error(`the context ${url} is not bundled`)
}
