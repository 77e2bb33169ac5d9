/** How a language says of what a number, a code, a name, an address or a date is; folded, each a regular expression. */
export interface QualifiedNouns {
  /** Say nothing of which one is meant. */
  readonly heads: string;
  /** Stand between the head and what it belongs to; none where the language only joins them. */
  readonly links?: string;
  /** Whether it also writes both as one word, the head last. */
  readonly joins?: true;
  /** What fields of the profile belong to, and words that only say how one is meant. */
  readonly known: string;
}

/** Known in all languages with Latin letters. */
export const KNOWN_EVERYWHERE =
  'e|e ?mail|mail|okta|apps?|id|login|account|badge|tel|team|sms|user|manager|zip|cc|hr|it|mobile|office';

/** May stand between. */
const ARTICLES = 'la|el|los|las|l|le|les|un|une|una|il|lo|i|gli|o|a|os|as|das|der|die|dem|de|het';
const OWNERS =
  'mi|mis|mon|ma|mes|mio|mia|miei|mie|meu|minha|meus|minhas|notre|nuestr[oa]|nostr[oa]';

export const QUALIFIED_NOUNS: Readonly<Record<string, QualifiedNouns>> = {
  de: {
    heads: 'nummern?|nr|code|kennung|adresse|datum|name',
    links:
      '(?:mein(?:e[mnrs])|von (?:mein\\w+|der|dem)|vom|des|der|zu[rm]?|fur (?:mein\\w*|das|die|den))',
    joins: true,
    known:
      'personal|pers|mitarbeiter(?:in|s)?|angestellten?|arbeitnehmer|arbeits(?:platz(?:es)?)?|beschaftigten|stamm|telefons?|handys?|mobil(?:funk|telefons?)?|festnetz(?:es)?|buros?|dienst(?:lich\\w*)?|geschafts(?:lich\\w*)?|firmen|firma|betriebs|privat\\w*|ruf|rufn|kontakt|durchwahl|apparats?|haupt|neben|haus|wohn\\w*|heim|anschrift|ausweis(?:es)?|dienstausweis|postleit|post|kosten(?:stellen?)?|service|smartphones?|manager|chefs?|vorgesetzten?|vor|nach|zu|ruf|familien|benutzer|nutzer|anmelde|log ?in|spitz|anzeige|unternehmens?|organisations?|org|mandanten|abteilungs?|bereichs|land(?:es)?|lander|stadt|orts?|strassen|voll(?:e|er|en|standig\\w*)|mittel|zweit\\w*|aktuell\\w*|beruflich\\w*|intern\\w*|neue\\w*|eigene\\w*|zweite\\w*|erst\\w*|einstellungs?|eintritts|start|erstellungs|anderungs?|aktivierungs|passwort\\w*|anmeldungs?|sitzung|gruppen?|team|wiederherstellungs|alternativ\\w*|sekundar\\w*|mein\\w*|dein\\w*|welche\\w*|ein\\w*|die|der|das|und|ist|sprach|vorname',
  },
  nl: {
    heads: 'nummers?|nr|code|adres|datum|naam',
    links: '(?:van|voor) (?:mijn|m n|mn|de|het|een)?',
    joins: true,
    known:
      'personeels?(?:leden)?|medewerkers?|werknemers?|werk|telefoons?|mobiele?|gsm|vaste?|kantoor|dienst|zakelijke?|prive|thuis|huis|woon|contact|toestel|doorkies|badge|pas|toegangs|kostenplaats|kosten|post|stam|voor|achter|familie|gebruikers?|inlog|aanmeld|bij|roep|weergave|volledige?|bedrijfs?|organisatie|afdelings?|divisie|baas|leidinggevende|landen|land|stad|plaats|straat|tweede|eigen|huidige|nieuwe|indienst\\w*|start|begin|wachtwoord|profiel|functie|herstel|alternatief|mijn|mn|het|de|een|welk|wat|is|en|je|wijzigings?|aanmaak|activerings?|groepen',
  },
  es: {
    heads: 'numero|num|nro|codigo|direccion|fecha|nombre|talla',
    links: 'de|del|d',
    known:
      'emplead[oa]s?|trabajador\\w*|personal|nomina|legajo|colaborador\\w*|funcionari[oa]|ficha|telefono\\w*|movil|celular|cel|contacto|casa|oficina|trabajo|despacho|extension|fijo|directo|linea|centro|costos?|costes?|postal|cp|usuari[oa]|cuenta|correo|electronic[oa]|departamento|division|area|empresa|organizacion|compania|equipo|pais|ciudad|region|provincia|estado|identificacion|jef[ea]|gerente|supervisor\\w*|responsable|puesto|cargo|calle|domicilio|residencia|recuperacion|respaldo|secundari[oa]|perfil|alta|ingreso|inicio|contratacion|incorporacion|creacion|activacion|modificacion|actualizacion|cambio|contrasena|sesion|acceso|pila|familia|sistema|aplicaciones|grupos?|zona|idioma|visualizacion|gafete|credencial|ultim[oa]|que|mi|esta?',
  },
  fr: {
    heads: 'numero|num|code|adresse|date|nom',
    links: 'de|du|d|des|sur',
    known:
      'employe\\w*|salarie\\w*|matricule|personnel|collaborat\\w+|agent|telephone|portable|fixe|contact|bureau|travail|poste|ligne|maison|domicile|service|departement|equipe|division|entreprise|societe|organisation|groupes?|responsable|chef\\w*|superieur\\w*|famille|utilisat\\w+|compte|messagerie|courriel|centre|couts?|postale?|pays|ville|region|rue|recuperation|secours|affichage|embauche|arrivee|entree|creation|activation|connexion|derni\\w+|mot|modification|mise|profil|session|appli\\w*|fonction|usage|jour|quoi',
  },
  it: {
    heads: 'numero|num|codice|indirizzo|data|nome|taglia',
    links: 'di|del|della|dell|dello|dei|delle|d',
    known:
      'dipendent[ei]|matricola|impiegat\\w+|personale|telefono|cellulare|fisso|contatto|casa|ufficio|lavoro|linea|intern[oa]|centro|cost[oi]|postale|cap|utente|posta|elettronica|reparto|dipartimento|divisione|settore|azienda|societa|organizzazione|paese|citta|regione|provincia|via|stato|capo|responsabile|superiore|recupero|riserva|assunzione|inizio|ingresso|creazione|attivazione|modifica|cambio|password|accesso|visualizzazione|battesimo|famiglia|profilo|applicazioni|gruppi|qualifica|ruolo|ultim[oa]|che|tessera',
  },
  'pt-BR': {
    heads: 'numero|num|codigo|endereco|data|nome|tamanho',
    links: 'de|do|da|dos|das',
    known:
      'funcionari[oa]|colaborador\\w*|empregad[oa]|matricula|registro|cracha|telefone|celular|contato|casa|escritorio|trabalho|ramal|linha|fixo|centro|custos?|postal|cep|usuari[oa]|conta|correio|eletronic[oa]|departamento|setor|area|divisao|empresa|organizacao|equipe|time|pais|cidade|estado|rua|chefe|gerente|gestor\\w*|supervisor\\w*|cargo|funcao|recuperacao|backup|admissao|inicio|entrada|contratacao|criacao|ativacao|alteracao|troca|senha|acesso|exibicao|familia|guerra|perfil|aplicativos?|grupos?|identificacao|ultim[oa]|que',
  },
};

