/** What the mock's process kept when nothing was under way and all that ends by time had ended. */
export interface Sample {
  /** Flows done since the start. */
  readonly flows: number
  /** Bytes after garbage collection: the JavaScript heap, with buffers outside of it. */
  readonly heap: number
  /** Bytes of the whole process. */
  readonly resident: number
  /** Timers that are running. */
  readonly timers: number
}

export interface Allowance {
  /** Bytes that the measure wavers by, however long it is looked at. */
  readonly noise: number
  /** Bytes that a flow may leave behind. */
  readonly eachFlow: number
}

/** The smallest entry of the store takes more than 200 bytes; compiled code and caches of the runtime take a while to settle. */
const heapMay: Allowance = { noise: 3 * 2 ** 20, eachFlow: 64 }
/** The allocator keeps pages that the heap gave back. */
const residentMay: Allowance = { noise: 64 * 2 ** 20, eachFlow: 512 }
const timersAtMost = 8

/** Fewer tell no line from chance. */
const samplesAtLeast = 9

/**
 * What is not flat; nothing: all is. The first third of the samples is the start and counts for nothing. Through the others goes
 * the line whose slope is the median of the slopes between any two (Theil and Sen): a single sample does not turn it.
 */
export function notFlat(samples: readonly Sample[]): readonly string[] {
  if (samples.length < samplesAtLeast) return [`only ${samples.length} samples`]
  const settled = samples.slice(Math.floor(samples.length / 3))
  const flows = (settled.at(-1)?.flows ?? 0) - (settled[0]?.flows ?? 0)
  const growth = (value: (sample: Sample) => number) =>
    slope(settled.map((it) => [it.flows, value(it)] as const)) * flows
  const bytes = (what: string, value: (sample: Sample) => number, may: Allowance) => {
    const [grown, allowed] = [growth(value), may.noise + may.eachFlow * flows]
    return grown <= allowed
      ? []
      : [`${what} grows by ${inMiB(grown)} in ${flows} flows, ${inMiB(allowed)} are allowed`]
  }
  const timers = growth(({ timers }) => timers)
  return [
    ...(flows > 0 ? [] : ['no flow was done']),
    ...bytes('the heap', ({ heap }) => heap, heapMay),
    ...bytes('the process', ({ resident }) => resident, residentMay),
    ...(timers <= timersAtMost ? [] : [`${timers.toFixed(0)} timers more are running`]),
  ]
}

/** Median of the slopes between any two points. */
function slope(points: readonly (readonly [number, number])[]): number {
  const slopes = points
    .flatMap(([x, y], index) =>
      points.slice(index + 1).flatMap(([u, v]) => (u === x ? [] : [(v - y) / (u - x)])),
    )
    .toSorted((a, b) => a - b)
  return slopes[Math.floor(slopes.length / 2)] ?? 0
}

export function inMiB(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}
