import { html, type Markup } from '../render/html/markup.ts'
import { milliseconds } from './figures.ts'
import type { LoadReport, TimelinePoint } from './load-report.ts'

/** In units of the drawing, which are pixels where it is not shrunk. */
interface Size {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  readonly height: number
}

/** A drawing for each width: letters that shrink with the page cannot be read. */
const sizes: readonly Size[] = [
  { name: 'wide', width: 1040, height: 300 },
  { name: 'narrow', width: 330, height: 240 },
]

const margin = { left: 64, right: 8, top: 10, bottom: 26 } as const

interface Axis {
  /** From a value to the drawing. */
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

/** Percentiles of the flows that ended in each interval, by a logarithmic scale. */
export function latencyPlot(report: LoadReport): Markup {
  const { points } = report.timeline
  const values = points.flatMap(({ p50, max }) => [p50, max]).filter((value) => value !== null)
  if (values.length === 0) return html`<p class="quiet">No flow completed.</p>`
  return drawn('Latency of a flow over time', (size) => {
    const time = timeAxis(report, size)
    const latency = logAxis(Math.min(...values), Math.max(...values), size)
    return html`${grid(latency, milliseconds, size)}${timeTicks(time, size)}
${(['max', 'p99', 'p95', 'p50'] as const).map((name) => line(name, report, { time, latency }))}`
  })
}

/** How many flows ended in each second, and how many of them badly. */
export function ratePlot(report: LoadReport): Markup {
  const { points, intervalMs } = report.timeline
  const perSecond = (count: number) => (count * 1000) / intervalMs
  const most = Math.max(0, ...points.map(({ completed, failed }) => perSecond(completed + failed)))
  if (most === 0) return html`<p class="quiet">No flow ended.</p>`
  return drawn('Flows that ended, per second', (size) => {
    const time = timeAxis(report, size)
    const rate = linearAxis(most, size)
    const bar = (point: TimelinePoint, from: number, count: number, kind: string) => {
      const [left, right] = [time.at(point.atMs), time.at(point.atMs + intervalMs)]
      const [low, high] = [rate.at(perSecond(from)), rate.at(perSecond(from + count))]
      const width = Math.max(0.5, right - left - 1)
      return html`<rect class="${kind}" x="${fixed(left)}" y="${fixed(high)}" width="${fixed(width)}" height="${fixed(low - high)}"/>`
    }
    return html`${grid(rate, String, size)}${timeTicks(time, size)}
${points.map((point) => [
  bar(point, 0, point.completed, 'completed'),
  bar(point, point.completed, point.failed, 'failed'),
])}`
  })
}

function drawn(title: string, contents: (size: Size) => Markup): Markup {
  return html`<figure class="plot">${sizes.map(
    (size) =>
      html`<svg class="${size.name}" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${title}">${contents(size)}</svg>`,
  )}</figure>`
}

/** Gaps where nothing was measured; a single point is a dot. */
function line(
  name: 'p50' | 'p95' | 'p99' | 'max',
  { timeline: { points, intervalMs } }: LoadReport,
  { time, latency }: { readonly time: Axis; readonly latency: Axis },
): Markup {
  let isDrawing = false
  const path = points.flatMap((point) => {
    const value = point[name]
    if (value === null) {
      isDrawing = false
      return []
    }
    const x = fixed(time.at(point.atMs + intervalMs / 2))
    const y = fixed(latency.at(value))
    const step = isDrawing ? `L${x} ${y}` : `M${x} ${y}h0.01`
    isDrawing = true
    return [step]
  })
  return html`<path class="${name}" d="${path.join('')}"/>`
}

function grid({ at, ticks }: Axis, label: (value: number) => string, { width }: Size): Markup {
  return html`${ticks.map((tick) => {
    const y = fixed(at(tick))
    return html`<path class="grid" d="M${margin.left} ${y}H${width - margin.right}"/><text class="end" x="${margin.left - 8}" y="${fixed(at(tick) + 4)}">${label(tick)}</text>`
  })}`
}

function timeTicks({ at, ticks }: Axis, { height }: Size): Markup {
  return html`${ticks.map(
    (tick) =>
      html`<text class="middle" x="${fixed(at(tick))}" y="${height - 6}">${timeLabel(tick)}</text>`,
  )}`
}

function timeLabel(ms: number): string {
  if (ms >= 600_000) return `${Math.round(ms / 60_000)} min`
  return `${Math.round(ms / 100) / 10} s`
}

function timeAxis({ timeline: { points, intervalMs } }: LoadReport, size: Size): Axis {
  const end = Math.max(1, points.length) * intervalMs
  const room = size.width - margin.left - margin.right
  return {
    at: (ms) => margin.left + (ms / end) * room,
    ticks: evenTicks(end, size.name === 'wide' ? 8 : 3).filter((tick) => tick < end * 0.97),
  }
}

function linearAxis(most: number, size: Size): Axis {
  const room = size.height - margin.top - margin.bottom
  return {
    at: (value) => margin.top + room * (1 - value / most),
    ticks: evenTicks(most, size.name === 'wide' ? 5 : 4),
  }
}

function logAxis(least: number, most: number, size: Size): Axis {
  const low = Math.log10(Math.max(least, 0.001) * 0.9)
  const high = Math.log10(Math.max(most, 0.002) * 1.1)
  const room = size.height - margin.top - margin.bottom
  const all = Array.from({ length: 10 }, (_, index) => index - 3).flatMap((power) =>
    [1, 2, 5].map((digit) => digit * 10 ** power),
  )
  const inside = all.filter((tick) => Math.log10(tick) >= low && Math.log10(tick) <= high)
  const tens = inside.filter((tick) => Number.isInteger(Math.log10(tick)))
  return {
    at: (value) => margin.top + room * (1 - (Math.log10(value) - low) / (high - low)),
    ticks: inside.length > 7 && tens.length > 1 ? tens : inside,
  }
}

/** About so many round numbers from 0 to `end`. */
function evenTicks(end: number, wanted: number): readonly number[] {
  const rough = end / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((each) => each >= rough) ?? end
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) =>
    Number((index * step).toPrecision(6)),
  )
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100)
}
