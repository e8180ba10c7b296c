import type { ScenarioRecord } from '../../../checks/scenario-record.ts'
import { inWords, type ScanQuality } from '../../../protocol/scan-quality.ts'
import type { ReportIndex } from '../../report-index.ts'
import { html, type Markup, nothing } from './markup.ts'

/** The QR image that was scanned, and how well it can be. */
export function offerView(index: ReportIndex): readonly Markup[] {
  const scanned = index.outcomes.filter(({ record }) => record?.scan || isPng(record?.qrImage))
  const outcome = scanned.find(({ record }) => isPng(record?.qrImage)) ?? scanned[0]
  const record = outcome?.record
  if (outcome === undefined || record === undefined) return []
  return [
    html`<div class="offer">${imageView(record)}
<div>${record.scan === null ? nothing : [answersView(record.scan), qualityView(record.scan)]}
<p class="where">Scanned in <a href="#${index.anchorOf(outcome)}">${record.scenario}</a></p></div></div>`,
  ]
}

function imageView({ qrImage }: ScenarioRecord): Markup {
  return isPng(qrImage)
    ? html`<figure><img src="${qrImage ?? ''}" alt="QR code of a Credential Offer"></figure>`
    : html`<p class="quiet">The image is not shown: ${qrImage ? 'it is too large' : 'its code is a secret'}.</p>`
}

/** The image came from the target: nothing but a PNG gets in, and none that is a page by itself. */
function isPng(uri: string | null | undefined): boolean {
  return (
    typeof uri === 'string' &&
    uri.length < largestImage &&
    /^data:image\/png;base64,[A-Za-z0-9+/]+=*$/.test(uri)
  )
}

const largestImage = 400_000

/** As people ask it; the measures stand below. */
function answersView(scan: ScanQuality): Markup {
  return html`<ul class="ids">${inWords(scan).map(
    ({ question, good, because }) =>
      html`<li class="${good ? 'satisfied' : 'warning'}"><span class="sign"></span> ${question}: <b>${good ? 'yes' : 'no'}</b>, ${because}</li>`,
  )}</ul>`
}

function qualityView(scan: ScanQuality): Markup {
  const {
    decoder,
    help,
    damage,
    others,
    version,
    bytes,
    modulePixels,
    quietZoneModules,
    contrast,
    degraded,
  } = scan
  const readable = degraded.filter((each) => each.readable)
  const lost = degraded.filter((each) => !each.readable).map(({ how }) => how)
  const facts: readonly (readonly [name: string, value: string, good: boolean])[] = [
    ...(decoder === undefined
      ? []
      : [['Read by', readBy(decoder, help), decoder === 'jsqr' && help === undefined] as const]),
    ...(damage === undefined
      ? []
      : [['Error correction', `${Math.round(damage * 100)} % used up`, damage < 0.5] as const]),
    ...(others
      ? [['Beside it', `${others} more QR code${others === 1 ? '' : 's'}`, false] as const]
      : []),
    ['Version', `${version}, ${17 + 4 * version} modules a side`, version <= 20],
    ['Content', `${bytes} bytes`, bytes <= 500],
    ['Module size', `${modulePixels} pixels`, modulePixels >= 3],
    [
      'Quiet zone',
      `${quietZoneModules >= 10 ? '10 or more' : quietZoneModules} modules, of 4`,
      quietZoneModules >= 3.5,
    ],
    ['Contrast', `${Math.round(contrast * 100)} %`, contrast >= 0.7],
    ...(degraded.length === 0
      ? []
      : [
          [
            'Worse pictures',
            `${readable.length} of ${degraded.length} readable${lost.length === 0 ? '' : `; not: ${lost.join(', ')}`}`,
            lost.length <= 1,
          ] as const,
        ]),
  ]
  return html`<dl class="scan">${facts.map(
    ([name, value, good]) =>
      html`<div class="${good ? 'satisfied' : 'warning'}"><dt><span class="sign"></span>${name}</dt><dd>${value}${good ? '' : html` <span class="hidden">(poor)</span>`}</dd></div>`,
  )}</dl>`
}

/** The second decoder reads what a simple one does not: not every wallet has it. */
function readBy(decoder: NonNullable<ScanQuality['decoder']>, help: string | undefined): string {
  const reader = decoder === 'jsqr' ? 'jsQR' : 'zxing, where jsQR found nothing'
  return help === undefined ? reader : `${reader}, with ${help}`
}