/** Where there are no spaces: what stands before the head, without words of asking. */
export const UNSPACED_QUALIFIED: Readonly<
  Record<string, { readonly noun: RegExp; readonly known: RegExp }>
> = {
  ja: {
    noun: /([\p{sc=Han}\p{sc=Katakana}ーa-z]+)の?(?:番号|コード|ナンバー|サイズ)/u,
    known:
      /^(?:.*(?:社員証?|従業員|職員証?|スタッフ|個人|人事|電話|携帯|モバイル|スマホ|内線|直通|会社|オフィス|勤務先|職場|仕事|連絡先?|郵便|国|コスト|原価|部門|部署|地域|自分|私|僕|俺|バッジ|ユーザー|ログイン|管理|郵送|自宅|支社|従業)|id|zip|okta|アカウント|現在|今|正式|登録|その|この)(?:センター)?$/u,
  },
  'zh-CN': {
    noun: /(?:^|我们?的?|请|告诉|一下|查|是|的)([\p{sc=Han}a-z]{2,6}?)的?(?:号码|编号|证号|代码|尺码|码数)/u,
    known:
      /(?:员工|职员|雇员|人员|工作|工|电话|手机|座机|固话|移动|办公室?|公司|联系|邮政|邮编|成本|中心|国家|地区|部门|分机|工牌|胸牌|用户|登录|单位|我的?|什么|哪个|当前)$/u,
  },
};

export const BETWEEN = `${ARTICLES}|${OWNERS}`;
