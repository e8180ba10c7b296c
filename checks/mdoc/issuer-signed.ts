import { type MdocParts, readMdoc } from '../../protocol/mdoc.ts'
import type { CredentialCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { items } from '../engine/read.ts'
import { violated } from '../finding.ts'
import { onMdoc, shown } from './on-mdoc.ts'

const memberTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  digestID: (value) => isUnsigned(value),
  random: (value) => value instanceof Uint8Array,
  elementIdentifier: (value) => typeof value === 'string',
  elementValue: (value) => value !== undefined,
}

/** The IssuerSigned structure, ISO/IEC 18013-5:2021, Section 8.3.2.1.2.2. */
export const issuerSigned: readonly CredentialCheck[] = [
  {
    requirement: 'MDOC-8.3.2.1.2.2-01',
    on: 'received-credential',
    judge({ format, raw }) {
      if (format !== 'mso_mdoc') return undefined
      const parts = readMdoc(raw)
      const expected =
        'issuerAuth, and nameSpaces, a map from namespace to an array of one element or more'
      if (typeof parts === 'string') return violated({ seen: parts, expected })
      const nameSpaces: unknown = parts.root.get('nameSpaces')
      if (nameSpaces === undefined)
        return violated({ seen: 'nameSpaces is absent', expected, level: 'SHOULD' })
      if (!(nameSpaces instanceof Map))
        return violated({ seen: `nameSpaces is ${shown(nameSpaces)}`, expected })
      if (nameSpaces.size === 0) return violated({ seen: 'nameSpaces is empty', expected })
      const odd = [...nameSpaces]
        .filter(([name, list]) => typeof name !== 'string' || items(list).length === 0)
        .map(([name, list]) => `${shown(name)} is ${shown(list)}`)
      const [again] = toldTwice(parts)
      return odd.length > 0
        ? none(odd, expected)
        : met(again === undefined, {
            seen: `${again} more than once`,
            expected: 'each element of a namespace once',
            level: 'SHOULD',
          })
    },
  },
  onMdoc('MDOC-8.3.2.1.2.2-02', ({ items }) => {
    if (items.length === 0) return undefined
    const wrong = items.filter(({ taggedBytes, members }) => !taggedBytes || !members)
    return met(wrong.length === 0, {
      seen: `${wrong.length} of ${items.length} elements are not tag 24 around a map`,
      expected: 'each IssuerSignedItem as encoded CBOR, tag 24',
    })
  }),
  onMdoc('MDOC-8.3.2.1.2.2-03', ({ items }) => {
    const read = items.flatMap(({ members }) => members ?? [])
    if (read.length === 0) return undefined
    const wrong = read.flatMap((members) =>
      Object.entries(memberTypes)
        .filter(([name, fits]) => !fits(members.get(name)))
        .map(([name]) => `${name} is ${shown(members.get(name))}`),
    )
    if (wrong.length > 0)
      return none([...new Set(wrong)], 'the four members of an IssuerSignedItem')
    const extra = read.flatMap((members) =>
      [...members.keys()].map(String).filter((name) => !(name in memberTypes)),
    )
    return met(extra.length === 0, {
      seen: `${extra[0]} beside the four members`,
      expected: `${Object.keys(memberTypes).join(', ')} alone`,
      level: 'SHOULD',
    })
  }),
]

/** Which of two values a reader goes by, nobody says. */
function toldTwice({ items: all }: MdocParts): readonly string[] {
  const names = all.flatMap(({ namespace, members }) => {
    const name: unknown = members?.get('elementIdentifier')
    return typeof name === 'string' ? [`${namespace} ${name}`] : []
  })
  return names.filter((name, index) => names.indexOf(name) < index)
}

export function isUnsigned(value: unknown): boolean {
  return (typeof value === 'number' && Number.isInteger(value) && value >= 0) || isBig(value)
}

function isBig(value: unknown): boolean {
  return typeof value === 'bigint' && value >= 0n
}
