import { didYouMean } from '../../protocol/nearest.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { listings } from '../listings.ts'

/** Prints what the harness knows, as lines for people or an array for programs. */
export async function list(
  what: string,
  { json, actor }: { readonly json?: boolean; readonly actor?: string },
): Promise<void> {
  const listing = listings[what]
  if (!listing) {
    const known = Object.keys(listings)
    throw new UsageError(
      'ERR_LIST',
      `There is no list of "${what}".`,
      didYouMean(what, known, `There are: ${known.join(', ')}.`),
    )
  }
  const { rows, lines } = await listing(actor)
  const text = json ? [JSON.stringify(rows, undefined, 2)] : lines
  process.stdout.write(`${text.join('\n')}\n`)
}
