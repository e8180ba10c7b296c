import type { Fault } from '../fault.ts'
import { credentialEndpointWithoutTls } from './credential-endpoint-without-tls.ts'
import { deferredEndpointWithoutTls } from './deferred-endpoint-without-tls.ts'
import { notificationEndpointWithoutTls } from './notification-endpoint-without-tls.ts'

export const tlsFaults: readonly Fault[] = [
  credentialEndpointWithoutTls,
  deferredEndpointWithoutTls,
  notificationEndpointWithoutTls,
]
