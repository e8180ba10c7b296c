/** One challenge of a WWW-Authenticate header. */
export interface Challenge {
  /** In lower case: schemes are compared without regard to it. */
  readonly scheme: string
  readonly token68?: string
  /** Names in lower case, values out of their quotes; a name that is there twice stands twice. */
  readonly parameters: readonly (readonly [name: string, value: string])[]
}

const separators = /[\t ,]*/y
const token = /[!#$%&'*+\-.^_`|~\w]+/y
const token68 = /[ \t]+([\w\-.~+/]+=*)(?=[\t ]*(?:,|$))/y
const parameter =
  /([!#$%&'*+\-.^_`|~\w]+)[\t ]*=[\t ]*(?:([!#$%&'*+\-.^_`|~\w]+)|"((?:[\t !#-[\]-~\x80-\xff]|\\[\t -~\x80-\xff])*)")/y
const end = /[\t ]*(?:,|$)/y

/**
 * Reads WWW-Authenticate, whose lines are joined by commas: a list of challenges, each a scheme with one token68 or a
 * list of parameters. A comma may part either; a name before "=" belongs to the challenge before it.
 * @returns undefined where the grammar does not hold.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
 */
export function parseChallenges(header: string): readonly Challenge[] | undefined {
  const challenges: Challenge[] = []
  let position = 0
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = position
    const found = pattern.exec(header) ?? undefined
    if (found) position = pattern.lastIndex
    return found
  }
  for (take(separators); position < header.length; take(separators)) {
    const scheme = take(token)?.[0].toLowerCase()
    if (scheme === undefined) return undefined
    const credentials = take(token68)?.[1]
    const parameters: [string, string][] = []
    if (credentials === undefined && /[\t ]/.test(header[position] ?? '')) {
      take(separators)
      for (let found = take(parameter); found; found = take(parameter)) {
        const [, name = '', plain, quoted = ''] = found
        parameters.push([name.toLowerCase(), plain ?? quoted.replaceAll(/\\(.)/gs, '$1')])
        if (!followedByEnd(header, position)) return undefined
        take(separators)
      }
    } else if (!followedByEnd(header, position)) return undefined
    challenges.push({
      scheme,
      parameters,
      ...(credentials === undefined ? {} : { token68: credentials }),
    })
  }
  return challenges
}

/** Of the challenges that a protected resource of OAuth makes (RFC 6750, Section 3; RFC 9449, Section 7.1). */
export function tokenChallenges(header: string | undefined): readonly Challenge[] {
  const challenges = header === undefined ? [] : (parseChallenges(header) ?? [])
  return challenges.filter(({ scheme }) => scheme === 'bearer' || scheme === 'dpop')
}

/**
 * What a challenge says under a name, such as `error`. Where the header keeps to no grammar, what can be made out:
 * whether it keeps to one is for a check to say.
 */
export function challengeParameter(header: string | undefined, name: string): string | undefined {
  if (header === undefined) return undefined
  const challenges = parseChallenges(header)
  if (!challenges) return new RegExp(`\\b${name}="?([^",]*)`, 'i').exec(header)?.[1]
  const [found] = challenges.flatMap(({ parameters }) => parameters.filter(([it]) => it === name))
  return found?.[1]
}

function followedByEnd(header: string, position: number): boolean {
  end.lastIndex = position
  return end.test(header)
}
