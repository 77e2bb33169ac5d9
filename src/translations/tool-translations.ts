import type { ToolWords } from '../tools/texts/tool-description.ts';
import type { TOOL_TEXTS } from '../tools/texts/tool-texts.ts';

type WordsOf<Tools extends readonly unknown[]> = { readonly [Tool in keyof Tools]: ToolWords };

/** The words of every tool in one language, in the order of `TOOL_TEXTS`; without those of one tool it does not compile. */
export type TranslatedToolWords = WordsOf<typeof TOOL_TEXTS>;

export const DE_TOOLS: TranslatedToolWords = [
  {
    label: 'Ihr Profil',
    progress: 'Ihr Okta-Profil wird abgerufen…',
    request: 'Ihr Profil',
    alwaysAllows: 'Ihr gesamtes Profil',
  },
  {
    label: 'Liste Ihrer Apps',
    progress: 'Ihre Apps werden abgerufen…',
    request: 'die Liste Ihrer Apps',
    alwaysAllows: 'die Liste all Ihrer Apps',
  },
  {
    label: 'Links zu Ihren Apps',
    progress: 'Die App wird gesucht…',
    request: 'den Link zu einer Ihrer Apps',
    alwaysAllows: 'die Links zu all Ihren Apps',
  },
];

export const ES_TOOLS: TranslatedToolWords = [
  {
    label: 'Tu perfil',
    progress: 'Consultando tu perfil de Okta…',
    request: 'tu perfil',
    alwaysAllows: 'todo tu perfil',
  },
  {
    label: 'Lista de tus aplicaciones',
    progress: 'Consultando tus aplicaciones…',
    request: 'la lista de tus aplicaciones',
    alwaysAllows: 'la lista de todas tus aplicaciones',
  },
  {
    label: 'Enlaces a tus aplicaciones',
    progress: 'Buscando la aplicación…',
    request: 'el enlace a una de tus aplicaciones',
    alwaysAllows: 'los enlaces de todas tus aplicaciones',
  },
];

export const FR_TOOLS: TranslatedToolWords = [
  {
    label: 'Votre profil',
    progress: 'Lecture de votre profil Okta…',
    request: 'votre profil',
    alwaysAllows: 'tout votre profil',
  },
  {
    label: 'Liste de vos applications',
    progress: 'Lecture de vos applications…',
    request: 'la liste de vos applications',
    alwaysAllows: 'la liste de toutes vos applications',
  },
  {
    label: 'Liens vers vos applications',
    progress: 'Recherche de l’application…',
    request: 'le lien vers l’une de vos applications',
    alwaysAllows: 'les liens vers toutes vos applications',
  },
];

export const IT_TOOLS: TranslatedToolWords = [
  {
    label: 'Il tuo profilo',
    progress: 'Lettura del tuo profilo Okta…',
    request: 'il tuo profilo',
    alwaysAllows: 'tutto il tuo profilo',
  },
  {
    label: 'Elenco delle tue app',
    progress: 'Lettura delle tue app…',
    request: 'l’elenco delle tue app',
    alwaysAllows: 'l’elenco di tutte le tue app',
  },
  {
    label: 'Link alle tue app',
    progress: 'Ricerca dell’app…',
    request: 'il link a una delle tue app',
    alwaysAllows: 'i link a tutte le tue app',
  },
];

export const JA_TOOLS: TranslatedToolWords = [
  {
    label: 'プロフィール',
    progress: 'Oktaプロフィールを確認しています…',
    request: 'プロフィールの取得',
    alwaysAllows: 'プロフィール全体',
  },
  {
    label: 'アプリの一覧',
    progress: 'アプリを確認しています…',
    request: 'アプリの一覧の取得',
    alwaysAllows: 'すべてのアプリの一覧',
  },
  {
    label: 'アプリへのリンク',
    progress: 'アプリを探しています…',
    request: 'いずれかのアプリへのリンクの取得',
    alwaysAllows: 'すべてのアプリへのリンク',
  },
];

export const NL_TOOLS: TranslatedToolWords = [
  {
    label: 'Je profiel',
    progress: 'Je Okta-profiel wordt opgehaald…',
    request: 'je profiel',
    alwaysAllows: 'je hele profiel',
  },
  {
    label: 'Lijst met je apps',
    progress: 'Je apps worden opgehaald…',
    request: 'de lijst met je apps',
    alwaysAllows: 'de lijst met al je apps',
  },
  {
    label: 'Links naar je apps',
    progress: 'De app wordt gezocht…',
    request: 'de link naar een van je apps',
    alwaysAllows: 'de links naar al je apps',
  },
];

export const PT_BR_TOOLS: TranslatedToolWords = [
  {
    label: 'Seu perfil',
    progress: 'Lendo seu perfil do Okta…',
    request: 'seu perfil',
    alwaysAllows: 'todo o seu perfil',
  },
  {
    label: 'Lista dos seus aplicativos',
    progress: 'Lendo seus aplicativos…',
    request: 'a lista dos seus aplicativos',
    alwaysAllows: 'a lista de todos os seus aplicativos',
  },
  {
    label: 'Links para seus aplicativos',
    progress: 'Procurando o aplicativo…',
    request: 'o link para um dos seus aplicativos',
    alwaysAllows: 'os links para todos os seus aplicativos',
  },
];

export const ZH_CN_TOOLS: TranslatedToolWords = [
  {
    label: '您的个人资料',
    progress: '正在读取您的 Okta 个人资料…',
    request: '您的个人资料',
    alwaysAllows: '您的完整个人资料',
  },
  {
    label: '您的应用列表',
    progress: '正在读取您的应用…',
    request: '您的应用列表',
    alwaysAllows: '您的所有应用的列表',
  },
  {
    label: '您的应用链接',
    progress: '正在查找应用…',
    request: '您的某个应用的链接',
    alwaysAllows: '您的所有应用的链接',
  },
];
