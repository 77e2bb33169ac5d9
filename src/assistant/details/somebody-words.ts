/** Says in a language of somebody what they are in or have; a question that names nobody's own is then about them. */
export const SOMEBODY: Readonly<Record<string, RegExp>> = {
  de: /(?<![a-z0-9])(?:(?:ist|hat|gehort|nutzt|benutzt|verwendet|sind|haben) (?!das|die|der|den|es|in|zu|fur|mit|welche\w*|eine?|heute|gerade)\w+(?: \w+)?(?: an)?$)(?![a-z0-9])/u,
  es: /(?<![a-z0-9])(?:(?:pertenecen?|estan?|tienen?|usan?|inicio) (?!el|la|los|las|un|una|en|mi|activ\w+|configur\w+|habilit\w+|disponib\w+)\w+(?: \w+)?$)(?![a-z0-9])/u,
  fr: /(?<![a-z0-9])(?:(?:est|sont|a|ont|appartient|utilise) (?!ce|il|elle|on|le|la|les|un|une|mon|ma|mes|actif|active\w*|t)\w+(?: \w+)?$)(?![a-z0-9])/u,
  it: /(?<![a-z0-9])(?:(?:e|sono|ha|hanno|appartiene|usa) (?!il|lo|la|i|gli|le|un|una|mio|attiv\w+|configurat\w+|abilitat\w+)\w+(?: \w+)?$)(?![a-z0-9])/u,
  nl: /(?<![a-z0-9])(?:(?:zit|is|heeft|hoort|gebruikt|zitten) (?!de|het|een|er|in|mijn|actief|ingesteld|geregistreerd)\w+(?: \w+)?$)(?![a-z0-9])/u,
  'pt-BR':
    /(?<![a-z0-9])(?:(?:grupos?|fator(?:es)?) (?:que )?(?:[oa] )?(?!eu|de|do|da|dos|das|em|tenho|estou|voce)\w+ (?:pertence|esta|tem|usa|participa|faz parte)$)(?![a-z0-9])/u,
};
