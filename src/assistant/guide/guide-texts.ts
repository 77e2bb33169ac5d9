import { localized } from '../../domain/localized.ts';

/** What can be asked: prompts as people say them. The assistant understands each, in every language. */
export const GUIDE_TEXTS = localized('guide', {
  intro: 'Ask in your own words, for example:',
  groups: {
    profile: 'Your profile',
    apps: 'Your apps',
    list: 'After a list',
    panel: 'This extension',
  },
  prompts: {
    ask: 'What can I ask?',
    wholeProfile: 'Show me my Okta profile',
    fields: {
      title: 'What’s my job title and department?',
      manager: 'Who is my manager?',
      email: 'What’s my email address?',
      primaryPhone: 'What’s my phone number?',
      mobilePhone: 'What’s my mobile number?',
      employeeNumber: 'What’s my employee number?',
      costCenter: 'What’s my cost center?',
      login: 'What’s my username?',
      lastLogin: 'When did I last sign in?',
      passwordChanged: 'When did I last change my password?',
    },
    list: 'Which apps do I have?',
    listSome: 'Which {words} apps do I have?',
    have: 'Do I have {label}?',
    open: 'Open {label}',
    link: 'Get me the link to {label}',
    second: 'Open the second one',
    byName: 'Sort by name',
    recent: 'Show recently opened apps',
    only: 'Only those with {words}',
    rest: 'Show the rest',
    panel: {
      refresh: 'Refresh my apps',
      'new-chat': 'New chat',
      shortcuts: 'Keyboard shortcuts',
      options: 'Open options',
      'switch-user': 'Switch user',
      'sign-out': 'Sign out',
    },
    helpDesk: 'How do I contact the help desk?',
  },
});
