/** Of what a wallet answers: credentials of a batch and pictures have room in it. */
export const mostBytes = 10 * 1024 * 1024

/** @returns undefined beyond the limit; the rest is not read. */
export async function textUpTo(
  stream: AsyncIterable<Uint8Array> | null,
  most = mostBytes,
): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream ?? []) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/** Reads everything, and keeps the end. */
export async function endOf(
  stream: AsyncIterable<Uint8Array> | null,
  most = 64 * 1024,
): Promise<string> {
  let end = Buffer.alloc(0)
  for await (const chunk of stream ?? []) end = Buffer.concat([end, chunk]).subarray(-most)
  return end.toString()
}
