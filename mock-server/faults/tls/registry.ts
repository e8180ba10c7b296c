import type { Fault } from '../fault.ts'
import { credentialEndpointWithoutTls } from './credential-endpoint-without-tls.ts'
import { deferredEndpointWithoutTls } from './deferred-endpoint-without-tls.ts'
import { expiredServerCertificate } from './expired-server-certificate.ts'
import { foreignServerCertificate } from './foreign-server-certificate.ts'
import { notificationEndpointWithoutTls } from './notification-endpoint-without-tls.ts'
import { nullCipherSuites } from './null-cipher-suites.ts'
import { oldTlsVersions } from './old-tls-versions.ts'
import { oldTlsVersionsUnderHaip } from './old-tls-versions-under-haip.ts'
import { selfSignedServerCertificate } from './self-signed-server-certificate.ts'
import { serverCertificateAtItsEnd } from './server-certificate-at-its-end.ts'
import { serverWithoutTls13 } from './server-without-tls-1.3.ts'
import { suitesThatAreNotRecommended } from './suites-that-are-not-recommended.ts'

export const tlsFaults: readonly Fault[] = [
  credentialEndpointWithoutTls,
  deferredEndpointWithoutTls,
  expiredServerCertificate,
  foreignServerCertificate,
  notificationEndpointWithoutTls,
  nullCipherSuites,
  oldTlsVersionsUnderHaip,
  oldTlsVersions,
  selfSignedServerCertificate,
  serverCertificateAtItsEnd,
  serverWithoutTls13,
  suitesThatAreNotRecommended,
]
