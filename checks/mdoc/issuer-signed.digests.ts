import { inWords } from '../../protocol/in-words.ts'
import type { CredentialCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { mdocOf } from '../formats/view.ts'
import { onMdoc } from './on-mdoc.ts'

/** What keeps hidden elements hidden, ISO/IEC 18013-5:2021, Section 9.1.2.5. */
export const unlinkableDigests: readonly CredentialCheck[] = [
  onMdoc('MDOC-9.1.2.5-01', (parts) => {
    const lengths = randomsOf(parts).map(({ length }) => length)
    if (lengths.length === 0) return undefined
    return met(Math.min(...lengths) >= 16, {
      seen: `random values of ${Math.min(...lengths)} bytes`,
      expected: '16 bytes at least',
    })
  }),
  onMdoc('MDOC-9.1.2.5-02', (parts, { credential, evidence }) => {
    const own = randomsOf(parts).map(hex)
    const others = evidence.credentials
      .filter(({ id }) => id !== credential.id)
      .flatMap((other) => randomsOf(mdocOf(other)).map(hex))
    if (own.length === 0) return undefined
    const twice = own.find((it, index) => own.indexOf(it) !== index || others.includes(it))
    return met(twice === undefined, {
      seen: `random ${twice?.slice(0, 16)}… more than once`,
      expected: 'a random value of its own for every element',
    })
  }),
  onMdoc('MDOC-9.1.2.5-03', (parts, { credential, evidence }) => {
    const earlier = evidence.credentials
      .slice(0, evidence.credentials.indexOf(credential))
      .filter(({ configurationId }) => configurationId === credential.configurationId)
    const [previous] = earlier.flatMap((other) => mdocOf(other) ?? [])
    const own = idsOf(parts)
    // Two elements may keep their numbers by chance.
    if (!previous || own.size < 3) return undefined
    const before = idsOf(previous)
    return met(
      [...own].some(([element, id]) => before.get(element) !== id),
      {
        seen: 'every element has the digestID it had in an earlier mdoc',
        expected: 'digestIDs that say nothing about the elements',
      },
    )
  }),
]

type Parts = ReturnType<typeof mdocOf>

function randomsOf(parts: Parts): readonly Uint8Array[] {
  return (parts?.items ?? [])
    .map(({ members }): unknown => members?.get('random'))
    .filter((random) => random instanceof Uint8Array)
}

function idsOf(parts: Parts): ReadonlyMap<string, unknown> {
  return new Map(
    (parts?.items ?? []).map(({ namespace, members }) => [
      `${namespace} ${inWords(members?.get('elementIdentifier'))}`,
      members?.get('digestID'),
    ]),
  )
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
