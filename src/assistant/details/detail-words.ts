/** What a language asks of the details with, as folded words without apostrophes; each text is a regular expression. */
export interface DetailWords {
  readonly isUnspaced?: true;
  /** Whether it leaves out the one who asks. */
  readonly omitsSelf?: true;
  /** The one who asks. */
  readonly self: string;
  /** Begins what is one's own. */
  readonly own: string;
  /** Anybody else. */
  readonly others: string;
  /** Where whom it is about may be left out: what a question speaks of besides people. */
  readonly topics?: string;
  /** Wishes to change something. */
  readonly changes: string;
  readonly factor: string;
  readonly signIn: string;
  readonly sessionEnd: string;
  readonly passwordChanged: string;
  readonly password: string;
  readonly group: string;
  /** A group's name is what it captures. */
  readonly groupName: string;
  readonly orgName: string;
  readonly helpDesk: string;
  /** Ask whom to speak to, or by which address. */
  readonly contact: string;
  /** Ask how to get there, which may be an app. */
  readonly reach: string;
  /** Begins, or ends, a question for yes or no. */
  readonly whether: string;
  /** With one of them the question is another one. */
  readonly not: string;
}

const KEYS = 'passkeys?|yubikeys?|okta verify|mfa|2fa|authenticators?';

export const DETAIL_WORDS: Readonly<Record<string, DetailWords>> = {
  de: {
    self: 'ich|mich|mir|mein(?:e[mnrs]?)?|wir|uns(?:er(?:e[mnrs]?)?)?',
    own: 'mein(?:e[mnrs]?)?',
    others:
      'kolleg\\w*|chef\\w*|vorgesetzt\\w*|manager\\w*|team\\w*|mitarbeiter\\w*|jemand\\w*|anderen|freund\\w*|frau|mann|ceo',
    changes:
      'fuge|fueg\\w*|hinzu\\w*|entfern\\w*|losch\\w*|zuruck\\w*|andere?|andern|einrichten|richte|aktivier(?:e|en)|deaktivier\\w*|beitreten|verlasse\\w*|kopier\\w*|registrier(?:e|en)|wechsl\\w*|wechseln|nimm',
    factor: `${KEYS}|(?:zwei ?|multi ?)?faktor\\w*|authentifikator\\w*|authentifizierungs\\w+|(?:sicherheits|anmelde|bestatigungs|verifizierungs)(?:methode|option|faktor|schlussel)\\w*|fingerabdruck`,
    signIn:
      'habe ich.*(?:diesmal|heute|dieses mal).*(?:benutzt|verwendet|genutzt)|(?!.*(?:zuletzt|letzten?))(?:wie|womit|wodurch|mit was|mit welche[mnr]|wann|seit wann).*(?:angemeldet|eingeloggt|authentifiziert)(?! bleib)',
    sessionEnd:
      '(?:wann|wie lange|bis wann).*(?:sitzung|session)|(?:sitzung|session).*(?:ende|endet|ablauf\\w*|abgelaufen)|bis wann.*(?:angemeldet|eingeloggt)|wie lange.*noch.*(?:angemeldet|eingeloggt)|wann.*(?:abgemeldet|ausgeloggt)|wie lange bleibe.*(?:angemeldet|eingeloggt)',
    passwordChanged:
      '(?:wann|zuletzt|letzten?|wie alt|seit wann).*(?:passwort\\w*|kennwort\\w*)|(?:passwort|kennwort).*(?:wann|zuletzt|alter)',
    password: 'passwort\\w*|kennwort\\w*',
    group: 'gruppen?|gruppenmitgliedschaft(?:en)?',
    groupName: 'gruppe (?:namens )?(.+?)(?: mitglied)?$',
    orgName:
      'name (?:meiner|unserer|der) (?:okta )?(?:organisation|org)|in welcher (?:okta )?(?:organisation|org)|wie heisst (?:meine|unsere) (?:organisation|org)',
    helpDesk:
      'help ?desk|service ?desk|it ?support|support|it hilfe|technische[nr]? hilfe|hilfe rufe|rufe.*hilfe',
    contact: 'wer|wen|wem|kontakt\\w*|e ?mail\\w*|mail\\w*|nummer|telefon\\w*|anruf\\w*|rufe',
    reach: 'adresse|wie|wo|erreich\\w*',
    whether: '^(?:bin|habe?|gehore|ist|sind|wurde|zahle)',
    not: 'meine gruppe \\w+|zuletzt angemeldet|letzte anmeldung|link|url|ticket\\w*|chat|app|apps|lauft.*ab.*passwort|passwort.*(?:ablauf\\w*|lauft|vergessen)|wer .*gruppe\\w*|(?:firma|konzern).*gruppe|^seit wann.*konto',
  },
  es: {
    self: 'yo|me|mi|mis|mios?|conmigo|nosotros|nuestr\\w+|tengo|estoy|soy|formo|pertenezco|inicie|cambie|he',
    own: 'mi|mis',
    others:
      'jef[ea]s?|companer\\w+|equipo|gerente|colegas?|alguien|otr[oa]s?|su|sus|ella|ceo|director\\w*|amig\\w+',
    changes:
      'agrega\\w*|anad\\w+|eliminar?|eliminame|borrar?|quitar?|quitame|restablec\\w+|reinicia\\w*|resetea\\w*|cambiar?|cambiame|modificar?|activar?|desactiva\\w*|configurar?|registrar?|registrame|inscrib\\w+|copiar?|unirme|salir',
    factor: `${KEYS}|(?:doble )?factor(?:es)?|autenticador(?:es)?|metodos? de (?:autenticacion|verificacion|inicio de sesion|seguridad)|(?:llaves?|claves?) de (?:seguridad|acceso)|verificacion en dos pasos|huella`,
    signIn:
      '(?:use|utilice)\\b.*(?:esta vez|hoy)|esta vez.*(?:use|utilice)|(?!.*ultima)(?:como|con que|con cual|que metodo|de que (?:forma|manera)|cuando|desde cuando|hace cuanto).*(?:inicie (?:la )?sesion|me (?:conecte|autentique|loguee|identifique)|he iniciado sesion|sesion iniciada)|(?:como|con que|con cual) entre(?: hoy| esta manana| ahora)?$',
    sessionEnd:
      'sesion.*(?:termina|acaba|expira|caduca|vence|dura|finaliza|se cierra)|(?:cuando|cuanto|que hora).*(?:termina|acaba|expira|caduca|vence|dura|finaliza|cierra).*sesion|hasta cuando.*sesion',
    passwordChanged:
      '(?:cuando|ultim[oa]|hace cuanto|antiguedad).*contrasena|contrasena.*(?:cuando|ultima)',
    password: 'contrasenas?|clave',
    group: 'grupos?',
    groupName: 'grupo (?:llamado |de )?(.+)$',
    orgName:
      'nombre de (?:mi|nuestra|la) (?:organizacion|org)|(?:en|a) que organizacion|como se llama mi (?:organizacion|org)',
    helpDesk:
      'mesa de (?:ayuda|servicio)|soporte(?: tecnico)?|help ?desk|centro de (?:ayuda|asistencia)|servicio de asistencia|(?:ayuda|asistencia) tecnica',
    contact: 'quien|contact\\w*|correo|e ?mail|mail|telefono|numero|llamo|llamar',
    reach: 'direccion|como|donde',
    whether: '^(?:estoy|soy|pertenezco|tengo|formo|es|esta)',
    not: 'mi grupo \\w+|ultima vez que (?:inicie|entre)|ultimo inicio|enlace|link|url|ticket|chat|app|apps|aplicaci\\w+|quien.*grupo|empresa.*grupo|grupo.*empresa|contrasena.*(?:caduca|expira|vence)|olvid\\w+',
  },
  fr: {
    self: 'je|j|me|m|moi|mon|ma|mes|nous|notre|nos',
    own: 'mon|ma|mes',
    others:
      'collegues?|chefs?|manager|patron\\w*|equipe|responsable|direct(?:eur|rice)|quelqu un|autres?|son|sa|ses|leurs?|pdg|ami\\w*',
    changes:
      'ajoute\\w*|retire\\w*|supprime\\w*|reinitialise\\w*|(?<!ai |ai je |a ete |ete |j ai )change[rz]?|modifie[rz]?|active[rz]?|desactive\\w*|configure[rz]?|inscri(?:re|s moi|vez)|enregistrer|copie[rz]?|rejoindre|quitter',
    factor: `${KEYS}|(?:double )?facteurs?|authentificateurs?|methodes? (?:d |de )(?:authentification|verification|connexion|securite)|cles? (?:de securite|d acces)|double authentification|empreinte`,
    signIn:
      '(?:ai je|j ai) utilise.*(?:cette fois|aujourd hui|ce matin)|(?!.*dernier\\w*)(?:comment|avec quoi|avec quel(?:le)?|par quel(?:le)?|quand|depuis quand|depuis combien).*(?:suis|ai|etais|ete).*(?:connecte|connectee|identifiee?|authentifiee?)(?: (?:ce matin|ce soir|cet apres midi|aujourd hui|cette fois|a l instant|maintenant))?$|(?:comment|quand).*ouvert.*session',
    sessionEnd:
      'session.*(?:expire\\w*|fin|finit|termine\\w*|dure\\w*|reste)|(?:expire\\w*|fin|finit|termine\\w*|dure|combien de temps).*session|jusqu.*(?:connecte|connectee)|quand.*(?:deconnecte|deconnectee)|combien de temps.*encore.*connecte',
    passwordChanged:
      '(?:quand|dernier\\w*|depuis quand|age|date).*(?:mot de passe|mdp)|(?:mot de passe|mdp).*dernier\\w*',
    password: 'mot de passe|mdp',
    group: 'groupes?',
    groupName: 'groupe (?:nomme |appele )?(.+)$',
    orgName:
      'nom de (?:mon|notre|l|la) ?(?:organisation|org)|(?:dans|a) quelle organisation|comment s appelle (?:mon|notre) organisation',
    helpDesk:
      'assistance|support(?: informatique| technique)?|help ?desk|service ?desk|aide informatique|depannage',
    contact: 'qui|contact\\w*|joindre|appel\\w*|e ?mail|mail|courriel|numero|telephone',
    reach: 'adresse|comment|ou',
    whether: '^(?:suis je|est ce que|fais je|ai je|je suis|j ai|appartiens je|je fais)',
    not: 'mon groupe \\w+|derniere fois|derniere connexion|lien|url|ticket|chat|discussion|appli\\w*|qui .*groupe|(?:entreprise|societe).*groupe|mot de passe.*expire|oublie',
  },
  it: {
    self: 'io|mi|mio|mia|miei|mie|me|noi|nostr\\w+|ho|sono|risulto|appartengo|faccio',
    own: 'mio|mia|miei|mie',
    others:
      'capo|collegh\\w+|collega|manager|responsabile|squadra|team|qualcuno|altri|suo|sua|suoi|direttore|amic\\w+',
    changes:
      'aggiung\\w+|rimuov\\w+|elimin(?:a|are|ami)|cancell(?:a|are)|reimpost\\w+|resett\\w+|cambiare|cambia|modificare?|attivare?|disattiv\\w+|configurare?|registrare?|iscriv\\w+|copiare?|togli\\w*',
    factor: `${KEYS}|fattor[ei]|autenticator[ei]|metod[oi] di (?:autenticazione|verifica|accesso|sicurezza)|chiav[ei] di sicurezza|verifica in due passaggi|impronta`,
    signIn:
      'ho usato.*(?:questa volta|stavolta|oggi)|(?:questa volta|stavolta).*ho usato|(?!.*ultim\\w)(?:come|con (?:che|cosa|quale)|quale metodo|quando|da quando|da quanto).*(?:ho|sono|stat[oa]).*(?:accesso|login|entrat[oa]|conness[oa]|autenticat[oa]|loggat[oa]|collegat[oa])(?: (?:oggi|stamattina|stamani|adesso|ora|stasera|questa volta))?$',
    sessionEnd:
      'session[ei].*(?:scad\\w+|termin\\w+|finisc\\w+|dura)|(?:quando|quanto|che ora).*(?:scad\\w+|termin\\w+|finisc\\w+|dura).*sessione|fino a quando.*(?:conness|loggat|collegat)[oa]|quando.*disconness[oa]',
    passwordChanged: '(?:quando|ultim[oa]|da quanto).*password|password.*ultima volta',
    password: 'password',
    group: 'grupp[oi]',
    groupName: 'gruppo (?:chiamato |di )?(.+)$',
    orgName:
      'nome della (?:mia |nostra )?organizzazione|in (?:che|quale) organizzazione|come si chiama la mia organizzazione',
    helpDesk: 'help ?desk|service ?desk|assistenza(?: tecnica)?|supporto(?: tecnico| it)?',
    contact: 'chi|contatt\\w+|e ?mail|mail|numero|telefono|chiam\\w+',
    reach: 'indirizzo|come|dove',
    whether: '^(?:sono|faccio|appartengo|ho|c e)',
    not: 'mio gruppo \\w+|ultima volta che (?:ho|sono) (?:fatto|effettuato|entrat\\w)|ultimo accesso|link|url|ticket|chat|app|chi .*grupp\\w|azienda.*gruppo|password.*scad\\w+|dimenticat\\w|azienda da',
  },
  ja: {
    isUnspaced: true,
    omitsSelf: true,
    self: '私|自分|僕|俺|わたし',
    own: '(?:私|自分|僕|俺|わたし)の',
    others: '上司|同僚|さん|社長|部下|彼|誰が|みんな|チーム|他の人|くん',
    topics:
      '今|現在|最後|前回|最近|最終|直近|いつ|何|なに|どこ|どれ|どの|どんな|どう|いくつ|この|その|登録|設定|有効|利用|使用|所属|入って|参加|アカウント|プロファイル|グループ|パスワード|セッション|サインイン|ログイン|認証|要素|mfa|2fa|パスキー|キー|オーセンティケーター|okta|google|duo|電話|sms|メール|指紋|顔|本人確認|組織|会社|弊社|ヘルプ|サポート|サービス|it|問い合わせ|連絡|番号|権限',
    changes:
      '追加|削除|リセット|変更して|変更したい|変更する|変更方法|設定して(?!い|る|あ)|設定する|設定したい|登録して|登録する|登録したい|解除|コピー|外して|入れて|有効に(?:して|する|したい)|無効に|変えて|変えたい|したい|移行|するには',
    factor:
      '認証(?:要素|方法|手段|方式|器)|多要素|[二2]要素|[二2]段階認証|mfa|2fa|オーセンティケーター|パスキー|セキュリティキー|本人確認(?:の)?方法|okta ?verify.*(?:登録|設定)',
    signIn:
      '(?:今回|今日|さっき).*(?:使った|使いました)|(?:どうやって|どのように|どの方法|何で|なにで|どんな方法|いつ).*(?:サインイン|ログイン)(?:しました|した|しています)|^(?:今回の|今の|私の)?(?:サインイン|ログイン)(?:の)?(?:方法|手段)(?:は|を教えて|は何)?',
    sessionEnd:
      'セッション.*(?:いつ|終了|切れ|期限|残り|終わ)|いつまで.*(?:サインイン|ログイン)|いつ.*(?:サインアウト|ログアウト)され',
    passwordChanged:
      '(?:最後|いつ|前回).*パスワード.*(?:変更|変え)|パスワード.*(?:最後|いつ|前回|最終).*(?:変更|変え)|パスワードの(?:最終)?変更日',
    password: 'パスワード',
    group:
      '(?:私|自分|所属|どの|どんな|入っている).*グループ|グループ.*(?:所属|入って|メンバー|属し|一覧|参加して)|グループ(?:は|を教えて)$',
    groupName: '(?:私は|自分は)?「?(.+?)」?(?:という)?グループ[にの]',
    orgName: '組織の名前|どの組織',
    helpDesk: 'ヘルプデスク|サービスデスク|サポート(?:デスク|窓口)|itサポート|問い合わせ窓口',
    contact: '連絡|電話|メール|番号|誰|問い合わせ',
    reach: 'どこ|教えて|どうやって',
    whether:
      '(?:入ってい|入って|所属して|属して|メンバー|登録して|登録されて|設定して|設定されて).*か',
    not: '昨日|ログイン.*パスワード|誰.*グループ|前回の|最後に(?:サインイン|ログイン)|リンク|url|チケット|チャット|会議|開い|アプリ|期限切れ',
  },
  nl: {
    self: 'ik|mij|me|mijn|mn|wij|we|ons|onze|mezelf',
    own: 'mijn|mn',
    others:
      'collega\\w*|baas|manager|leidinggevende|team|iemand|anderen?|haar|hem|directeur|vriend\\w*|ceo',
    changes:
      'voeg|toevoegen|verwijder\\w*|reset\\w*|wijzig|wijzigen|verander|veranderen|aanpassen|activeer|activeren|deactiv\\w+|stel|instellen|registreer|registreren|kopieer|kopieren|verlaten|verlaat|haal|opnieuw ingesteld',
    factor: `${KEYS}|factor(?:en)?|(?:verificatie|authenticatie|beveiligings|aanmeld|inlog)methoden?|beveiligingssleutels?|tweestaps\\w+|twee ?factor\\w*|vingerafdruk`,
    signIn:
      'heb ik.*(?:deze keer|dit keer|vandaag).*gebruikt|(?!.*laatste?)(?:hoe|waarmee|met wat|met welke?|wanneer|sinds wanneer|hoe lang).*(?:ingelogd|aangemeld|geauthenticeerd)',
    sessionEnd:
      'sessie.*(?:eindig\\w*|verloop\\w*|verlop\\w*|loopt|duurt)|(?:wanneer|hoe lang).*sessie|tot wanneer.*(?:ingelogd|aangemeld)|hoe lang.*nog.*(?:ingelogd|aangemeld)|wanneer.*(?:uitgelogd|afgemeld)',
    passwordChanged: '(?:wanneer|laatste?|hoe oud|hoe lang).*wachtwoord\\w*|wachtwoord.*laatst',
    password: 'wachtwoord\\w*',
    group: 'groep(?:en)?|groepslidmaatschap(?:pen)?',
    groupName: 'groep (?:genaamd )?(.+)$',
    orgName:
      'naam van (?:mijn|onze|de) (?:organisatie|org)|in welke organisatie|hoe heet (?:mijn|onze|ons) organisatie',
    helpDesk: 'help ?desk|service ?desk|it ?support|support|ondersteuning|it hulp',
    contact: 'wie|contact\\w*|e ?mail\\w*|mail\\w*|nummer|telefoon\\w*|bel ik|bellen',
    reach: 'adres|hoe|waar|bereik\\w*',
    whether: '^(?:zit|ben|hoor|heb|is|sta|maak)',
    not: 'mijn groep \\w+|laatst (?:ingelogd|aangemeld)|laatste aanmelding|link|url|ticket\\w*|chat|app|apps|wie .*groep|bedrijf.*groep|wachtwoord.*verloopt|vergeten',
  },
  'pt-BR': {
    self: 'eu|me|mim|meus?|minhas?|nos|noss[oa]s?|tenho|estou|sou|faco|pertenco|entrei|fiz|troquei|mudei',
    own: 'meus?|minhas?',
    others:
      'chefe|gerente|colegas?|equipe|time|alguem|outr[oa]s?|dele|dela|diretor\\w*|amig\\w+|ceo',
    changes:
      'adicion(?:a|e|ar)|remov(?:a|e|er)|exclu(?:a|i|ir)|redefin\\w+|resetar?|resete|mud[ae]r?|mudar|alter(?:a|e|ar)|trocar?|troque|ativ(?:a|e|ar)|desativ\\w+|configur(?:a|e|ar)|cadastr(?:a|e|ar)|registr(?:a|e|ar)|copi(?:a|e|ar)|tir(?:a|e|ar)|sair|coloque',
    factor: `${KEYS}|fator(?:es)?|autenticador(?:es)?|metodos? de (?:autenticacao|verificacao|login|seguranca)|chaves? de (?:seguranca|acesso)|verificacao em duas etapas|impressao digital`,
    signIn:
      '(?:usei|utilizei).*(?:d?esta vez|dessa vez|hoje)|(?:desta|dessa) vez.*(?:usei|utilizei)|(?!.*ultim\\w)(?:como|com (?:o )?que|qual metodo|de que (?:forma|jeito)).*(?:entrei|fiz (?:o )?login|loguei|conectei|autentiquei|estou (?:logad|conectad)[oa])(?: (?:hoje|agora|esta manha|hoje de manha|desta vez))?$|(?:quando|desde quando|ha quanto).*(?:fiz (?:o )?login|loguei|logad[oa]|conectad[oa])',
    sessionEnd:
      'sessao.*(?:termina|acaba|expira|encerra|vence|dura)|(?:quando|quanto|que horas).*(?:termina|acaba|expira|encerra|vence|dura).*sessao|ate quando.*(?:logad|conectad)[oa]',
    passwordChanged: '(?:quando|ultima|ha quanto).*senha|senha.*ultima vez',
    password: 'senhas?',
    group: 'grupos?',
    groupName: 'grupo (?:chamado |de )?(.+)$',
    orgName:
      'nome da (?:minha |nossa )?organizacao|em (?:que|qual) organizacao|como se chama minha organizacao',
    helpDesk:
      'suporte(?: tecnico| de ti)?|help ?desk|service ?desk|central de (?:ajuda|atendimento|servicos)',
    contact: 'quem|contat\\w+|e ?mail|mail|telefone|numero|ramal|ligo|ligar|falo|falar',
    reach: 'endereco|como|onde',
    whether: '^(?:eu )?(?:estou|sou|pertenco|tenho|faco)',
    not: 'meu grupo \\w+|ultima vez que (?:fiz|entrei)|ultimo (?:login|acesso)|link|url|chamado|ticket|chat|whatsapp|apps?|aplicativos?|quem .*grupo|empresa.*grupo|grupo.*empresa|travad\\w|senha.*(?:expira|vence)|esqueci|na empresa',
  },
  'zh-CN': {
    isUnspaced: true,
    self: '我|本人',
    own: '我的',
    others: '同事|老板|经理|他|她|谁在|大家|团队|领导|上司|别人',
    changes:
      '添加|把我|加我|让我加入|加到|删除|移除|重置|更改|修改我|修改密码|怎么修改|启用|禁用|停用|复制|退出|设置一|想要?改|怎么改|改成|如何改',
    factor:
      '(?:验证|认证)(?:方式|方法|因素|因子|器|手段)|多因素|双因素|多重验证|两步验证|二次验证|mfa|2fa|安全密钥|通行密钥|okta ?verify.*(?:注册|设置|绑定)|(?:注册|设置|绑定).*okta ?verify',
    signIn:
      '(?:这次|今天|刚才).*(?:用了|用的)|(?:怎么|如何|怎样|用什么|通过什么|什么时候|何时).*(?:登录|登陆|登入)的|这次.*登录.*(?:方式|方法)',
    sessionEnd:
      '会话.*(?:结束|过期|到期|多久|什么时候|还有)|(?:什么时候|何时).*会话.*(?:结束|过期)|(?:什么时候|何时).*(?:登出|注销|退出登录)|登录.*(?:到什么时候|还能.*多久)',
    passwordChanged:
      '(?:上次|什么时候|最后|多久|何时).*(?:改|换|更新).*密码|密码.*(?:上次|什么时候|最后|多久|何时).*(?:改|换|更新)',
    password: '密码',
    group: '群组|用户组|哪些组|哪个组|什么组|组里|组中|组吗|组的?成员|小组',
    groupName: '(?:在|属于|是)「?(.+?)」?(?:群组|用户组|小组|组)',
    orgName: '组织(?:的名称|名称|的名字|叫什么)|哪个组织',
    helpDesk: '服务台|帮助台|技术支持|it ?支持|helpdesk|help desk|帮助中心',
    contact: '联系|电话|邮箱|邮件|谁|号码',
    reach: '怎么|如何|哪里',
    whether: '吗|么|是不是|有没有|是否',
    not: '我的(?:小组|群组)(?![有是都包吗呢]).|打不通|谁.*组|上次登录|最后一次登录|链接|网址|工单|群聊|会议|打开|应用|忘记',
  },
};
