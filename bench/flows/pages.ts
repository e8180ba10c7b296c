/** Pages of an authorization server without style: the id is unguessable, and good for one form. */
export function signInPage(id: string): string {
  return page(
    'Sign in',
    `<form method="post" action="/sign-in"><input type="hidden" name="id" value="${id}">
<input name="username" autocomplete="username" required>
<input name="password" type="password" required>
<button type="submit">Sign in</button></form>`,
  )
}

export function consentPage(id: string): string {
  return page(
    'Allow this wallet?',
    `<form method="post" action="/consent"><input type="hidden" name="id" value="${id}">
<button type="submit">Allow</button></form>`,
  )
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`
}
