import type { TlsFacts } from '../../../protocol/tls-facts.ts'
import { shortened } from '../../plain-text.ts'
import type { ReportIndex } from '../../report-index.ts'
import { html, type Markup } from './markup.ts'

/** Each host with its TLS version and the days its certificate has left, by the clock of the run. */
export function connectionView({ report, outcomes }: ReportIndex): readonly Markup[] {
  const byHost = new Map(
    outcomes.flatMap(({ record }) => record?.tls ?? []).map((facts) => [facts.host, facts]),
  )
  if (byHost.size === 0) return []
  const now = Date.parse(report.run.startedAt)
  return [
    html`<div class="tables"><table class="statement"><thead><tr><th scope="col">Host</th><th scope="col">TLS</th><th scope="col">Certificate</th></tr></thead><tbody>${[
      ...byHost.values(),
    ]
      .slice(0, mostHosts)
      .map((facts) => rowView(facts, now))}</tbody></table></div>`,
  ]
}

const mostHosts = 20

function rowView({ host, protocol, cipher, certificate }: TlsFacts, now: number): Markup {
  const days = certificate === null ? undefined : daysUntil(certificate.validTo, now)
  return html`<tr class="${days !== undefined && days < soonDays ? 'warning' : 'satisfied'}"><th scope="row">${shortened(host, 120)}</th><td>${protocol}, ${cipher}</td><td>${
    certificate === null || days === undefined
      ? 'not shown'
      : html`<span class="sign"></span>${expiry(days)}, ${certificate.validTo.slice(0, 10)}<br><span class="quiet">${shortened(certificate.subject, 120)}, issued by ${shortened(certificate.issuer, 120)}</span>`
  }</td></tr>`
}

/** Time to renew it. */
const soonDays = 21

function daysUntil(time: string, now: number): number {
  return Math.floor((Date.parse(time) - now) / 86_400_000)
}

function expiry(days: number): string {
  if (days < 0) return `expired ${-days} days ago`
  return days === 1 ? 'ends in 1 day' : `ends in ${days} days`
}
