/**
 * What people call applications, where neither words, starts, initials nor slips lead there. Each line:
 * words of the label = names; `|` separates alternatives, best first.
 */
const BRANDS = `google workspace=gsuite,google apps,google suite,gws
google workspace mail|gmail=gmail,google mail,google email
google workspace meet|google meet=hangouts
google cloud platform=gcp,gcloud
google workspace drive|google drive=gd
google analytics=ga,ga4
google ads=adwords
looker studio=data studio
microsoft office 365|microsoft 365|office 365=office,o365,m365,ms365,microsoft 365
microsoft 365 outlook|outlook=owa,hotmail,exchange
microsoft teams=teams,skype,lync
onedrive=skydrive,od
sharepoint=spo
power bi=pbi
microsoft azure portal|azure=az,azure
azure devops=ado,vsts,tfs
entra|azure active directory=aad,azure ad
dynamics=d365,dynamics crm
microsoft=ms,msft
aws=amazon,amazon web services
jira service management=jsd,service desk
jira=atlassian
bitbucket=bb
servicenow=snow,sn
workday=wd,wday
adp workforce now|adp=adp,wfn
peoplesoft=psft
salesforce=sf,sfdc,sales cloud
salesforce sandbox=salesforce test
salesforce marketing cloud=sfmc
successfactors=sfsf
navan=tripactions
lucidchart=lucid
knowbe4=knowbe4 training
sap concur|concur=expense reports tool,expense tool
ukg=ultipro
zendesk=zd
zoom=zoom meeting,zoom call
datadog=dd,ddog
sentinelone=s1
1password=1pw,1pass,onepassword
lastpass=lp
pagerduty=pd
crowdstrike=cs
docusign=ds
circleci=cci
terraform cloud|terraform=tfc
hashicorp vault=vault
bitwarden=bw
chatgpt=gpt,openai
claude=anthropic
adobe creative cloud=adobe,acc,cc,photoshop,illustrator,indesign,lightroom
adobe analytics=omniture
adobe acrobat sign=echosign
miro=realtimeboard
dropbox=db
linkedin learning=lynda
tableau=tableau online
databricks=dbx
quickbooks=qb,intuit
marketo=mkto
surveymonkey=svmk
akamai=luna
workspace one=airwatch,ws1
confluent=kafka
monday com=dapulse,monday
autodesk=bim 360
buildkite=bk
cornerstone=csod
american express=amex
wordpress=wp
prod=production
dev=development
staging=stg,stage`;

/** What an application is for: all that the person has are candidates, and none is opened unasked. */
const CONCEPTS = `google workspace mail|gmail|microsoft 365 outlook|outlook=mail,email,inbox,mailbox,webmail
google workspace calendar|google calendar=calendar,calender,diary
google workspace sheets|microsoft office 365|excel=spreadsheet,excel
google workspace slides|microsoft office 365|powerpoint=presentation,powerpoint
google workspace docs|microsoft office 365=document,word
sap concur|concur|expensify|brex|ramp=expense,expense report,expense claim,reimbursement
docusign|adobe acrobat sign|pandadoc=esignature,electronic signature
navan|egencia|travelperk|concur=travel,trip,flight,hotel
adp workforce now|adp|workday|paylocity|gusto=payroll,payslip,paystub
workday|bamboohr|ukg=time off,vacation,pto,annual leave,hris
salesforce|hubspot|microsoft dynamics 365=crm
netsuite|sap s 4 hana cloud=erp,accounting
confluence|notion|guru=wiki,knowledge base
jira|linear|azure devops=issue tracker,bug tracker
help desk|servicenow|jira service management=it support,it ticket
zendesk|freshdesk|intercom=support ticket,customer support
slack|microsoft teams=chat,messaging
zoom|webex|google workspace meet|microsoft teams=video call,video meeting,video conference
miro|mural|figjam=whiteboard
lucidchart|visio=diagram,flowchart
1password|lastpass|bitwarden|keeper=password manager
github|gitlab|bitbucket=source control
datadog|new relic|dynatrace=monitoring,observability
pagerduty|opsgenie=oncall
tableau|power bi|looker=bi,dashboards
figma|sketch=design tool
linkedin learning|udemy|learning portal=elearning
box|dropbox|google workspace drive|onedrive=file sharing
asana|jira|monday com=project management
employee directory=phone book,org chart
benefits=health insurance
cafeteria=canteen`;

export interface BrandAlias {
  /** What an application is for, not a name of it. */
  readonly isConcept: boolean;
  /** Words of the label, best first. */
  readonly targets: readonly (readonly string[])[];
}

const aliases = new Map<string, BrandAlias>();

function read(table: string, isConcept: boolean): void {
  for (const line of table.split('\n')) {
    const [targets = '', names = ''] = line.split('=');
    const alias = { isConcept, targets: targets.split('|').map((target) => target.split(' ')) };
    for (const name of names.split(',')) {
      aliases.set(name, alias);
      if (name.length > 2) aliases.set(`${name}s`, alias);
    }
  }
}

read(BRANDS, false);
read(CONCEPTS, true);

/** By what people type (folded words with single spaces). */
export const BRAND_ALIASES: ReadonlyMap<string, BrandAlias> = aliases;

/** Whether people call an application by exactly these words (not: what it is for). */
export function isBrandAlias(phrase: string): boolean {
  return aliases.get(phrase)?.isConcept === false;
}
