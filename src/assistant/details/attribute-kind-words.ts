/** A thing that orgs record under other names than people ask for it, as letters without accents, in all languages. */
export interface AttributeKind {
  /** What a prompt calls it. */
  readonly asked: RegExp;
  /** Whether a title is about it, and about nothing else of it. */
  readonly title: RegExp;
  /** Whether a field of the profile may be meant where the org records none. */
  readonly mayBeField?: true;
}

const NUMBER = String.raw`(?:numbers?|no\b\.?|nr\b\.?|num\b\.?|ids?|codes?|nummer|numero)`;
const OF = String.raw`(?:de la |de |del |do |da |della |di |of )?(?:mon |ma |mi |mio |mia |meu |minha |my |the )?`;
const BADGE = String.raw`(?:badges?|ausweis|gafete|credencial|cracha|tessera|werkspas|toegangspas)`;
const BADGE_NAME = [
  String.raw`(?<!\p{L})${NUMBER} ${OF}${BADGE}(?!\p{L})`,
  String.raw`(?<!\p{L})${BADGE}[- ]?${NUMBER}?(?!\p{L})`,
  'バッジ(?:の?番号|id)?',
  '社員証(?:の?番号)?',
  '(?:工|胸)牌(?:号码?|编号)?',
].join('|');
const CARD = String.raw`(?:(?:access|key|entry|swipe|door) ?cards?|(?:zutritts|zugangs|schlussel)karten?|cartes? d.acces|tarjeta (?:de (?:acceso|proximidad|entrada)|llave)|cartao de acesso|tessera di accesso|toegangs(?:kaart|pas))`;
const CARD_NAME = [
  String.raw`(?<!\p{L})${NUMBER} ${OF}${CARD}(?!\p{L})`,
  String.raw`(?<!\p{L})${CARD}[- ]?${NUMBER}?(?!\p{L})`,
  '入館(?:証|カード)(?:の?番号)?',
  '门禁?卡(?:的?(?:号码?|编号))?',
].join('|');
/** What a title calls the card without saying what it opens. */
const ANY_CARD = String.raw`card ${NUMBER}|numero de tarjeta|numero do cartao|numero (?:de|della) (?:carte|tessera)|kartennummer|kaartnummer|カード番号|卡号`;

/** In Spanish, Portuguese and Italian the word means more. */
const FLOOR = String.raw`floor(?! plan)|\p{L}*stockwerke?|\p{L}*etagen?|verdieping|(?<=(?:^\W*|(?<!\p{L})(?:en|em|a|mi|mio|meu|que|che|cual|qual|quale|el|il|o|de|do|del) ))(?:piso|planta|piano|andar)(?= d| (?:\p{L}+ ){0,2}(?:oficina|ufficio|escritorio)| (?:e|esta|estoy|fica|trabajo|trabalho|lavoro|si trova|sono|sto|tengo|tenho|ho)(?!\p{L})|\W*$)`;
const PARKING = [
  String.raw`(?:car )?parking(?: (?:spots?|space|place|bay|lot|slot|stall))?(?: number)?(?= *(?:[^\s\p{L}]|$| (?:do|did|is|am|have|please|number|for|at|on|i|pls)\b))`,
  String.raw`where (?:can|do|may|should|could|am) i(?: (?:allowed|supposed|meant) to)? park(?: (?:my|the) car)?`,
  String.raw`(?:\p{L}*stell|park)pl(?:atz|atze)(?:nummer)?|wo (?:darf|kann|soll|muss) ich(?: mein auto| hier| denn)* (?:parken|abstellen)`,
  String.raw`places? de (?:parking|stationnement)|ou (?:est ce que |est-ce que )?(?:je )?(?:peux|puis|dois)[ -]?(?:je )?(?:me )?(?:garer|stationner)(?: ma voiture)?`,
  String.raw`(?:plaza de (?:aparcamiento|garaje|parking)|(?<=numero de mi )plaza)|(?:cajon|lugar|espacio) de estacionamiento|aparcamiento|estacionamiento|donde (?:puedo|debo|tengo que) (?:aparcar|estacionar|parquear)(?: (?:el|mi) (?:coche|auto|carro))?`,
  String.raw`vaga de (?:estacionamento|garagem)|estacionamento|onde (?:eu )?(?:posso|devo) (?:estacionar|parar)(?: (?:o|meu) carro)?`,
  String.raw`(?:numero (?:del |di )?)?posto (?:auto|macchina)|parcheggio|dove (?:posso|devo) parcheggiare(?: la (?:mia )?(?:macchina|auto))?`,
  String.raw`parkeer(?:plaats|plek|vak)(?:nummer)?|waar (?:mag|kan|moet) ik (?:mijn auto )?parkeren`,
].join('|');
const DIET = [
  String.raw`diet(?:ary)?(?: (?:preferences?|requirements?|restrictions?|needs?|choices?))?|(?:food|meal) (?:preferences?|choices?|requirements?)`,
  String.raw`(?:as )?an? (?:vegetarian|vegan)|vegetarian|vegan|vegetarier(?:in)?|vegetarisch|veganer(?:in)?|ernahrung(?:sweise|sform)?|essenswunsch`,
  String.raw`vegetarien(?:ne)?|vegetalien(?:ne)?|regime alimentaire|preferences? alimentaires?|mon regime(?! \p{L})`,
  String.raw`vegetarian[oa]|vegan[oa]|dieta|(?:preferencia|regimen|preferenza|regime) alimenta\p{L}+|vegetarier|veganist|dieet(?:wens\p{L}*)?|eetvoorkeur`,
].join('|');
const LOCKER = String.raw`lockers?(?! ?room)|schliessfach|schließfach|spind|casier|taquilla|armadietto|kluisje|armario`;

