import type { Environment } from '../environment.ts'
import { issuerDid } from '../formats/w3c-credential.ts'
import { isObject } from '../http/wire.ts'
import type { IssuerProfile } from '../store/kept/credential-types.ts'
import type { Members } from './body.ts'
import { call, type ManagementCall, ok } from './call.ts'
import { environmentUrl, link } from './hal.ts'
import { changeIssuerProfile, issuerProfileOf, issuerProfileUrl } from './issuer-profile-store.ts'

const path = '/credentialIssuerProfile'
const success = { status: 200, schema: 'credential-issuer-profile' } as const

/**
 * Who issues: one profile, made with the environment.
 * @see https://developer.pingidentity.com/pingone-api/credentials/credential-issuers.html
 */
export const issuerProfileCalls: readonly ManagementCall[] = [
  call({
    method: 'GET',
    path,
    summary: 'Read Credential Issuer Profile',
    permission: 'configuration',
    success,
    answer: async (environment) => ok(resource(environment, await issuerProfileOf(environment))),
  }),
  call({
    method: 'PUT',
    path,
    summary: 'Update Credential Issuer Profile',
    permission: 'configuration',
    body: { schema: 'credential-issuer-profile-request' },
    success,
    async answer(environment, { body }) {
      const updatedAt = environment.now()
      const profile = await changeIssuerProfile(
        environment,
        ({ id, applicationInstanceId, createdAt }) => ({
          ...{ id, applicationInstanceId, createdAt, updatedAt },
          ...settings(body),
        }),
      )
      return ok(resource(environment, profile))
    },
  }),
]

function settings({ name, siteUrl, logo, credentialSigning, did }: Members) {
  const { method, web } = isObject(did) ? did : {}
  return {
    name: String(name),
    ...(typeof siteUrl === 'string' && { siteUrl }),
    ...(typeof logo === 'string' && { logo }),
    ...(isObject(credentialSigning) && { credentialSigning }),
    didMethod: method === 'WEBVH' ? ('WEBVH' as const) : ('WEB' as const),
    usesCustomDomain: !isObject(web) || web.useCustomDomain !== false,
  }
}

function resource(environment: Environment, profile: IssuerProfile) {
  const { name, siteUrl, logo, credentialSigning, didMethod, usesCustomDomain } = profile
  return {
    _links: {
      self: link(issuerProfileUrl(environment)),
      environment: link(environmentUrl(environment)),
    },
    id: profile.id,
    createdAt: profile.createdAt.toISOString(),
    updatedAt: profile.updatedAt.toISOString(),
    environment: { id: environment.id },
    applicationInstance: { id: profile.applicationInstanceId },
    name,
    ...(siteUrl !== undefined && { siteUrl }),
    ...(logo !== undefined && { logo }),
    ...(credentialSigning && { credentialSigning }),
    did: {
      method: didMethod,
      value: didOf(environment, profile),
      web: { host: 'PING', useCustomDomain: usesCustomDomain },
    },
  }
}

/** Of the custom domain, where there is one and the profile uses it; else of the auth host, with the environment's id. */
function didOf(environment: Environment, { didMethod, usesCustomDomain }: IssuerProfile): string {
  const { id, urls, options } = environment
  const isOwn = options.customDomain === undefined || usesCustomDomain
  const did = isOwn
    ? issuerDid(environment)
    : `did:web:${encodeURIComponent(new URL(urls.auth).host)}:${id}`
  return didMethod === 'WEB' ? did : did.replace(/^did:web:/, 'did:webvh:')
}
