import { type ImageOfOffer, type ScannedImage, scan } from './scan-image.ts'
import { type Degraded, worseForms } from './worse-forms.ts'

/** Work of the decoders that may be done elsewhere. */
export type PictureJob =
  | { readonly kind: 'scan'; readonly bytes: Uint8Array; readonly withJsqr: boolean }
  | { readonly kind: 'measure'; readonly image: ImageOfOffer }

export type Done<Job extends PictureJob> = Job extends { kind: 'scan' } ? ScannedImage : Degraded

export function doPictureJob(job: PictureJob): Promise<ScannedImage | Degraded> {
  return job.kind === 'scan' ? scan(job.bytes, job.withJsqr) : worseForms(job.image)
}
