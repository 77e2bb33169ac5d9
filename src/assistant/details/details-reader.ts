import { foldedWords } from '../../search/fold-text.ts';
import type { AskedDetail } from '../request-types.ts';
import type { Reader } from '../reader.ts';
import { profileCall } from '../resolve/calls.ts';

const MAX_WORDS = 14;

/** Words that ask for a change or for an app, which is not what this reader answers. */
const OTHER_REQUEST =
  /\b(?:open|launch|start|go to|link|change|reset|add|set up|setup|enroll|remove|delete|lost|join|leave|create|not|dont|his|her|their|app|apps)\b/u;

/** One detail each: a whole prompt in folded words without punctuation. */
const PATTERNS: readonly (readonly [AskedDetail, RegExp])[] = [
  [
    'authenticators',
    /^(?=.*\b(?:i|my|ive)\b).*\b(?:(?:mfa|2fa|two factor|multi ?factor|authentication|verification|security) (?:factors?|methods?|options?)|authenticators?|mfa|2fa)\b/u,
  ],
  [
    'signIn',
    /^how (?:did|do|have|am|was) i (?:just )?(?:sign|log|signed|logged|authenticate)(?: ?in| on)?$/u,
  ],
  ['signIn', /^(?:what|which) (?:sign ?in |login )?methods? did i use(?: to (?:sign|log) in)?$/u],
  [
    'sessionEnd',
    /^(?:when|what time|how long|how much).*\b(?:my|this|the) (?:okta )?session\b|^when (?:will|do) i (?:be|get) (?:signed|logged) out$/u,
  ],
  ['sessionEnd', /^(?:my )?session (?:end|expiry|expiration)$/u],
  [
    'groups',
    /^(?:what|which|list|show)?(?: all| the| of| are| is| okta)* ?(?:my )?(?:okta )?groups?(?: (?:am i|do i|i am|im|i)(?: belong| a member)?(?: in| to| of)?| are mine)?$/u,
  ],
  ['groups', /^my (?:okta )?groups?$/u],
  [
    'orgName',
    /^(?:what is |whats |tell me )?(?:the )?(?:name of my (?:okta )?(?:org|organi[sz]ation)|my (?:okta )?(?:org|organi[sz]ation)s? name)$/u,
  ],
  [
    'helpDesk',
    /^(?:what is |whats |wheres |where is |give me |show me )?(?:the |my |our )?(?:it )?(?:help ?desk|support)(?:s)? ?(?:email|address|link|page|site|contact)(?: address)?$/u,
  ],
  [
    'helpDesk',
    /^(?:how (?:do|can) i|who do i) (?:contact|reach|email) (?:the |our |it )*(?:help ?desk|support)$/u,
  ],
];

const COURTESY =
  /^(?:please |hey |hi |hello |ok |can you |could you |tell me )+|(?: please| in okta| with okta| for okta| thanks)+$/gu;

/** Reads prompts about how one signs in, one's groups and one's org, which name no field of the profile. */
export const detailsReader: Reader = {
  name: 'details',
  read(prompt) {
    const words = foldedWords(prompt).map((word) => word.replaceAll(/['’]/gu, ''));
    if (words.length > MAX_WORDS) return [];
    const text = words.join(' ').replaceAll(COURTESY, '');
    if (OTHER_REQUEST.test(text)) return [];
    const detail = PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
    return detail === undefined
      ? []
      : [
          {
            plan: { outcome: 'answer', calls: [profileCall([detail])], declined: [] },
            p: 1,
          },
        ];
  },
};
