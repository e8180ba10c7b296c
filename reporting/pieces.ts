const aMegabyte = 1024 * 1024

/** Not each short piece is worth a call of its own: they are put together to about a megabyte. */
export function* inMegabytes(parts: Iterable<string>): Iterable<string> {
  let text: string[] = []
  let length = 0
  for (const part of parts) {
    text.push(part)
    length += part.length
    if (length < aMegabyte) continue
    yield text.join('')
    text = []
    length = 0
  }
  yield text.join('')
}