const word = (source: string, unspaced: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${source})(?!\p{L})|${unspaced}`, 'iu');
const kind = (source: string, unspaced: string): AttributeKind => ({
  asked: word(source, unspaced),
  title: word(source, unspaced),
});

/** The badge, which alone among these stands for the employee number where the org records none. */
export const BADGE_KIND: AttributeKind = {
  asked: new RegExp(BADGE_NAME, 'iu'),
  title: new RegExp(String.raw`^\s*(?:${BADGE_NAME}|${CARD_NAME})\s*$`, 'iu'),
  mayBeField: true,
};

/** What orgs commonly record of their people. */
export const ATTRIBUTE_KINDS: readonly AttributeKind[] = [
  {
    asked: new RegExp(CARD_NAME, 'iu'),
    title: new RegExp(String.raw`^\s*(?:${BADGE_NAME}|${CARD_NAME}|${ANY_CARD})\s*$`, 'iu'),
  },
  BADGE_KIND,
  {
    asked: word(
      FLOOR,
      '(?:オフィス|事務所|会社)?[はのが]?(?:何階|階|フロア)|(?:办公室?|公司)?[在的]?(?:几楼|几层|哪一?层|楼层)',
    ),
    title:
      /(?<!\p{L})(?:floor|\p{L}*stockwerk|\p{L}*etage|piso|planta|piano|andar|verdieping)(?!\p{L})|階|フロア|楼层/iu,
  },
  {
    asked: word(
      String.raw`(?:(?:shirt|size) )?(?:t|tee)[- ]?shirts?(?:[- ]?(?:sizes?|maat|gro(?:ß|ss)e))?|size (?:tees?|shirts?)|tees?(?: size)?|shirt (?:size|maat)|(?:taille|talla|tamanho|taglia) (?:de |da |do |della |del |di )?(?:la |mi |mia |minha |mon |ma )*(?:t-?shirts?|camisetas?|magliett[ae]|camisas?|playeras?|polos?)`,
      't ?シャツ(?:の?サイズ)?|t恤衫?的?(?:尺码|尺寸|大小|码数)?',
    ),
    title: word(
      String.raw`.*\b(?:(?:t|tee)[- ]?shirt|shirt|camiseta|maglietta|camisa|playera)[- ]?(?:size|maat|gro(?:ß|ss)e)?`,
      't ?シャツ|t恤',
    ),
  },
  {
    asked: word(
      String.raw`(?!.*(?<!\p{L})(?:bikes?|bicycle|velos?|bicis?|bicicletas?|bicicletta|fahrrad|rad|fiets|scooter)(?!\p{L}))(?:${PARKING})`,
      '駐車(?:スペース|場所|場|位置|区画)?(?:の?番号)?|車(?:は|を)?どこに?(?:停|止|駐)め(?:れば|たら)?(?:いい|よい)?(?:の|る|られる)?(?:ですか|でしょうか)?|停?车位(?:号)?|我?的?车(?:可以|应该|该|能)?停在?哪[儿里]?|在?哪[儿里]?(?:可以|能)停车',
    ),
    title: word(
      String.raw`.*(?:parking(?! (?:manager|permit|fee))|\p{L}*(?:park|stell)platz|aparcamiento|estaciona\p{L}+|garaje|garagem|parcheggio|posto auto|parkeer\p{L}+|stationnement).*`,
      '駐車|停车|车位',
    ),
  },
  {
    asked: word(
      DIET,
      '食事(?:の(?:希望|好み|制限))?|ベジタリアン|菜食主義?者?|ヴィーガン|ビーガン|饮食(?:偏好|习惯|要求)?|素食者?|吃素',
    ),
    title: word(
      String.raw`.*(?:diet|ernahrung|aliment|dieet|eetvoorkeur|\bmeal|\bfood).*`,
      '食事|饮食',
    ),
  },
  {
    asked: word(
      String.raw`(?<!browser |chrome |file |this )(?:(?:desk|phone|office) )?ext(?:ension|n)?\.?(?: (?:number|no\.?|nr\.?))?(?: (?:at|for|on|of) my desk)?|durchwahl|nebenstelle|numero de poste|poste (?:interne|telephonique)|(?:numero de )?(?:extension|anexo)|ramal|(?:numero )?interno|(?:toestel|doorkies)nummer`,
      '内線(?:番号)?|分机(?:号码?)?',
    ),
    title: word(
      String.raw`(?:desk |phone |office )?extension(?: (?:number|no\.?))?|durchwahl|nebenstelle|numero de poste|(?:numero de )?extension|ramal|(?:numero )?interno|(?:toestel|doorkies)nummer`,
      '内線|分机',
    ),
    mayBeField: true,
  },
  kind(
    String.raw`(?:numero (?:de |del |do |di |dell)?(?: ?(?:mi |la |il |mio |meu |mon )?)?)?(?:${LOCKER})(?: ?number|[- ]?nummer|n?r)?`,
    'ロッカー(?:の?番号)?|储物柜(?:的?(?:号码?|编号))?',
  ),
  kind(
    String.raw`emergency (?:contacts?|numbers?)|notfall(?:kontakt|nummer)e?|contact d.urgence|contacto de emergencia|contato de emergencia|contatto di emergenza|noodcontact|contactpersoon bij nood`,
    '緊急連絡先|紧急联系人',
  ),
  kind(
    String.raw`shoe ?size|schuhgro(?:ß|ss)e|pointure|(?:numero|talla|que numero) de (?:mi |mis )?(?:zapatos?|calzado|pie)|(?:numero|tamanho) d[oe]s? (?:meus? )?(?:sapatos?|calcado)|numero di (?:mie )?scarpe|schoenmaat`,
    '靴の?サイズ|鞋码|鞋子?的?(?:尺码|大小|号码)',
  ),
  kind(
    String.raw`(?:passport|driv(?:er['’]?s?|ing) licen[cs]e|national id|identity card)(?: (?:number|no\.?))?|(?:reisepass|fuhrerschein|personalausweis)(?:nummer)?|(?:numero (?:de |do |di |del |du )?(?:mi |mon |meu |mio )?)?(?:passeport|pasaporte|passaporto|passaporte|permis de conduire|carn?et de conducir)|(?:paspoort|rijbewijs)(?:nummer)?`,
    'パスポート(?:の?番号)?|免許証?(?:の?番号)?|护照的?(?:号码?)?|驾照的?(?:号码?)?|身份证的?(?:号码?)?',
  ),
  kind(
    String.raw`cpf|codice fiscale|bsn|burgerservicenummer|steuer(?:nummer|identifikationsnummer|[- ]?id)|sozialversicherungsnummer`,
    'マイナンバー',
  ),
  kind(
    String.raw`(?:my )?bank (?:account|details)(?: number)?|(?:konto|rekening)nummer|(?:(?:numero|num) (?:de |da |do |di |del )?(?:mon |ma |mi |mio |minha )?)?(?:compte bancaire|cuenta bancaria|conta bancaria|conto (?:corrente|bancario))|iban`,
    '(?:銀行)?口座(?:の?番号)?|银行(?:账号|账户|卡号?)码?',
  ),
  kind(
    String.raw`(?:jacket|coat|glove|helmet|uniform|trousers?|pants|hoodie|jersey|hat|boot|clothing|ring|name tag) ?sizes?|size (?:jacket|coat|gloves?|helmet|uniform|trousers|hoodie)|what (?:jacket|glove|helmet) size|(?:jacken|hosen|handschuh|helm|kleider|konfektions|ring)gro(?:ß|ss)e|(?:handschoen|jas|broek|helm|kleding|ring)maat|(?:taille|talla|taglia|tamanho) (?:de |du |di |dei |del |della |do |da |dos |das )?(?:mon |ma |mes |mi |mis |los |la |mio |mia |mie |miei |meu |minha |meus |minhas )?(?:veste|pantalon(?:es)?|gants?|casque|vetements?|uniforme|chaqueta|guantes?|casco|ropa|zapatos?|scarpe|pantaloni|giacca|guanti|divisa|calcas?|jaqueta|luvas?|capacete)`,
    '(?:ジャケット|手袋|ヘルメット|制服|ズボン|服|指輪)の?サイズ|(?:夹克|手套|头盔|制服|裤子|衣服|戒指)的?(?:尺码|尺寸|大小)',
  ),
  kind(
    String.raw`blood (?:type|group)|blutgruppe|groupe sanguin|(?:grupo|tipo) sanguineo|gruppo sanguigno|bloedgroep`,
    '血液型|血型',
  ),
  kind(
    String.raw`licen[cs]e plates?(?: number)?|number ?plate|car registration|(?:kfz[- ]?)?kennzeichen|nummernschild|plaque d.immatriculation|immatriculation|matricula (?:de|do) (?:mi |meu )?(?:coche|auto|carro)|placa (?:de|do) (?:mi |meu )?(?:coche|carro|auto)|targa|kenteken(?:plaat)?`,
    'ナンバープレート|車のナンバー|车牌号?码?',
  ),
  kind(
    String.raw`birth ?da(?:y|te)|date of birth|geburts(?:tag|datum)|date de naissance|anniversaire|fecha de nacimiento|cumpleanos|aniversario|data de nascimento|data di nascita|compleanno|geboortedatum|verjaardag`,
    '生年月日|誕生日|出生日期|生日',
  ),
  kind(
    String.raw`room (?:number|no\.?)|(?:zimmer|raum)nummer|numero de (?:mi |la )?(?:sala|habitacion)|numero da (?:minha )?sala|numero (?:della |di )?(?:mia )?stanza|kamernummer`,
    '部屋番号|房间号码?',
  ),
  {
    asked: word(
      String.raw`where(?:['’]?s| is) my (?:desk|seat)|which desk (?:is mine|am i at|do i (?:have|sit at))|wo (?:ist|steht) mein schreibtisch|mein(?:en)? schreibtisch`,
      '座席番号|工位(?:号)?',
    ),
    title:
      /^\s*(?:desk(?: (?:location|number|id))?|seat(?: number)?|schreibtisch|sitzplatz|座席(?:番号)?|工位号?)\s*$/iu,
  },
  kind(
    String.raw`(?:my )?pronouns?|pronomen|pronoms?|pronombres?|pronomes?|pronomi|voornaamwoorden`,
    '代名詞|人称代词',
  ),
];
