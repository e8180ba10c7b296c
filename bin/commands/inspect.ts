import { readFileSync, statSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { isObject } from '../../checks/engine/read.ts'
import { parseBoundedJson } from '../../protocol/bounded-json.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { printable } from '../../reporting/plain-text.ts'
import { jsonText } from '../../reporting/render/json-text.ts'
import type { InspectContext } from '../inspect/inspection.ts'
import { inspectThing, recognised } from '../inspect/recognise.ts'
import { inspectionText } from '../inspect/text.ts'

interface InspectOptions {
  readonly key?: string
  readonly ca?: string
  readonly insecureHttp?: boolean
  readonly json?: boolean
}

const mostBytes = 16 * 1024 * 1024

/** Shows what a thing is and says. @returns 0: nothing is wrong with it, 1: something is. @throws UsageError */
export async function inspect(named: string | undefined, options: InspectOptions): Promise<0 | 1> {
  const key = options.key === undefined ? {} : { key: jwkIn(options.key) }
  const thing = await thingNamed(named, options)
  if (thing.length > mostBytes) {
    throw new UsageError(
      'ERR_INSPECT_SIZE',
      `This is more than ${mostBytes} bytes, which no such thing is.`,
      `What is recognised: ${recognised}.`,
    )
  }
  const context: InspectContext = { now: new Date(), ...key }
  const found = await inspectThing(thing, context)
  if (!found) {
    throw new UsageError(
      'ERR_NOT_RECOGNISED',
      'This is nothing that is known here, or it is damaged.',
      `What is recognised: ${recognised}. An offer at an address is fetched by vcispec scan.`,
    )
  }
  const exitCode = found.wrong.length === 0 ? 0 : 1
  const { kind, parts, wrong, notes } = found
  const tables = parts.map(({ title, rows }) => ({
    title,
    rows: rows.map(([name, value]) => ({ name, value })),
  }))
  process.stdout.write(
    options.json
      ? jsonText({ exitCode, kind, parts: tables, wrong, notes }, 0)
      : printable(inspectionText(found)),
  )
  return exitCode
}

async function thingNamed(
  named: string | undefined,
  options: InspectOptions,
): Promise<Uint8Array | string> {
  if (named === undefined || named === '-') return buffer(process.stdin)
  if (isMetadataUrl(named)) {
    const { fetchMetadata } = await import('../inspect/fetch-metadata.ts')
    return fetchMetadata(named, options)
  }
  return fileNamed(named) ?? named
}

/** Only an address of metadata is asked: everything else is looked at offline. */
function isMetadataUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text) && text.includes('/.well-known/')
}

function fileNamed(path: string): Uint8Array | undefined {
  if (path.length > 4096 || path.includes('\0') || /^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    return undefined
  }
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) return undefined
  try {
    return found.size > mostBytes ? new Uint8Array(mostBytes + 1) : readFileSync(path)
  } catch (cause) {
    const why = (cause as Error).message
    throw new UsageError('ERR_INSPECT', `${path} cannot be read: ${why}`, 'Name a file.', { cause })
  }
}

/** A JWK, or a file that holds one. */
function jwkIn(named: string): Readonly<Record<string, unknown>> {
  const hint = 'Give a JWK as JSON, or the path of a file that holds one.'
  try {
    const text = named.trim().startsWith('{') ? named : readFileSync(named, 'utf8')
    const jwk = parseBoundedJson(text)
    if (isObject(jwk) && typeof jwk.kty === 'string') return jwk
  } catch (cause) {
    throw new UsageError('ERR_KEY', '--key cannot be read as a JWK.', hint, { cause })
  }
  throw new UsageError('ERR_KEY', '--key is no JWK.', hint)
}
