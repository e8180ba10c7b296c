import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Detail } from './pingone-error.ts'

/** A validation error of a body, with the demand that it does not meet. */
export interface BodyProblem {
  /** `valid metadata.fields[].type`: without positions, so that a fault can name it. */
  readonly demand: string
  readonly detail: Detail
}

/** What is wrong with a body in PingOne's words, by what its schema says. */
export function bodyProblems(errors: readonly ErrorObject[]): readonly BodyProblem[] {
  return errors.filter(isOwn).map((error) => {
    const target = targetOf(error)
    const { code, message, innerError } = described(error)
    return {
      demand: `valid ${target.replaceAll(/\[\d+\]/g, '[]')}`,
      detail: {
        code,
        target: target || 'body',
        message: `${target || 'The body'} ${message}`,
        ...(innerError && { innerError }),
      },
    }
  })
}

/** Branches of an alternative say nothing by themselves, and a condition speaks by what it demands. */
function isOwn({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword !== 'if' && !/\/(oneOf|anyOf|not)\/./.test(schemaPath)
}

/** `/metadata/fields/0` becomes `metadata.fields[0]`. */
function targetOf({ instancePath, keyword, params }: ErrorObject): string {
  const parts = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  if (keyword === 'required') parts.push(params.missingProperty)
  return parts.reduce(
    (path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path ? `${path}.${part}` : part),
    '',
  )
}

function described({
  keyword,
  params,
  parentSchema,
}: ErrorObject): Pick<Detail, 'code' | 'message' | 'innerError'> {
  const { limit } = params
  switch (keyword) {
    case 'required':
      return { code: 'REQUIRED_VALUE', message: 'is missing' }
    case 'type':
      return { code: 'INVALID_VALUE', message: `has to be of the type ${params.type}` }
    case 'enum':
    case 'const': {
      const allowedValues = params.allowedValues ?? [params.allowedValue]
      const message = `has to be one of ${allowedValues.join(', ')}`
      return { code: 'INVALID_VALUE', message, innerError: { allowedValues } }
    }
    case 'pattern': {
      const message = `has to be ${parentSchema?.description ?? `like ${params.pattern}`}`
      return { code: 'INVALID_VALUE', message, innerError: { allowedPattern: params.pattern } }
    }
    case 'format':
      return { code: 'INVALID_VALUE', message: `has to be a ${params.format}` }
    case 'minLength':
    case 'minItems':
      return limit === 1
        ? { code: 'EMPTY_VALUE', message: 'must not be empty' }
        : {
            code: 'OUT_OF_RANGE',
            message: 'is too short',
            innerError: { rangeMinimumValue: limit },
          }
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return {
        code: 'SIZE_LIMIT_EXCEEDED',
        message: `is longer than ${limit}`,
        innerError: { maximumValue: limit },
      }
    case 'minimum':
      return {
        code: 'OUT_OF_RANGE',
        message: `has to be ${limit} at least`,
        innerError: { rangeMinimumValue: limit },
      }
    case 'maximum':
      return {
        code: 'OUT_OF_RANGE',
        message: `has to be ${limit} at most`,
        innerError: { rangeMaximumValue: limit },
      }
    case 'uniqueItems':
      return { code: 'UNIQUENESS_VIOLATION', message: 'has the same item twice' }
    case 'oneOf':
      return {
        code: 'CONSTRAINT_VIOLATION',
        message: `has to have ${parentSchema?.description ?? 'one of the alternatives'}`,
      }
    case 'false schema':
      return { code: 'CONSTRAINT_VIOLATION', message: 'must not be there' }
    default:
      return { code: 'INVALID_VALUE', message: `does not meet ${keyword}` }
  }
}
