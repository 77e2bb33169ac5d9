/**
 * Names of well-known applications that lie within one slip of another's name, or begin it.
 * Who types one of them means it: it is never read as a slip in, or the start of, something else.
 */
const NAMES = new Set(
  `
  air airbase arc asana basecamp beam birst bit box braze bridge buffer calendly canva canvas
  clay coda code coder colab copper cursor dash deel desk dialog docs domo doodle drift drip
  drive dropbox dscout elastic envoy expo fathom figma flow forms front gem git github gitlab
  glean gmail gong granola guru gusto hazel heap hive hotjar hub hubs insight intercom jenkins
  jest jira jive kahoot kissflow kite lark lattice lever linear litmos looker loom lucid maps
  marker meet mind mint mira miro mixmax mixpanel mode monday motion mural mux native nexus
  notion nova onedrive onenote onshape opal orbit otter outlook outreach pilot pipe planner post
  postman project pulse quip ramp robin sage salesforce salesloft sana segment sense sentry
  sheets sigma sketch slab slack slate slice slite snow snyk sprout stripe sumo sunsama superset
  swagger tableau tango teams telegram tempo todo toggl trello twilio typeform unbounce vault
  vercel vidyard vimeo visio vision viva webex webflow wise wix wiz xero yammer zapier zoho zoom
  zoominfo zulip
`
    .trim()
    .split(/\s+/u),
);

export function isKnownName(word: string): boolean {
  return NAMES.has(word);
}
