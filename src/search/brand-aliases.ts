/**
 * What people call applications. Each line: names = words of the label; `|` separates alternatives, best first.
 * A line in CONCEPTS says what an application is for: all that the person has are candidates.
 */
const BRANDS = `
sfdc,sf,sales cloud,salesforce.com,sforce,salesforce crm = salesforce
gsuite,g suite,google apps,google suite,gws = google workspace
gmail,google mail,google email,g mail = google workspace mail|gmail|google mail
gdrive,google drive,g drive,gd = google workspace drive|google drive
gcal,google calendar,g cal,g calendar = google workspace calendar|google calendar
gdocssuments = google workspace docs|google docs
google sheetss = google workspace sheets|google sheets
gslides,google slidess = google workspace slides|google slides
gmeet,google meets,hangouts = google workspace meet|google meet
gchat,google chat = google workspace chat|google chat
ga,ga4 = google analytics
gcp,gcloud = google cloud platform
gads,adwords = google ads
data studio,google data studio,datastudio = looker studio
o365,m365,office,office365,ms365,microsoft365,office 365,microsoft 365,ms 365,o 365,microsoft office = microsoft office 365|microsoft 365|office 365
outlook,owa,hotmail,ms outlook,outlook mail,outlook email,exchange,o365 mail,office mail = microsoft 365 outlook|microsoft outlook|outlook
teams,msteams,skype,lync,mst,skype for business = microsoft teams
skydrive,od = microsoft onedrive
sharepoint,spo,sharepoint online,share point = microsoft sharepoint online|microsoft sharepoint|sharepoint
powerbi,pbi,power bi = microsoft power bi|power bi
azure,az portal,azure portal,ms azure = microsoft azure portal|microsoft azure|azure
d365,dynamics,dynamics crm,ms dynamics = microsoft dynamics 365|microsoft dynamics
ado,azdo,vsts,tfs = azure devops
aad,azure ad = microsoft entra|azure active directory
msft,ms = microsoft
aws,amazon,amazon web services,amazon aws,amazon console,aws console,aws sso = aws|amazon web services|amazon
oci = oracle cloud infrastructure
jsm,jsd,service desk = jira service management
jira cloud,atlassian = jira
confluence wiki,atlassian confluence,conflu = confluence
bb = bitbucket
gh,github.com = github
ghe,ghec,github enterprise = github enterprise cloud|github enterprise
gl = gitlab
snow,sn = servicenow
wd,wday = workday
adp,adp wfn,wfn = adp workforce now|adp
psft,peoplesoft,people soft = oracle peoplesoft|peoplesoft
oracle netsuite = netsuite
salesforce test = salesforce sandbox
sfsf,success factors,sap sf = sap successfactors|successfactors
s4,s4hana,s 4 hana,hana = sap s 4 hana cloud|sap s 4hana
expense tool,expenses tool,expense reports tool,sap travel,concur travel,concur expense,concur expenses = sap concur|concur
tripactions,trip actions,navan travel = navan
ultipro,ulti pro,ukg = ukg pro|ukg
dayforce = ceridian dayforce|dayforce
zd,zendesk support = zendesk
zoom meeting,zoom meetings,zoom call,zoom us,zoom.us,zoom video = zoom
webex,web ex,webex meeting,webex meetings = cisco webex|webex
rc = ringcentral
dd,ddog,dog = datadog
new relic one = new relic
pd = pagerduty
cs,crowd strike = crowdstrike falcon|crowdstrike
s1 = sentinelone
kb4,know be four,knowbe4 training = knowbe4
1pw,1pass,onepassword,one password = 1password
bw = bitwarden
lp = lastpass
chatgpt,gpt,openai,open ai,chatgpt plus = chatgpt
claude ai,anthropic = claude
adobe,acc,cc,photoshop,illustrator,indesign,lightroom = adobe creative cloud
aem,adobe cq = adobe experience manager
omniture = adobe analytics
workfront = adobe workfront|workfront
acrobat,adobe sign,echosign,adobe acrobat = adobe acrobat sign|adobe sign|adobe acrobat
docusign,ds,esign,docu = docusign
realtimeboard = miro
lucid = lucidchart
dropbox,db = dropbox
box.com,boxnet,box net = box
lynda,lynda.com,linkedin training = linkedin learning
tableau online,tab online = tableau cloud
snowflake db = snowflake
dbx = databricks
qbo,qb,quick books,quickbooks,intuit = quickbooks online|quickbooks
hubs = hubspot
mkto,marketo = marketo engage|marketo
svmk = surveymonkey
luna,akamai = akamai control center|akamai
airwatch,air watch,ws1 = workspace one
kafka,confluent kafka = confluent cloud|confluent
dapulse,monday = monday com
bim 360,autodesk = autodesk construction cloud|autodesk
mongo,mongodb,mongo db = mongodb atlas|mongodb
tfc = terraform cloud|terraform
vault = hashicorp vault
artifactory = jfrog artifactory|artifactory
cci = circleci
bk = buildkite
sumo = sumo logic
zscaler vpn = zscaler private access
cortex = palo alto networks cortex xdr|cortex
duo = duo security|duo
jamf = jamf pro|jamf
sfmc,marketing cloud = salesforce marketing cloud|marketing cloud
mulesoft = mulesoft anypoint|mulesoft
csod,cornerstone = cornerstone ondemand|cornerstone
amex gbt,gbt,amex travel = american express global business travel
qualtrics = qualtrics xm|qualtrics
wp,wordpress = wordpress vip|wordpress
production = prod
prod = production
development = dev
dev = development
stage,stg = staging
`;

