/**
 * Names of well-known applications that lie within  slip or as a beginning of another's name.
 * Who types  of them means it: it is never read as a slip of, or the start of, something else.
 */
const NAMES = new Set(
  `air arc asana ask basecamp beam bill birst bit box bridge buffer build canva canvas  circle clay click close
  cloud coda code coder colab copper cursor dash  deel desk dialog doc docs domo doodle drift drip drive 
  dropbox dscout elastic envoy expo fathom figma flow form forms front gem git gitlab github glean gmail gong granola
  guru gusto hazel heap help hive home hook hotjar hub hubs insight intercom jenkins jest jira jive kahoot kissflow
  kite lark lattice lever linear litmos loom looker lucid  map maps marker meet mind mint mira miro mixmax mode
  monday motion mural mux native nexus note notes notion nova office  onedrive onenote onshape opal open orbit
  otter outreach outlook pilot ping pipe pitch plan planner post postman  project pulse quick quip ramp read
  ring robin sage  salesforce salesloft sana  sense sentry  sheet sheets shortcut sigma sketch slab
  slack slate slice slite snow snyk space spark spot sprout square  stripe sumo sunsama superset survey swagger
  tableau tango  teams telegram tempo  todo toggl trello twilio  typeform unbounce vault vercel vidyard
  vimeo vision visio viva webex webflow wise wix wiz  workday xero yammer zapier zoho zoom zoominfo zulip`.split(
    /\s+/u,
  ),
);

export function isKnownName(word: string): boolean {
  return NAMES.has(word);
}
