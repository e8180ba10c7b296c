import type { MessageSchema } from '../../schemas/messages.ts'
import type { Inspection } from './inspection.ts'
import { cell } from './rows.ts'

/** What the schema of a message says about it: demands that are broken, and advice that is not followed. */
export async function judgedBySchema(
  schema: MessageSchema,
  value: unknown,
): Promise<Partial<Inspection>> {
  const { judgeSchema } = await import('../../checks/engine/schema-check.ts')
  const broken = judgeSchema(schema, value).flatMap(({ requirement, judgement }) =>
    judgement.verdict === 'violated' ? [{ requirement, ...judgement }] : [],
  )
  if (broken.length === 0) return {}
  const { requirementById } = await import('../../checks/catalogue.ts')
  const told = broken.map(({ requirement, seen, expected, level }) => ({
    isAdvice: /^(SHOULD|MAY|REC)/.test(level ?? requirementById(requirement)?.level ?? 'MUST'),
    sentence: `${requirement}: ${cell(seen)}; expected ${cell(expected)}.`,
  }))
  return {
    wrong: told.filter(({ isAdvice }) => !isAdvice).map(({ sentence }) => sentence),
    notes: told.filter(({ isAdvice }) => isAdvice).map(({ sentence }) => sentence),
  }
}
