// What a text shows by its form: it was pasted, tells what its writer does, or asks whether to do it.

/** A quoted line, a list, struck-out text, code, or the subject of a mail; single numbers with a sign pick nothing. */
const PASTED = [
  /^\s*[>|]/mu,
  /~~|`|<!--|\/\*|\*\//u,
  /^\s*(?:[-*•·+–]|--|;|\/\/|\d{1,2}[.)])\s+\S/mu,
  /(?:^|\s)\[[ x✓]?\](?:\s|$)/iu,
  /^\s*(?:fwd?|fw|re|aw|wg|tr|rv|rif|antw|enc|res|ref|betreff|objet|asunto|assunto|oggetto|onderwerp|subject|todo|回复|转发|主题|件名)\s*[:：]/iu,
  /^\s*todo\b/iu,
  /^\s*[-+−–]\s?\d+\s*$/u,
];

const edge = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');

/** "Ich öffne Slack", "j’ouvre Slack", "ik ga Slack openen", "Slackを開きます", "我去打开Slack": the writer does it. */
const OWN_ACT = [
  edge('ich (?:öffne|oeffne|starte|mache?|gehe?|rufe?|logge?|lade|wechs[le]{2}|nutze|nehme)'),
  edge('(?:öffne|oeffne|starte|mache) (?:ich|wir)|wir (?:öffnen|starten)'),
  edge(
    "j[’' ]?(?:ouvre|accède|utilise)|je (?:lance|démarre|rouvre|relance|me connecte|vais (?!avoir))|(?:on|nous) (?:ouvre|ouvrons|lance)",
  ),
  edge('sto (?:per|già) \\p{L}+|sto \\p{L}+ndo|apro|avvio'),
  edge(
    '(?<!(?:can|could|will|may|shall|kunnen|zullen|mogen) )(?:ik|we|wij) (?:open|openen|start|starten|ga|gaan|log|zet|doe|heropen)|(?:open|start|ga) ik',
  ),
  edge(
    '(?:ik|ich|we|wij|wir) (?:moet|muss|moeten|müssen) (?:[^,.!?]+ )?(?:(?:weer|wieder|mal) (?:eens|mal|wieder)|ook nog|auch noch)',
  ),
  /(?:^|[,.;!] ?)(?:(?:just|now|already|then|so|and) )*(?:(?:i|we) (?:open|launch|start)|opening|launching|starting)\b/iu,
  edge("(?:im|i[’']m|i am|were|we[’']re) (?:opening|launching|starting)"),
  edge('(?:ya|yo|recién) abr[ií]'),
  edge(
    '(?:vou|voy|vamos) (?:a )?(?:abrir|entrar|iniciar)|(?:estou|estoy) (?:abrindo|abriendo)|abro',
  ),
  /(?:開き|開け|起動し|立ち上げ|ログインし|使い)ます(?!か|でしょ|よう)|開く(?:よ|ね|わ|ぞ|ところ)/u,
  /(?<![帮给替让为])我们?(?:要去|去|先|来|就|已经|已|正在|刚才?|马上|现在|这就)*(?:打开|登录|启动|开(?!会|不)|进入)/u,
  /(?:打开|启动|登录)了(?:吗|没|[A-Za-z\s\u{fffc}]*$)/u,
];

/** "Should I open it?" asks for advice. */
const SHOULD = [
  /^(?:\p{L}+[ ,]+){0,2}(?:should|shall|must|do|ought) (?:i|we) (?:(?:need|have|ought) to )?(?:open|launch|start|use|go|log|sign|switch)\b/iu,
  edge('(?:soll(?:te)?|muss|müsste) ich|(?:sollen|sollten|müssen) wir'),
  edge(
    '(?:dois|devrais)[- ]je|(?:devons|devrions)[- ]nous|(?:doit|devrait)[- ]on|faut[- ]il|faudrait[- ]il',
  ),
  edge(
    '(?:moet|zou|moest|zal) (?:ik|ie)(?! (?:\\p{L}+ ){0,4}(?:kunnen|mogen|willen))|(?:moeten|zullen|zouden) (?:we|wij)',
  ),
  /(?<![\p{L}\p{N}])(?:je dois|on doit|nous devons|je devrais|il faut|debo|debería|deberia|tengo que|tenemos que|hay que|debemos|deberíamos|devo|dovrei|dobbiamo|bisogna|occorre|preciso|precisa|deveria|tenho que|temos que|ich muss|ich soll(?:te)?|ik moet)\s[^,.!;]*\?/iu,
  /(?:应该|需要|该|用得着)[^，。,！!]*[吗嘛]|(?<![我想])要(?:打开|开|启动|登录)[^，。,！!]*吗|べき|(?:開いた|開けた)(?:方|ほう)が/u,
];

/** "Un segundo", "einen Moment": to wait is not the second of two. */
const WAIT =
  /^\W*(?:\p{L}+ )?(?:un|um|une|uma|ein|eine|einen|een|uno|one|a|just a) (?:segundo|secondo|second|sec|seconde|sekunde|moment|momento|momentje|momentinho|segundinho|segundito|momentito|minuto|minute|minutje|augenblick|attimo|tick|instant|instante)(?: \p{L}+){0,2}\W*$/iu;

/** "Zoom no", "Jira. No.": a negation ends the request, in whatever language "no" is a word. */
const ENDS_WITH_NO =
  /(?:^|[,.;:!?…\u{fffc}])\s*(?:no|non|nein|nee|nope|nah|não|nao|niet|nicht|pas|mai)[\s.,;!?…)]*$/iu;

const SIGNS = [...PASTED, ...OWN_ACT, ...SHOULD, WAIT, ENDS_WITH_NO];

/** Whether the form of a text, without the names of apps, shows that it asks for nothing to be opened. */
export function isNoRequest(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text));
}
