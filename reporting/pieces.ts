const aMegabyte = 1024 * 1024

/** Not each short piece is worth a call of its own: they are put together to about a megabyte. */
export function* inMegabytes(parts: Iterable<string>): Iterable<string> {
  const whole: string[] = []
  const gathered = inMegabytesTo((text) => whole.push(text))
  for (const part of parts) {
    gathered.add(part)
    yield* whole.splice(0)
  }
  gathered.end()
  yield* whole
}

/** The same for pieces that come by and by. */
export function inMegabytesTo(write: (text: string) => void): {
  add(part: string): void
  end(): void
} {
  let parts: string[] = []
  let length = 0
  const end = () => {
    write(parts.join(''))
    parts = []
    length = 0
  }
  return {
    add(part) {
      parts.push(part)
      length += part.length
      if (length >= aMegabyte) end()
    },
    end,
  }
}
