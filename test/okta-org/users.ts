import { readFileSync } from 'node:fs';
import { type AppLink, assignTo, shippedAppLinks } from './app-links.ts';
import { PASSWORD } from './constants.ts';
import { ALICE, BOB, CAROL, MALLORY, NINA, OSCAR, type UserProfile } from './user-profiles.ts';

export interface OrgUser {
  id: string;
  login: string;
  password: string;
  /** False for a user who is not assigned to the extension's application in Okta. */
  assigned: boolean;
  status: string;
  profile: UserProfile;
  appLinks: AppLink[];
}

function createUser(id: string, profile: UserProfile, appLinks: AppLink[]): OrgUser {
  return {
    id,
    login: profile.login,
    password: PASSWORD,
    assigned: true,
    status: 'ACTIVE',
    profile,
    appLinks: assignTo(id, appLinks),
  };
}

/** Reads a user as `/api/v1/users/me` answers it. */
export function readUser(file: string): Pick<OrgUser, 'id' | 'status' | 'profile'> {
  const user = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof user?.id !== 'string' || typeof user.profile?.login !== 'string') {
    throw new TypeError(`${file} holds no user: "id" and "profile.login" are needed`);
  }
  return { id: user.id, status: user.status ?? 'ACTIVE', profile: user.profile };
}

/** The people of Acme; the first one is replaced or given other links by the options. */
export function createUsers(options: {
  user?: Pick<OrgUser, 'id' | 'status' | 'profile'> | undefined;
  appLinks?: AppLink[] | undefined;
}): OrgUser[] {
  const { id, status, profile } = options.user ?? {
    id: '00u1f96ECLNVOKVMUSEA',
    status: 'ACTIVE',
    profile: ALICE,
  };
  const fifty = shippedAppLinks('50');
  return [
    { ...createUser(id, profile, options.appLinks ?? fifty), status },
    createUser('00u2bk7RQLMXWPTYUSEB', BOB, shippedAppLinks('500')),
    createUser('00u3cm9TVNHZKRDSUSEC', CAROL, shippedAppLinks('5000')),
    createUser('00u4dn1XWPJBLQFGUSED', MALLORY, shippedAppLinks('hostile')),
    createUser('00u5fp3YZRKCMSHJUSEF', NINA, fifty.slice(0, 3)),
    { ...createUser('00u6gq5ABTLDNVKWUSEG', OSCAR, fifty.slice(0, 2)), assigned: false },
  ];
}
