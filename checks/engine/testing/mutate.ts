import type { MessageSchema } from '../../../schemas/messages.ts'
import { judgeSchema } from '../schema-check.ts'
import type { Mutation } from './schema-mutations.ts'

/** A copy of `message` with the mutation done. */
export function mutated(message: unknown, mutation: Mutation): unknown {
  const [last, ...before] = mutation.path.toReversed()
  if (last === undefined) return mutation.value
  const copy: unknown = structuredClone(message)
  const holder = before
    .toReversed()
    .reduce<unknown>((here, step) => Reflect.get(Object(here), step), copy)
  if ('value' in mutation) Reflect.set(Object(holder), last, mutation.value)
  else Reflect.deleteProperty(Object(holder), last)
  return copy
}

/** Ids of the requirements a message breaks, in order. */
export function violatedBy(schema: MessageSchema, value: unknown): readonly string[] {
  return judgeSchema(schema, value)
    .filter(({ judgement }) => judgement.verdict === 'violated')
    .map(({ requirement }) => requirement)
    .sort()
}
