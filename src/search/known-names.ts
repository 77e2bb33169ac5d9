/**
 * Names of well-known applications that lie within one slip or as a beginning of another's name.
 * Who types one of them means it: it is never read as a slip of, or the start of, something else.
 */
const NAMES = new Set(
  `air arc asana ask basecamp beam bill birst bit box bridge buffer build canva canvas cent circle clay click close
  cloud coda code coder colab copper cursor dash data deel desk dialog doc docs domo doodle drift drip drive drop
  dropbox dscout elastic envoy expo fathom figma flow form forms front gem git gitlab github glean gmail gong granola
  guru gusto hazel heap help hive home hook hotjar hub hubs insight intercom jenkins jest jira jive kahoot kissflow
  kite lark lattice lever linear litmos loom looker lucid mail map maps marker meet mind mint mira miro mixmax mode
  monday motion mural mux native nexus note notes notion nova office one onedrive onenote onshape opal open orbit
  otter outreach outlook pilot ping pipe pitch plan planner post postman power project pulse quick quip ramp read
  ring robin sage sales salesforce salesloft sana segment sense sentry share sheet sheets shortcut sigma sketch slab
  slack slate slice slite snow snyk space spark spot sprout square stack stripe sumo sunsama superset survey swagger
  tableau tango team teams telegram tempo time todo toggl trello twilio type typeform unbounce vault vercel vidyard
  vimeo vision visio viva webex webflow wise wix wiz work workday xero yammer zapier zoho zoom zoominfo zulip`.split(
    /\s+/u,
  ),
);

export function isKnownName(word: string): boolean {
  return NAMES.has(word);
}
