/** What users ask of the extension itself. One phrase a line; see `lexicon.ts` for the notation. */
export const COMMAND_PHRASES = [
  [
    'command',
    `
sign/log me? out/off
signout/logout
`,
    'sign-out',
  ],
  [
    'command',
    `
change/switch the/my? account/user/org
use another/different account
sign/log in as someone/somebody else
`,
    'switch-user',
  ],
  [
    'command',
    `
open/show/change the/my/your? options/settings/preferences
options/settings/preferences
extension options/settings
change/switch the? language
`,
    'options',
  ],
  [
    'command',
    `
keyboard shortcuts
shortcuts/hotkeys/shortcut
`,
    'shortcuts',
  ],
  [
    'command',
    `
new/clear/reset the/this/my? chat/conversation
start/begin a? new chat/conversation
start over
clear the/this? history/panel
`,
    'new-chat',
  ],
] as const;
