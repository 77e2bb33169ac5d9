/** How people speak of a list that they see, in one language; ways to say the same have slashes between them. */
export interface ListWords {
  readonly byName: string;
  readonly byRecent: string;
  readonly rest: string;
  /** Need no list before. */
  readonly recent: string;
  readonly hidden: string;
  /** Sentences with the slot `{words}`. */
  readonly only: string;
  /** Sentences with the slot `{letters}`. */
  readonly startingWith: string;
  /** Verbs that ask to open, and nothing else. */
  readonly opening: string;
  /** Articles and nouns: one of them stands beside "second", which by itself may mean a time. */
  readonly naming: string;
  /** May stand beside a position, too, and add nothing. */
  readonly beside: string;
  /** First to tenth, then last; several words for one with a comma. */
  readonly ordinals: string;
}

export const LIST_WORDS: Readonly<Record<string, ListWords>> = {
  en: {
    byName:
      'sort by name/sort them by name/sort it by name/sorted by name/by name/order by name/sort alphabetically/sort them alphabetically/alphabetically/alphabetical order/in alphabetical order/a to z/sort a to z',
    byRecent:
      'newest first/latest first/recent first/most recent first/last opened first/recently opened first/sort by date/sort by last opened/sort by recent/sort by most recent/sort by newest',
    rest: 'more/show more/show me more/next/the rest/show the rest/show me the rest/show the others/the others/rest/and the others/show all/show them all/all of them/show all of them',
    recent:
      'recent apps/show recent apps/show my recent apps/my recent apps/recently opened apps/show recently opened apps/last opened apps/which apps did i open last/what did i open last/apps i opened last',
    hidden:
      'hidden apps/show hidden apps/show my hidden apps/my hidden apps/which apps are hidden/which apps did i hide',
    only: 'only those with {words}/only the ones with {words}/only those from {words}/just those with {words}/only the {words} ones/just the {words} ones/only the {words} apps/only those named {words}/filter by {words}/only {words} ones',
    startingWith:
      'apps starting with {letters}/list apps starting with {letters}/show apps starting with {letters}/list my apps starting with {letters}/show me apps starting with {letters}/which apps start with {letters}/apps that start with {letters}/apps beginning with {letters}/list apps beginning with {letters}/which of my apps start with {letters}',
    opening: 'open launch start',
    naming: 'the one app number no',
    beside: 'please now ok okay then and thanks',
    ordinals: 'first/second/third/fourth/fifth/sixth/seventh/eighth/ninth/tenth/last',
  },
  de: {
    byName:
      'nach namen sortieren/sortiere nach namen/nach namen/nach name sortieren/sortiere sie nach namen/alphabetisch/alphabetisch sortieren/sortiere alphabetisch/sortiere sie alphabetisch',
    byRecent:
      'neueste zuerst/die neuesten zuerst/zuletzt geöffnete zuerst/nach datum sortieren/sortiere nach datum/zuletzt verwendete zuerst',
    rest: 'mehr/mehr anzeigen/zeig mehr/zeige mehr/weiter/weitere/der rest/den rest/zeig den rest/zeige den rest/die restlichen/die anderen/zeig die anderen/alle anzeigen/zeig alle/zeige alle',
    recent:
      'zuletzt geöffnete apps/zuletzt geöffnete apps zeigen/zuletzt geöffnete apps anzeigen/zeig zuletzt geöffnete apps/welche apps habe ich zuletzt geöffnet/zuletzt verwendete apps/letzte apps',
    hidden:
      'ausgeblendete apps/versteckte apps/zeig ausgeblendete apps/zeige ausgeblendete apps/welche apps sind ausgeblendet/ausgeblendete apps anzeigen',
    only: 'nur die mit {words}/nur die von {words}/nur {words}/nur die {words} apps/nur solche mit {words}/filtere nach {words}',
    startingWith:
      'apps mit {letters}/apps die mit {letters} beginnen/apps die mit {letters} anfangen/welche apps beginnen mit {letters}/welche apps fangen mit {letters} an/zeig apps die mit {letters} beginnen',
    opening: 'öffne öffnen öffnest starte starten',
    naming: 'die der das den app anwendung nummer nr',
    beside: 'bitte mal jetzt und dann mir',
    ordinals:
      'erste,ersten,erstes/zweite,zweiten,zweites/dritte,dritten,drittes/vierte,vierten/fünfte,fünften/sechste,sechsten/siebte,siebten/achte,achten/neunte,neunten/zehnte,zehnten/letzte,letzten,letztes',
  },
  es: {
    byName:
      'ordenar por nombre/ordena por nombre/por nombre/ordénalas por nombre/ordenar alfabéticamente/alfabéticamente/en orden alfabético/por orden alfabético',
    byRecent:
      'las más recientes primero/más recientes primero/recientes primero/primero las recientes/ordenar por fecha/ordena por fecha',
    rest: 'más/muestra más/muéstrame más/siguiente/siguientes/el resto/muestra el resto/muéstrame el resto/las demás/muestra las demás/mostrar todas/muestra todas',
    recent:
      'aplicaciones recientes/mostrar aplicaciones recientes/mostrar las aplicaciones abiertas recientemente/aplicaciones abiertas recientemente/muestra las aplicaciones recientes/qué aplicaciones abrí últimamente',
    hidden:
      'aplicaciones ocultas/mostrar aplicaciones ocultas/muestra las aplicaciones ocultas/qué aplicaciones están ocultas/mis aplicaciones ocultas',
    only: 'solo las de {words}/solo las que tienen {words}/solo las que contienen {words}/solo {words}/filtra por {words}',
    startingWith:
      'aplicaciones que empiezan por {letters}/aplicaciones que empiezan con {letters}/qué aplicaciones empiezan por {letters}/qué aplicaciones empiezan con {letters}/muestra las aplicaciones que empiezan por {letters}',
    opening: 'abre abrir abra ábreme inicia iniciar',
    naming: 'la el lo app aplicación número',
    beside: 'por favor ahora y',
    ordinals:
      'primera,primero,primer/segunda,segundo/tercera,tercero,tercer/cuarta,cuarto/quinta,quinto/sexta,sexto/séptima,séptimo/octava,octavo/novena,noveno/décima,décimo/última,último',
  },
  fr: {
    byName:
      'trier par nom/trie par nom/par nom/trie les par nom/par ordre alphabétique/trier par ordre alphabétique/ordre alphabétique/alphabétiquement',
    byRecent:
      'les plus récentes d abord/plus récentes d abord/récentes d abord/les dernières ouvertes d abord/trier par date/trie par date',
    rest: 'plus/affiche plus/montre plus/suivant/suivantes/le reste/affiche le reste/montre le reste/les autres/affiche les autres/affiche tout/tout afficher/afficher tout',
    recent:
      'applications récentes/afficher les applications récentes/affiche les applications récentes/applications ouvertes récemment/afficher les applications ouvertes récemment/quelles applications ai je ouvertes en dernier',
    hidden:
      'applications masquées/applications cachées/affiche les applications masquées/afficher les applications masquées/quelles applications sont masquées',
    only: 'seulement celles avec {words}/seulement celles de {words}/uniquement celles avec {words}/uniquement celles de {words}/seulement {words}/uniquement {words}/filtre par {words}',
    startingWith:
      'applications qui commencent par {letters}/applications commençant par {letters}/quelles applications commencent par {letters}/affiche les applications qui commencent par {letters}',
    opening: 'ouvre ouvrir ouvrez lance lancer lancez',
    naming: 'la le l app appli application numéro',
    beside: 's il te vous plaît stp svp maintenant et',
    ordinals:
      'première,premier/deuxième,seconde,second/troisième/quatrième/cinquième/sixième/septième/huitième/neuvième/dixième/dernière,dernier',
  },
  it: {
    byName:
      'ordina per nome/ordinare per nome/per nome/ordinale per nome/in ordine alfabetico/ordina alfabeticamente/alfabeticamente/ordine alfabetico',
    byRecent:
      'prima le più recenti/le più recenti prima/più recenti prima/prima le ultime aperte/ordina per data',
    rest: 'altre/ancora/di più/mostra altre/mostra altro/avanti/il resto/mostra il resto/le altre/mostra le altre/mostra tutte/tutte',
    recent:
      'app recenti/mostra le app recenti/app aperte di recente/mostra le app aperte di recente/quali app ho aperto di recente/ultime app aperte',
    hidden: 'app nascoste/mostra le app nascoste/quali app sono nascoste/le mie app nascoste',
    only: 'solo quelle con {words}/solo quelle di {words}/soltanto quelle di {words}/solo {words}/filtra per {words}',
    startingWith:
      'app che iniziano con {letters}/app che iniziano per {letters}/app che cominciano con {letters}/quali app iniziano con {letters}/mostra le app che iniziano con {letters}',
    opening: 'apri aprire apra aprimi avvia avviare',
    naming: 'la il lo l app applicazione numero',
    beside: 'per favore ora e',
    ordinals:
      'prima,primo/seconda,secondo/terza,terzo/quarta,quarto/quinta,quinto/sesta,sesto/settima,settimo/ottava,ottavo/nona,nono/decima,decimo/ultima,ultimo',
  },
  nl: {
    byName:
      'sorteer op naam/sorteren op naam/op naam/sorteer ze op naam/op naam sorteren/alfabetisch/sorteer alfabetisch/alfabetisch sorteren/op alfabet',
    byRecent:
      'nieuwste eerst/de nieuwste eerst/laatst geopend eerst/laatst geopende eerst/recente eerst/sorteer op datum',
    rest: 'meer/toon meer/laat meer zien/volgende/de rest/toon de rest/laat de rest zien/de andere/toon de andere/toon alles/toon alle/laat alle zien',
    recent:
      'recente apps/toon recente apps/laatst geopende apps/toon laatst geopende apps/welke apps heb ik laatst geopend/welke apps heb ik het laatst geopend',
    hidden:
      'verborgen apps/toon verborgen apps/laat verborgen apps zien/welke apps zijn verborgen/mijn verborgen apps',
    only: 'alleen die met {words}/alleen die van {words}/alleen {words}/enkel die met {words}/filter op {words}',
    startingWith:
      'apps die beginnen met {letters}/apps die met {letters} beginnen/welke apps beginnen met {letters}/toon apps die beginnen met {letters}',
    opening: 'open openen start starten',
    naming: 'de het app nummer nr',
    beside: 'alsjeblieft alstublieft nu en',
    ordinals: 'eerste/tweede/derde/vierde/vijfde/zesde/zevende/achtste/negende/tiende/laatste',
  },
  'pt-BR': {
    byName:
      'ordenar por nome/ordene por nome/por nome/ordene os por nome/em ordem alfabética/ordem alfabética/ordenar alfabeticamente/alfabeticamente',
    byRecent:
      'mais recentes primeiro/os mais recentes primeiro/recentes primeiro/últimos abertos primeiro/ordenar por data/ordene por data',
    rest: 'mais/mostre mais/mostrar mais/próximos/o resto/o restante/mostre o resto/mostre o restante/os outros/mostre os outros/mostrar todos/mostre todos',
    recent:
      'aplicativos recentes/apps recentes/mostrar aplicativos recentes/mostre os aplicativos recentes/aplicativos abertos recentemente/mostrar aplicativos abertos recentemente/quais aplicativos abri por último',
    hidden:
      'aplicativos ocultos/apps ocultos/mostrar aplicativos ocultos/mostre os aplicativos ocultos/quais aplicativos estão ocultos',
    only: 'só os do {words}/só os da {words}/só os com {words}/somente os com {words}/apenas os com {words}/apenas os do {words}/só {words}/somente {words}/apenas {words}/filtre por {words}',
    startingWith:
      'aplicativos que começam com {letters}/apps que começam com {letters}/quais aplicativos começam com {letters}/mostre os aplicativos que começam com {letters}',
    opening: 'abra abrir abre inicie iniciar',
    naming: 'o a app aplicativo número',
    beside: 'por favor agora e',
    ordinals:
      'primeiro,primeira/segundo,segunda/terceiro,terceira/quarto,quarta/quinto,quinta/sexto,sexta/sétimo,sétima/oitavo,oitava/nono,nona/décimo,décima/último,última',
  },
  ja: {
    byName:
      '名前順/名前順に/名前順で/名前順に並べて/名前順に並べ替えて/名前で並べ替え/名前で並べ替えて/五十音順/アルファベット順/アルファベット順に並べて',
    byRecent: '新しい順/新しい順に/新しい順に並べて/最近開いた順/最近開いた順に並べて/最近使った順',
    rest: 'もっと/もっと見る/もっと見せて/次/続き/残り/残りを表示/残りを見せて/すべて表示/全部表示/全部見せて/他のも見せて',
    recent:
      '最近開いたアプリ/最近開いたアプリを表示/最近開いたアプリを見せて/最近使ったアプリ/最近使ったアプリを表示/最近のアプリ',
    hidden: '非表示のアプリ/非表示のアプリを表示/非表示のアプリを見せて/隠したアプリ',
    only: '{words}だけ/{words}のみ/{words}のものだけ/{words}のアプリだけ/{words}で絞り込んで',
    startingWith: '{letters}で始まるアプリ/{letters}から始まるアプリ/{letters}で始まるアプリを表示',
    opening: '',
    naming: '',
    beside: '',
    ordinals: '',
  },
  'zh-CN': {
    byName: '按名称排序/按名字排序/按字母排序/按字母顺序/按字母顺序排列/按名称',
    byRecent: '最近的在前/最新的在前/最新优先/按最近打开排序/按时间排序/按最近使用排序',
    rest: '更多/显示更多/还有呢/下一页/其余的/显示其余的/剩下的/显示剩下的/其他的/显示全部/全部显示',
    recent:
      '最近打开的应用/显示最近打开的应用/最近的应用/最近使用的应用/显示最近的应用/我最近打开了哪些应用',
    hidden: '隐藏的应用/显示隐藏的应用/哪些应用被隐藏了/我隐藏的应用',
    only: '只要{words}的/只看{words}/只看{words}的/只显示{words}/只显示{words}的/仅{words}',
    startingWith: '以{letters}开头的应用/{letters}开头的应用/显示以{letters}开头的应用',
    opening: '',
    naming: '',
    beside: '',
    ordinals: '',
  },
};
