import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import type { Headers, TransportFailure } from '../../protocol/exchange.ts'

/** Codings of RFC 9110, Section 8.4.1, and Brotli: asked for none, some servers compress all the same. */
const decoders: Readonly<Record<string, typeof gunzipSync>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}

/**
 * The content of an answer, decoded; never more than `maxBytes` of it, compressed or not.
 * @returns a failure for a body beyond the limit, or one that is not what its coding says.
 */
export async function readBody(
  stream: AsyncIterable<Uint8Array>,
  headers: Headers,
  maxBytes: number,
): Promise<Uint8Array | TransportFailure> {
  const bytes = await readBytes(stream, maxBytes)
  if (bytes === undefined) return tooLarge(maxBytes)
  const codings = (headers['content-encoding'] ?? '').toLowerCase().split(',').reverse()
  let content = bytes
  for (const coding of codings.map((name) => name.trim())) {
    const decode = decoders[coding]
    if (decode === undefined || content.length === 0) continue
    try {
      content = new Uint8Array(decode(content, { maxOutputLength: maxBytes }))
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException
      return code === 'ERR_BUFFER_TOO_LARGE'
        ? tooLarge(maxBytes)
        : { code: 'ERR_PROTOCOL', message: `The body is not ${coding}: ${message}.` }
    }
  }
  return content
}

/** @returns undefined beyond the limit; the rest is not read. */
async function readBytes(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > maxBytes) return undefined
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function tooLarge(maxBytes: number): TransportFailure {
  const message = `The body is larger than ${maxBytes} bytes: that limit is ours, "limits.bodyBytes" of the target file raises it.`
  return { code: 'ERR_TOO_LARGE', message }
}
