/**
 * What people call applications. Each line: names = words of the label; `|` separates alternatives, best first.
 * A line in CONCEPTS says what an application is for: all that the person has are candidates.
 */
const BRANDS = `
sfdc,sf,sales cloud,salesforce.com,sforce,sales force,salesforce crm,lightning,sfdc prod = salesforce
gsuite,g suite,google apps,google suite,gws,google admin,google apps for work = google workspace
gmail,google mail,google email,g mail,gsuite mail = google workspace mail|gmail|google mail
gdrive,google drive,g drive,gd = google workspace drive|google drive
gcal,google calendar,gcalendar,g cal,g calendar = google workspace calendar|google calendar
gdocs,google docs,google documents,google doc = google workspace docs|google docs
gsheets,google sheets,google spreadsheets,google spreadsheet,gsheet = google workspace sheets|google sheets
gslides,google slides,google presentations,google presentation = google workspace slides|google slides
gmeet,google meet,google hangouts,hangouts,google hangout,google video = google workspace meet|google meet
gchat,google chat = google workspace chat|google chat
ga,ga4,google analytics = google analytics
gcp,google cloud,gcloud,google cloud console = google cloud platform
gads,adwords,google adwords = google ads
gtm = google tag manager
data studio,google data studio,looker studio,datastudio = looker studio
o365,m365,office,office365,ms365,microsoft365,ms office,ms365,msoffice,office 365,microsoft 365,ms 365,o 365,microsoft office = microsoft office 365|microsoft 365|office 365
outlook,owa,hotmail,ms outlook,outlook mail,outlook email,exchange,o365 mail,office mail = microsoft 365 outlook|microsoft outlook|outlook
teams,ms teams,msteams,skype,lync,microsoft teams,mst,skype for business = microsoft teams
onedrive,skydrive,one drive,ms onedrive,od = microsoft onedrive
sharepoint,spo,sharepoint online,share point,ms sharepoint = microsoft sharepoint online|microsoft sharepoint|sharepoint
powerbi,pbi,power bi,ms power bi = microsoft power bi|power bi
azure,az portal,azure portal,ms azure = microsoft azure portal|microsoft azure|azure
d365,dynamics,dynamics crm,ms dynamics,dynamics 365 = microsoft dynamics 365|microsoft dynamics
intune,ms intune = microsoft intune
visio,ms visio = microsoft visio
ado,azdo,vsts,tfs,azure devops,visual studio team services,azure boards = azure devops
aad,azure ad,entra = microsoft entra|azure active directory
msft,ms = microsoft
aws,amazon,amazon web services,amazon aws,amazon console,aws console,aws sso = aws|amazon web services|amazon
oci = oracle cloud infrastructure
jsm,jsd,jira service desk,service desk = jira service management
jira software,atlassian jira,jira cloud,atlassian = jira
confluence wiki,atlassian confluence,conflu = confluence
bb,bit bucket = bitbucket
gh,github.com,git hub = github
ghe,ghec,github enterprise = github enterprise cloud|github enterprise
gl,git lab = gitlab
snow,sn,service now,snow tickets = servicenow
wd,wday,work day = workday
adp,adp wfn,wfn = adp workforce now|adp
psft,peoplesoft,people soft = oracle peoplesoft|peoplesoft
ns,net suite,oracle netsuite = netsuite
sf sandbox,sfdc sandbox,salesforce test,sandbox salesforce = salesforce sandbox
sfsf,success factors,sap sf = sap successfactors|successfactors
s4,s4hana,s 4 hana,hana = sap s 4 hana cloud|sap s 4hana
expense tool,expenses tool,expense reports tool,sap travel,concur travel,concur expense,concur expenses = sap concur|concur
tripactions,trip actions,navan travel = navan
ultipro,ulti pro,ukg = ukg pro|ukg
dayforce,ceridian = ceridian dayforce|dayforce
zd,zen desk,zendesk support = zendesk
zoom meeting,zoom meetings,zoom call,zoom us,zoom.us,zoom video = zoom
webex,web ex,webex meeting,webex meetings,cisco webex meetings = cisco webex|webex
rc,ring central = ringcentral
dd,data dog,ddog,dog = datadog
nr,new relic one,newrelic = new relic
pd,pager duty,pager = pagerduty
cs,crowd strike,falcon = crowdstrike falcon|crowdstrike
s1,sentinel one,sentinel = sentinelone
kb4,know be four,knowbe4 training,knowbe 4,phishing training = knowbe4
1pw,1pass,1p,onepassword,one password,1 password,agile bits,agilebits = 1password
bw,bit warden = bitwarden
lp,last pass = lastpass
chatgpt,chat gpt,gpt,openai,open ai,chatgpt plus = chatgpt
claude ai,anthropic = claude
adobe,acc,creative cloud,adobe cc,cc,photoshop,illustrator,indesign,premiere,after effects,lightroom,adobe suite = adobe creative cloud
aem,adobe cq = adobe experience manager
omniture = adobe analytics
workfront = adobe workfront|workfront
acrobat,adobe sign,echosign,acrobat sign,adobe acrobat = adobe acrobat sign|adobe sign|adobe acrobat
docusign,docu sign,ds,esign,docu = docusign
realtimeboard,real time board = miro
lucid,lucid chart,lucidcharts = lucidchart
dropbox,drop box,dropbox paper app,db = dropbox
box.com,boxnet,box net = box
lil,lynda,lynda.com,linkedin training,linked in learning = linkedin learning
lisn,sales navigator,sales nav,linkedin sales nav = linkedin sales navigator
tableau online,tab online = tableau cloud
snowflake db,snow flake = snowflake
dbx,data bricks = databricks
qbo,qb,quick books,quickbooks,intuit = quickbooks online|quickbooks
hubs,hub spot,hs = hubspot
mkto,marketo = marketo engage|marketo
svmk,survey monkey = surveymonkey
luna,akamai = akamai control center|akamai
airwatch,air watch,ws1 = workspace one
kafka,confluent kafka = confluent cloud|confluent
dapulse,monday,monday com = monday com
bim 360,bim360,autodesk = autodesk construction cloud|autodesk
mongo,mongodb,mongo db,atlas = mongodb atlas|mongodb
k8s = rancher|openshift
tfc,terraform = terraform cloud|terraform
hcp = hashicorp cloud platform
vault = hashicorp vault
jf,artifactory = jfrog artifactory|artifactory
cci,circle ci = circleci
bk = buildkite
ld,launch darkly = launchdarkly
sumo = sumo logic
zia = zscaler internet access
zpa,zscaler vpn = zscaler private access
xdr,cortex = palo alto networks cortex xdr|cortex
duo,duo mobile = duo security|duo
jamf,casper = jamf pro|jamf
sfmc,exacttarget,marketing cloud = salesforce marketing cloud|marketing cloud
mulesoft,anypoint = mulesoft anypoint|mulesoft
pbix = power bi
gong.io = gong
zi = zoominfo
otter.ai = otter
csod,cornerstone = cornerstone ondemand|cornerstone
amex gbt,gbt,amex travel = american express global business travel
xm,qualtrics = qualtrics xm|qualtrics
wp,wordpress = wordpress vip|wordpress
so,stackoverflow,stack overflow = stack overflow
expense it,expenseit = sap concur
production = prod
prod = production
development = dev
dev = development
stage,stg = staging
lsn = legalzoom
`;

