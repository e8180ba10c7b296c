import { randomUUID } from 'node:crypto'
import type { Environment } from '../environment.ts'
import { keepType } from '../management/credential-type-store.ts'
import type { CredentialType, CredentialTypeField } from '../store/kept/credential-types.ts'
import { seedPlatform } from './seed-platform.ts'
import { seededFormats, seededProfiles } from './seed-profiles.ts'

/** The user every environment starts with. */
export const seededLogin = { username: 'erika', password: 'correct-horse-battery-staple' } as const

/** Somebody else: nothing is queued for this user until a worker makes something, unless `secondQueue` says so. */
export const secondLogin = { username: 'max', password: 'another-battery-staple' } as const

const defaultScope = 'p1:provision:credentials'

/**
 * A user, and two credential types of MANAGED mode with a credential of each in the user's queue: an offer
 * of either or of both works at once. Beside them, what PingOne has no words for, in each wanted format, and
 * a second user, whose queue is empty unless the environment's options want it filled.
 */
export async function seed(environment: Environment): Promise<void> {
  const now = environment.now()
  const stamps = { createdAt: now, updatedAt: now }
  const populationId = await seedPlatform(environment)
  const user = {
    id: randomUUID(),
    ...seededLogin,
    given: 'Erika',
    family: 'Beispiel',
    email: 'erika@wallet.example',
    populationId,
    ...stamps,
  }
  const second = {
    id: randomUUID(),
    ...secondLogin,
    given: 'Max',
    family: 'Exemplar',
    email: 'max@wallet.example',
    populationId,
    ...stamps,
  }
  const users = environment.store.collection('users')
  for (const each of [user, second]) await users.put(each.id, each)
  const { formats = seededFormats, secondQueue } = environment.options
  const profiles = seededProfiles
    .filter(({ format }) => formats.includes(format))
    .map(({ title, ...profile }) => ({
      title,
      fields: [],
      data: {},
      secondData: undefined,
      profile,
    }))
  for (const { title, fields, data, secondData, profile } of [...seededTypes, ...profiles]) {
    const type: CredentialType = {
      id: randomUUID(),
      title,
      description: `${title} of the vcispec mock`,
      cardType: title,
      mode: 'MANAGED',
      fields,
      metadata: {
        ...{ name: title, description: `${title} of the vcispec mock`, version: 1 },
        ...{ cardColor: '#12107c', textColor: '#ffffff' },
      },
      revokesOnDelete: true,
      openid4VCI: { enabled: true, scope: `${defaultScope}:${slug(title)}` },
      version: { id: randomUUID(), number: 1 },
      ...(profile && { profile }),
      ...stamps,
    }
    await keepType(environment, type)
    const owned = [
      { userId: user.id, data },
      ...(secondData && secondQueue === 'filled' ? [{ userId: second.id, data: secondData }] : []),
    ]
    for (const own of owned) {
      const credential = {
        id: randomUUID(),
        ...own,
        credentialTypeId: type.id,
        typeVersion: type.version,
        status: 'PENDING' as const,
        ...stamps,
      }
      await environment.store.collection('userCredentials').put(credential.id, credential)
    }
  }
}

const seededTypes: readonly {
  readonly title: string
  readonly fields: readonly CredentialTypeField[]
  readonly data: Readonly<Record<string, string>>
  readonly secondData: Readonly<Record<string, string>>
  readonly profile?: undefined
}[] = [
  {
    title: 'Staff Pass',
    fields: [
      directory('Given Name', 'name.given'),
      directory('Family Name', 'name.family'),
      text('Level'),
    ],
    data: { Level: '2' },
    secondData: { Level: '3' },
  },
  {
    title: 'Membership',
    fields: [directory('Email', 'email'), text('Member Number'), issued('Member Since')],
    data: { 'Member Number': '0042' },
    secondData: { 'Member Number': '0043' },
  },
]

function directory(title: string, attribute: string): CredentialTypeField {
  const type = 'Directory Attribute'
  return { id: `${type} -> ${title}`, type, title, attribute, required: true }
}

function text(title: string): CredentialTypeField {
  const type = 'Alphanumeric Text'
  return { id: `${type} -> ${title}`, type, title, required: true }
}

function issued(title: string): CredentialTypeField {
  const type = 'Issued Timestamp'
  return { id: `${type} -> ${title}`, type, title, required: false }
}

function slug(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-')
}
