import { classifiers } from './applications.ts';

export const PROFILE = {
  displayName: 'Alice Ames',
  firstName: 'Alice',
  lastName: 'Ames',
  login: 'alice',
  title: 'Designer',
  department: 'Finance',
  email: 'alice@acme.example',
  secondEmail: 'ali@home.example',
  employeeNumber: 'E-1',
  manager: 'Dana Ruiz',
  costCenter: 'CC-9',
  city: 'Porto',
  primaryPhone: '+1 415 555 0177',
  mobilePhone: '+1 415 555 0100',
  userType: 'Employee',
  passwordChanged: '2026-09-01T08:00:00.000Z',
  lastLogin: '2026-11-24T08:00:00.000Z',
};
export const SHARED = {
  signIn: {
    methods: 'password',
    signedInAt: '2026-11-24T08:00:00.000Z',
    sessionEndsAt: '2026-11-24T18:00:00.000Z',
  },
  authenticators: { Password: '', 'Okta Verify': '' },
  groups: { Everyone: '', Finance: '' },
  org: { name: 'Acme', supportEmail: 'help@acme.example' },
};
/** What the org records of its own. */
export const OWN = {
  'Office floor': '4',
  'T-shirt size': 'M',
  'Badge number': 'B-7',
  'Parking spot': 'P12',
};

/** An org whose attributes were read, one that is known to have some, and one that shares none. */
export const org = (customAttributes: Readonly<Record<string, string>> | null, isRead = true) => ({
  shared: { ...SHARED, ...(customAttributes !== null && { customAttributes }) },
  profile: PROFILE,
  isRead: isRead && customAttributes !== null,
  isShared: customAttributes !== null,
  classifiers: async () => classifiers,
});
