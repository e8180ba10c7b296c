/**
 * Whether any object in a JSON text names a member twice, which `JSON.parse` hides by keeping the last.
 * @param text has to be JSON.
 */
export function repeatsMember(text: string): boolean {
  const scopes: Set<string>[] = []
  for (const [token, name] of text.matchAll(/[{}]|("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"/g)) {
    if (token === '{') scopes.push(new Set())
    else if (token === '}') scopes.pop()
    else if (name !== undefined) {
      const member: unknown = JSON.parse(name)
      const scope = scopes.at(-1)
      if (typeof member !== 'string' || !scope) continue
      if (scope.has(member)) return true
      scope.add(member)
    }
  }
  return false
}