const CONCEPTS = `
email,e mail,inbox,mailbox,webmail,mail = google workspace mail|gmail|microsoft 365 outlook|outlook
calendar,calender,diary = google workspace calendar|google calendar
spreadsheet,excel = google workspace sheets|microsoft office 365|excel
presentation,powerpoint = google workspace slides|microsoft office 365|powerpoint
document,word = google workspace docs|microsoft office 365
expense,expense report,reimbursement,expense claim = sap concur|concur|expensify|brex|ramp
esignature,e signature,electronic signature,sign document = docusign|adobe acrobat sign|pandadoc
travel,trip,book travel,flight,hotel = navan|egencia|travelperk|american express global business travel|concur
payroll,payslip,pay slip,paystub,pay stub = adp workforce now|adp|workday|paylocity|paycom|gusto
hris,hr system,time off,vacation,pto,annual leave = workday|bamboohr|ukg pro
crm = salesforce|hubspot|sugarcrm|zoho crm|microsoft dynamics 365
erp,accounting = netsuite|sap s 4 hana cloud|oracle fusion cloud
wiki,knowledge base = confluence|notion|guru
issue tracker,bug tracker = jira|linear|azure devops
it support,it ticket,support desk = help desk|servicenow|jira service management|freshservice
support ticket,customer support = zendesk|freshdesk|intercom
chat,messaging = slack|microsoft teams
video call,video conference,video meeting = zoom|cisco webex|webex|google workspace meet|microsoft teams
whiteboard = miro|mural|figjam|lucidspark
diagram,flowchart = lucidchart|microsoft visio
password manager = 1password|lastpass|bitwarden|keeper
source control,code repository = github|gitlab|bitbucket
monitoring,observability = datadog|new relic|dynatrace
on call,oncall = pagerduty|opsgenie
data warehouse = snowflake|databricks
bi,dashboards,business intelligence = tableau cloud|microsoft power bi|looker
design tool = figma|sketch|invision
security training,awareness training = knowbe4
elearning,online course = linkedin learning|udemy business|coursera for business|learning portal
lms = learning portal|docebo|cornerstone
file sharing,cloud storage = box|dropbox|google workspace drive|microsoft onedrive
ai assistant = chatgpt|claude|perplexity
project management,task management = asana|jira|monday com|wrike|clickup
phone book,staff directory,people directory,org chart = employee directory
health insurance = benefits
canteen = cafeteria|cafe
`;

export interface BrandAlias {
  /** What an application is for, not a name of it. */
  readonly isConcept: boolean;
  /** Words of the label, best first. */
  readonly targets: readonly (readonly string[])[];
}

const aliases = new Map<string, BrandAlias>();

function read(table: string, isConcept: boolean): void {
  for (const line of table.trim().split('\n')) {
    const [names = '', targets = ''] = line.split(' = ');
    const alias = { isConcept, targets: targets.split('|').map((target) => target.split(' ')) };
    for (const name of names.replaceAll('.', ' ').split(','))
      for (const key of isConcept ? [name, `${name}s`] : [name])
        if (!aliases.has(key)) aliases.set(key, alias);
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
