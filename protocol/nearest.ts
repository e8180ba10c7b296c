/**
 * The known word that `word` was probably meant to be: at most a third of it is mistyped.
 * @returns undefined when nothing is near.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({
      candidate,
      distance: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3))
    ? best.candidate
    : undefined
}

/** `Did you mean "x"?` when something is near, else the sentence `otherwise`. */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const candidate = nearest(word, known)
  return candidate === undefined ? otherwise : `Did you mean "${candidate}"?`
}

/** Edits between two words, a swap of neighbours being one (optimal string alignment), row by row. */
function distance(a: string, b: string): number {
  let before: readonly number[] = []
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...b].entries()) {
      const substitute = (previous[column] ?? 0) + (letter === other ? 0 : 1)
      const remove = (previous[column + 1] ?? 0) + 1
      const insert = (current[column] ?? 0) + 1
      const isSwap = row > 0 && column > 0 && letter === b[column - 1] && other === a[row - 1]
      const swap = isSwap ? (before[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY
      current.push(Math.min(substitute, remove, insert, swap))
    }
    before = previous
    previous = current
  }
  return previous.at(-1) ?? 0
}