const CONCEPTS = `
email,mail,e mail,emails,inbox,mailbox,my email,webmail,mails = google workspace mail|gmail|microsoft 365 outlook|outlook
calendar,calender,diary,agenda = google workspace calendar|google calendar|outlook calendar
spreadsheet,spreadsheets,excel = google workspace sheets|microsoft office 365|excel
presentation,presentations,powerpoint,slide deck = google workspace slides|microsoft office 365|powerpoint
documents,word processor = google workspace docs|microsoft office 365
expense,expenses,expense report,expense reports,reimbursement,reimbursements,expense claims = sap concur|concur|expensify|brex|ramp
esignature,e signature,e signatures,esignatures,electronic signature,electronic signatures,signing documents,esigning,e sign,esign documents,sign documents = docusign|adobe acrobat sign|adobe sign|pandadoc
travel,trip,trips,business travel,book travel,book a trip,flights,hotels = navan|egencia|travelperk|american express global business travel|concur
payroll,payslip,payslips,pay slip,paystub,paystubs,pay stub,pay stubs,wages,salary slip = adp workforce now|adp|workday|paylocity|paycom|gusto
hris,hr system,hr tool,time off,vacation,pto,annual leave,holiday booking = workday|bamboohr|ukg pro|hibob
crm = salesforce|hubspot|sugarcrm|zoho crm|microsoft dynamics 365
erp = netsuite|sap s 4 hana cloud|oracle fusion cloud
wiki,knowledge base = confluence|notion|guru
issue tracker,bug tracker,bug tracking,tickets board,sprint board = jira|linear|azure devops
support desk,it support,it ticket,it tickets = help desk|servicenow|jira service management|zendesk|freshservice
support tickets,customer tickets,customer support = zendesk|freshdesk|intercom
chat,messaging,instant messaging,im = slack|microsoft teams
video call,video calls,video conference,video conferencing,video meeting = zoom|cisco webex|webex|google workspace meet|microsoft teams
whiteboard,whiteboarding = miro|mural|figjam|lucidspark
diagram,diagrams,diagramming,flowchart,flowcharts = lucidchart|microsoft visio
password manager,passwords manager,password vault = 1password|lastpass|bitwarden|keeper
source control,code hosting,git repos,code repository = github|gitlab|bitbucket
monitoring,observability = datadog|new relic|dynatrace
on call,oncall,on call schedule,incident alerts = pagerduty|opsgenie
data warehouse = snowflake|databricks
bi,dashboards,business intelligence,data visualization,data visualisation = tableau cloud|microsoft power bi|looker
design tool,mockups,ui design = figma|sketch|invision
security training,phishing training,awareness training = knowbe4
e learning,elearning,online courses,courses = linkedin learning|udemy business|coursera for business|learning portal
lms = learning portal|docebo|cornerstone
file sharing,cloud storage,file storage = box|dropbox|google workspace drive|microsoft onedrive
ai assistant,ai chat,ai chatbot = chatgpt|claude|perplexity
project management,task management,task tracker = asana|jira|monday com|wrike|clickup
phone book,phonebook,staff directory,people directory,colleague directory,company directory,org chart = employee directory
benefits,health insurance,medical insurance = benefits
canteen,lunch menu,cafeteria = cafeteria|cafe
`;

export interface BrandAlias {
  readonly kind: 'brand' | 'concept';
  readonly targets: readonly (readonly string[])[];
}

function readTable(table: string, kind: BrandAlias['kind'], into: Map<string, BrandAlias>): void {
  for (const line of table.trim().split('\n')) {
    const [names = '', targets = ''] = line.split(' = ');
    const alias = { kind, targets: targets.split('|').map((target) => target.split(' ')) };
    for (const name of names.split(',')) {
      const key = name.replaceAll('.', ' ');
      if (!into.has(key)) into.set(key, alias);
    }
  }
}

const table = new Map<string, BrandAlias>();
readTable(BRANDS, 'brand', table);
readTable(CONCEPTS, 'concept', table);

/** By what people type (folded words with single spaces). */
export const BRAND_ALIASES: ReadonlyMap<string, BrandAlias> = table;

/** Whether people call an application by exactly these words (not: what it is for). */
export function isBrandAlias(phrase: string): boolean {
  return table.get(phrase)?.kind === 'brand';
}
