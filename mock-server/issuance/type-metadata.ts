import { typeMetadataOf } from '../formats/type-metadata.ts'
import { type Answer, notFound } from '../http/reply.ts'
import { issuableTypes } from './configurations.ts'

/**
 * Type Metadata of an SD-JWT VC at its vct, for anyone.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc-13#section-6.3.1
 */
export const typeMetadata: Answer = async (environment, req) => {
  const types = await issuableTypes(environment)
  const type = types.find(({ profile }) => profile?.name === req.params.name)
  const body = type && typeMetadataOf(environment, type)
  if (body === undefined) throw notFound()
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'cache-control': 'max-age=3600',
    },
    body,
  }
}
