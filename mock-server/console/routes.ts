/** Addresses of the console, which lives beside the control surface. */
export const consolePaths = {
  home: '/',
  api: '/console/api',
  environments: '/console/environments',
  environment: (id: string) => `/console/environments/${id}`,
  clock: (id: string) => `/console/environments/${id}/clock`,
  faults: (id: string) => `/console/environments/${id}/faults`,
  offers: (id: string) => `/console/environments/${id}/offers`,
  offer: (id: string, offerId: string) => `/console/environments/${id}/offers/${offerId}`,
  events: (id: string, offerId: string) => `/console/environments/${id}/offers/${offerId}/events`,
  clearJournal: (id: string) => `/console/environments/${id}/journal/clear`,
  journal: (id: string) => `/console/environments/${id}/journal`,
} as const
