import type { Reply } from '../seams/reply.ts'
import { type Content, html, type Markup } from './html.ts'
import { style } from './style.ts'

export interface PageParts {
  readonly status?: number
  readonly title: string
  readonly body: Content
  /** Links back, above the title. */
  readonly trail?: Content
  /** Tables need room; forms do not. */
  readonly wide?: true
  /** Redirect URI that a form of the page leads to in the end. */
  readonly leadsTo?: string
  /** Runs under a nonce; pages work without it. */
  readonly script?: { readonly nonce: string; readonly source: string }
}

/** An endpoint as its siblings write it, whichever of an issuer's URLs the browser came by. */
export function beside(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** One self-contained page: nothing is fetched from elsewhere, no other site can frame it. */
export function page({
  status = 200,
  title,
  body,
  trail,
  wide,
  script,
  leadsTo,
}: PageParts): Reply {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy(script?.nonce, leadsTo),
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
    body: html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · vcispec mock</title>
<style>${raw(style)}</style>
</head>
<body${wide && raw(' class="wide"')}>
${trail && html`<header class="top"><nav aria-label="Where you are">${trail}</nav></header>`}
<main>
<h1>${title}</h1>
${body}
</main>
<footer>A mock issuer for tests, not for production.</footer>
${script && html`<script nonce="${script.nonce}">${raw(script.source)}</script>`}
</body>
</html>
`.html,
  }
}

function policy(nonce: string | undefined, leadsTo: string | undefined): string {
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    ...(nonce === undefined ? [] : [`script-src 'nonce-${nonce}'`, "connect-src 'self'"]),
    // Chromium looks at redirects of what was sent as well (CSP 3, Section 6.4.1).
    ["form-action 'self'", ...sourceOf(leadsTo)].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A host source, or the scheme alone: of an app's own scheme, and of hosts that the grammar of sources has no words for. */
function sourceOf(uri: string | undefined): readonly string[] {
  if (uri === undefined || !URL.canParse(uri)) return []
  const { protocol, host } = new URL(uri)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  return [isWeb && /^[\w.-]+(:\d+)?$/.test(host) ? `${protocol}//${host}` : protocol]
}

/** Our own constants only: never what somebody sent. */
function raw(text: string): Markup {
  return { html: text }
}
