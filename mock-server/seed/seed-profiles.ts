import type { CredentialProfile } from '../store/kept/credential-types.ts'
import { portrait } from './seed-portrait.ts'

/** A configuration that every environment has beside PingOne's credential types, one for each way to disclose or encode. */
export interface SeededProfile extends CredentialProfile {
  readonly title: string
}

const person = { given_name: 'Erika', family_name: 'Beispiel' }

/** Claims that are objects, arrays and plain values; some stay hidden below others that stay hidden. */
const residentCard: SeededProfile = {
  title: 'Resident Card',
  format: 'dc+sd-jwt',
  name: 'resident-card',
  claims: {
    ...person,
    birthdate: '1985-04-12',
    address: { street_address: 'Musterweg 7', locality: 'Beispielstadt', country: 'DE' },
    nationalities: ['DE', 'AT'],
    age_equal_or_over: { '18': true, '65': false },
  },
  disclosureFrame: {
    _sd: ['given_name', 'family_name', 'birthdate', 'address'],
    _sd_decoy: 3,
    address: { _sd: ['street_address', 'locality', 'country'] },
    nationalities: { _sd: [0, 1], _sd_decoy: 1 },
    age_equal_or_over: { _sd: ['18', '65'] },
  },
}

/** Every mandatory element of a mobile driving licence (ISO/IEC 18013-5:2021, Table 5); Utopia is its example country. */
const drivingLicence: SeededProfile = {
  title: 'Driving Licence',
  format: 'mso_mdoc',
  name: 'org.iso.18013.5.1.mDL',
  claims: {
    'org.iso.18013.5.1': {
      ...person,
      birth_date: '1985-04-12',
      issue_date: '2024-02-01',
      expiry_date: '2039-01-31',
      issuing_country: 'UT',
      issuing_authority: 'Utopia Transport Office',
      document_number: 'UT-0042-7',
      portrait,
      driving_privileges: [{ vehicle_category_code: 'B', issue_date: '2004-05-01' }],
      un_distinguishing_sign: 'UTO',
      age_over_18: true,
    },
  },
}

const course = { course: 'Issuing credentials', grade: 'passed', passed_on: '2025-11-20' }

const certificates: readonly SeededProfile[] = [
  ['jwt_vc_json', 'Course Certificate'],
  ['jwt_vc_json-ld', 'Linked Course Certificate'],
  ['ldp_vc', 'Sealed Course Certificate'],
].map(([format = '', title = '']) => ({
  title,
  format,
  name: title.replaceAll(' ', ''),
  claims: { ...person, ...course },
}))

export const seededProfiles: readonly SeededProfile[] = [
  residentCard,
  drivingLicence,
  ...certificates,
]

export const seededFormats: readonly string[] = [
  ...new Set(seededProfiles.map(({ format }) => format)),
]
