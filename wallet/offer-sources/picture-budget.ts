import { maxPixels, type Size } from './image-limits.ts'
import { inOwnThread } from './own-thread.ts'
import { type Done, doPictureJob, type PictureJob } from './picture-job.ts'

/** No picture of such sides keeps a decoder busy for a second: what jsQR does grows with their third power. */
export const harmlessSide = 400

/** What a picture that is read takes on a slow machine: to decode a photo of 24 megapixels alone is three seconds on a quick one. */
const mostMs = { atLeast: 1500, aMegapixel: 350 }

/** The rest is for what goes on beside it: unpacking, starting, V8's own threads. */
const threadsPart = 0.8

export function budgetOf({ width, height }: Size): number {
  const megapixels = Math.min(width * height, maxPixels) / 1e6
  return mostMs.atLeast + mostMs.aMegapixel * megapixels
}

/**
 * A small picture at once; a larger one in a thread of its own, which is ended when the picture was made to keep it busy.
 * @returns undefined when it was.
 */
export function withinBudget<Job extends PictureJob>(
  job: Job,
  size: Size,
): Promise<Done<Job> | undefined> {
  if (Math.max(size.width, size.height) <= harmlessSide)
    return doPictureJob(job) as Promise<Done<Job>>
  const module = new URL(import.meta.resolve('./picture-thread.ts'))
  return inOwnThread(module, { job, mostMs: threadsPart * budgetOf(size) })
}
