/**
 * The prompts that the product exists for, in three wordings of each language: job title and department, manager, apps,
 * apps again, profile, links to Salesforce, Google Workspace, Zoom and the HR portal, and apps once more.
 */
export const HEADLINE_CALLS: readonly string[] = [
  'profile department title',
  'profile manager',
  'list',
  'profile',
  'link Salesforce',
  'list',
  'link Google Workspace',
  'open Zoom',
  'link Workday (HR Portal)',
  'list',
];

export const HEADLINE_PROMPTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  de: [
    [
      'Was sind meine Berufsbezeichnung und Abteilung in Okta?',
      'Welche Position und welche Abteilung sind für mich in Okta eingetragen?',
      'Wie lautet mein Jobtitel und in welcher Abteilung bin ich in Okta?',
    ],
    ['Wer ist mein Vorgesetzter?', 'Wer ist mein Manager?', 'An wen berichte ich?'],
    [
      'Auf welche Anwendungen habe ich Zugriff?',
      'Welche Apps stehen mir zur Verfügung?',
      'Zu welchen Anwendungen habe ich Zugang?',
    ],
    [
      'Zeig mir meine Okta-Profilinformationen.',
      'Zeige mir mein Okta-Profil.',
      'Welche Angaben stehen in meinem Okta-Profil?',
    ],
    [
      'Gib mir den SSO-Link zum Starten von Salesforce.',
      'Ich brauche den SSO-Link für Salesforce.',
      'Wie lautet der SSO-Link zu Salesforce?',
    ],
    [
      'Welche Apps kann ich nutzen?',
      'Auf welche Apps kann ich zugreifen?',
      'Welche Apps habe ich?',
    ],
    [
      'Gib mir den direkten Link zu Google Workspace.',
      'Schick mir den Direktlink für Google Workspace.',
      'Was ist der direkte Link, um auf Google Workspace zuzugreifen?',
    ],
    [
      'Öffne den SSO-Link für Zoom.',
      'Bitte den SSO-Link von Zoom öffnen.',
      'Bitte öffne den SSO-Link zu Zoom.',
    ],
    [
      'Wie komme ich auf das HR Portal? Gib mir den Link.',
      'Wie greife ich auf das HR-Portal zu? Ich brauche den Link.',
      'Wo finde ich das HR Portal? Bitte den Link.',
    ],
    [
      'Liste die Anwendungen auf, die ich nutzen kann.',
      'Zeig mir alle Anwendungen, die ich verwenden kann.',
      'Liste meine Apps auf.',
    ],
  ],
  fr: [
    [
      'Quels sont mon intitulé de poste et mon service dans Okta ?',
      'Quel est mon poste et mon département dans Okta ?',
      'Dans Okta, quels sont mon titre et mon service ?',
    ],
    ['Qui est mon manager ?', 'Qui est mon responsable ?', 'C’est qui mon supérieur ?'],
    [
      'À quelles applications ai-je accès ?',
      'Quelles sont les applications auxquelles j’ai accès ?',
      'De quelles applications est-ce que je dispose ?',
    ],
    [
      'Montre-moi les informations de mon profil Okta.',
      'Affiche mon profil Okta.',
      'Donnez-moi toutes les informations de mon profil Okta.',
    ],
    [
      'Donne-moi le lien SSO pour lancer Salesforce.',
      'J’ai besoin du lien SSO de Salesforce.',
      'Quel est le lien SSO vers Salesforce ?',
    ],
    [
      'Quelles applis je peux utiliser ?',
      'Quelles sont mes applications ?',
      'À quelles applis est-ce que j’ai accès ?',
    ],
    [
      'Donne-moi le lien direct pour accéder à Google Workspace.',
      'Je voudrais le lien direct vers Google Workspace.',
      'Envoie-moi le lien direct de Google Workspace.',
    ],
    [
      'Ouvre le lien SSO de Zoom.',
      'Ouvrez le lien SSO pour Zoom.',
      'Ouvre-moi le lien SSO de Zoom.',
    ],
    [
      'Comment accéder au HR Portal ? Donne-moi le lien.',
      'Comment j’accède au portail RH ? Donne-moi le lien.',
      'Où se trouve le HR Portal ? Il me faut le lien.',
    ],
    [
      'Liste les applications que je peux utiliser.',
      'Affiche la liste de mes applications.',
      'Fais-moi la liste des applications que je peux utiliser.',
    ],
  ],
  es: [
    [
      '¿Cuál es mi puesto y mi departamento en Okta?',
      '¿Qué cargo y departamento tengo en Okta?',
      'Dime mi puesto y mi departamento según Okta.',
    ],
    ['¿Quién es mi jefe?', '¿Quién es mi manager?', '¿A quién le reporto?'],
    [
      '¿A qué aplicaciones tengo acceso?',
      '¿Cuáles son las aplicaciones a las que tengo acceso?',
      '¿Qué aplicaciones tengo disponibles?',
    ],
    [
      'Muéstrame la información de mi perfil de Okta.',
      'Enséñame mi perfil de Okta.',
      'Quiero ver todos los datos de mi perfil de Okta.',
    ],
    [
      'Dame el enlace SSO para abrir Salesforce.',
      'Necesito el enlace SSO de Salesforce.',
      '¿Cuál es el enlace SSO de Salesforce?',
    ],
    ['¿Qué aplicaciones puedo usar?', '¿Qué apps tengo?', '¿A qué apps puedo acceder?'],
    [
      'Dame el enlace directo para acceder a Google Workspace.',
      'Pásame el enlace directo a Google Workspace.',
      'Quiero el link directo de Google Workspace.',
    ],
    [
      'Abre el enlace SSO de Zoom.',
      'Abre el enlace SSO para Zoom.',
      'Ábreme el enlace SSO de Zoom.',
    ],
    [
      '¿Cómo accedo al HR Portal? Dame el enlace.',
      '¿Cómo entro al portal de RRHH? Pásame el enlace.',
      '¿Dónde está el HR Portal? Necesito el enlace.',
    ],
    [
      'Lista las aplicaciones que puedo usar.',
      'Muéstrame la lista de mis aplicaciones.',
      'Enumera las aplicaciones que puedo utilizar.',
    ],
  ],
  'pt-BR': [
    [
      'Qual é o meu cargo e departamento no Okta?',
      'Quais são meu cargo e meu departamento no Okta?',
      'Me diz meu cargo e meu departamento no Okta.',
    ],
    ['Quem é meu gerente?', 'Quem é o meu gestor?', 'Para quem eu respondo?'],
    [
      'A quais aplicativos eu tenho acesso?',
      'Quais são os aplicativos que eu tenho?',
      'Que aplicativos estão disponíveis para mim?',
    ],
    [
      'Mostre as informações do meu perfil no Okta.',
      'Me mostra meu perfil do Okta.',
      'Quero ver todos os dados do meu perfil no Okta.',
    ],
    [
      'Me dê o link de SSO para abrir o Salesforce.',
      'Preciso do link SSO do Salesforce.',
      'Qual é o link SSO do Salesforce?',
    ],
    ['Quais apps posso acessar?', 'Quais apps eu tenho?', 'Que apps eu posso usar?'],
    [
      'Me dê o link direto para acessar o Google Workspace.',
      'Me passa o link direto do Google Workspace.',
      'Qual é o link direto do Google Workspace?',
    ],
    ['Abra o link SSO do Zoom.', 'Abre o link de SSO do Zoom.', 'Pode abrir o link SSO do Zoom?'],
    [
      'Como acesso o HR Portal? Me dê o link.',
      'Como eu entro no portal do RH? Me passa o link.',
      'Onde fica o HR Portal? Preciso do link.',
    ],
    [
      'Liste os aplicativos que posso usar.',
      'Mostre a lista dos meus aplicativos.',
      'Lista os apps que eu posso usar.',
    ],
  ],
  it: [
    [
      'Qual è la mia qualifica e il mio reparto in Okta?',
      'Quali sono la mia posizione e il mio dipartimento in Okta?',
      'Dimmi il mio ruolo e il mio reparto su Okta.',
    ],
    ['Chi è il mio manager?', 'Chi è il mio responsabile?', 'A chi riporto?'],
    [
      'A quali applicazioni ho accesso?',
      'Quali sono le applicazioni a cui ho accesso?',
      'Quali applicazioni ho a disposizione?',
    ],
    [
      'Mostrami le informazioni del mio profilo Okta.',
      'Fammi vedere il mio profilo Okta.',
      'Vorrei vedere tutti i dati del mio profilo Okta.',
    ],
    [
      'Dammi il link SSO per avviare Salesforce.',
      'Mi serve il link SSO di Salesforce.',
      'Qual è il link SSO di Salesforce?',
    ],
    ['Quali app posso usare?', 'Che app ho?', 'A quali app posso accedere?'],
    [
      'Dammi il link diretto per accedere a Google Workspace.',
      'Mi dai il link diretto a Google Workspace?',
      'Vorrei il link diretto di Google Workspace.',
    ],
    ['Apri il link SSO di Zoom.', 'Apri il link SSO per Zoom.', 'Aprimi il link SSO di Zoom.'],
    [
      'Come accedo al HR Portal? Dammi il link.',
      'Come entro nel portale HR? Dammi il link.',
      'Dove trovo l’HR Portal? Mi serve il link.',
    ],
    [
      'Elenca le applicazioni che posso usare.',
      'Mostrami l’elenco delle mie applicazioni.',
      'Elencami le app che posso utilizzare.',
    ],
  ],
  nl: [
    [
      'Wat zijn mijn functietitel en afdeling in Okta?',
      'Wat is mijn functie en op welke afdeling zit ik volgens Okta?',
      'Welke functie en afdeling staan er voor mij in Okta?',
    ],
    ['Wie is mijn manager?', 'Wie is mijn leidinggevende?', 'Aan wie rapporteer ik?'],
    [
      'Tot welke applicaties heb ik toegang?',
      'Welke applicaties zijn er voor mij beschikbaar?',
      'Welke applicaties heb ik?',
    ],
    [
      'Laat me mijn Okta-profielgegevens zien.',
      'Toon mijn Okta-profiel.',
      'Laat alle informatie van mijn Okta-profiel zien.',
    ],
    [
      'Geef me de SSO-link om Salesforce te starten.',
      'Ik heb de SSO-link van Salesforce nodig.',
      'Wat is de SSO-link voor Salesforce?',
    ],
    ['Welke apps kan ik gebruiken?', 'Welke apps heb ik?', 'Bij welke apps kan ik?'],
    [
      'Geef me de directe link naar Google Workspace.',
      'Stuur me de directe link van Google Workspace.',
      'Wat is de directe link om bij Google Workspace te komen?',
    ],
    [
      'Open de SSO-link voor Zoom.',
      'Open de SSO-link van Zoom.',
      'Kun je de SSO-link van Zoom openen?',
    ],
    [
      'Hoe kom ik bij het HR Portal? Geef me de link.',
      'Hoe krijg ik toegang tot het HR Portal? Ik wil de link.',
      'Waar vind ik het HR Portal? Graag de link.',
    ],
    [
      'Geef een lijst van de applicaties die ik kan gebruiken.',
      'Toon de lijst van mijn applicaties.',
      'Som de apps op die ik kan gebruiken.',
    ],
  ],
  ja: [
    [
      'Oktaでの私の役職と部署は何ですか？',
      'Oktaに登録されている私の役職と部署を教えてください。',
      '私の肩書きと所属部署はOktaでどうなっていますか？',
    ],
    ['私の上司は誰ですか？', '私のマネージャーは誰ですか？', '上司の名前を教えてください。'],
    [
      '私がアクセスできるアプリケーションは何ですか？',
      'どのアプリケーションにアクセスできますか？',
      '私に割り当てられているアプリを教えてください。',
    ],
    [
      '私のOktaプロフィール情報を表示してください。',
      'Oktaのプロフィールを見せて。',
      '私のOktaプロファイルの情報をすべて教えてください。',
    ],
    [
      'Salesforceを起動するためのSSOリンクをください。',
      'SalesforceのSSOリンクを教えてください。',
      'セールスフォースのSSOリンクが必要です。',
    ],
    ['どのアプリが使えますか？', '私が使えるアプリは？', '使えるアプリを教えて。'],
    [
      'Google Workspaceにアクセスする直接リンクをください。',
      'Google Workspaceの直リンクを教えてください。',
      'Google Workspaceへのリンクを直接ください。',
    ],
    [
      'ZoomのSSOリンクを開いて。',
      'ZoomのSSOリンクを開いてください。',
      'ZoomのSSOリンクを開いてもらえますか？',
    ],
    [
      'HR Portalにはどうやってアクセスしますか？リンクをください。',
      '人事ポータルにはどうやって入りますか？リンクを教えてください。',
      'HR Portalはどこですか？リンクをお願いします。',
    ],
    [
      '私が使えるアプリケーションの一覧を出してください。',
      'アプリの一覧を表示して。',
      '利用できるアプリケーションをリストアップしてください。',
    ],
  ],
  'zh-CN': [
    [
      '我在Okta里的职位和部门是什么？',
      'Okta上我的职务和部门分别是什么？',
      '告诉我我在Okta中的职位头衔和所属部门。',
    ],
    ['我的经理是谁？', '我的上级是谁？', '我的直属领导是谁？'],
    ['我可以访问哪些应用？', '我有权限使用哪些应用程序？', '分配给我的应用有哪些？'],
    ['显示我的Okta个人资料。', '给我看看我的Okta个人信息。', '把我的Okta资料全部显示出来。'],
    ['给我启动Salesforce的SSO链接。', '我需要Salesforce的SSO链接。', 'Salesforce的SSO链接是什么？'],
    ['我能用哪些应用？', '我有哪些应用？', '哪些应用我可以用？'],
    [
      '给我访问Google Workspace的直接链接。',
      '把Google Workspace的直接链接发给我。',
      'Google Workspace的直达链接是什么？',
    ],
    ['打开Zoom的SSO链接。', '请打开Zoom的SSO链接。', '帮我打开Zoom的SSO链接。'],
    [
      '怎么访问HR Portal？把链接给我。',
      '怎么进人事门户？给我链接。',
      'HR Portal在哪里？给我链接。',
    ],
    ['列出我可以使用的应用。', '显示我的应用列表。', '把我能用的应用程序列出来。'],
  ],
};
