import type { Fault } from '../fault.ts'

export const unregisteredRedirectUri: Fault = {
  name: 'unregistered redirect_uri',
  breaks: 'RFC6749-3.1.2.4-01',
  entails: [
    {
      requirement: 'RFC9700-2.1-01',
      reason: 'another address than the registered one is accepted',
    },
    { requirement: 'RFC9126-2.1-03', reason: 'a pushed request is checked by the same rules' },
  ],
  overlooks: ['redirect-uri-registered', 'redirect-uri-exact'],
}
