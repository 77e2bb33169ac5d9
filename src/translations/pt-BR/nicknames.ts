import type { AssistantTranslation } from '../translation.ts';

export const NICKNAME_TEXTS: AssistantTranslation['nicknames'] = {
  title: 'Apelidos',
  text: 'Seus próprios nomes para os aplicativos. Digite um no pop-up, na barra de endereço ou no assistente.',
  app: 'Aplicativo',
  chooseApp: 'Escolha um aplicativo',
  nickname: 'Apelido',
  add: 'Adicionar',
  added: (nickname) => `“${nickname}” agora é o seu nome para este aplicativo.`,
  remove: 'Remover',
  removeNickname: (nickname) => `Remover “${nickname}”`,
  removed: (nickname) => `“${nickname}” foi removido.`,
  unknown: (nickname) => `Você não tem o apelido “${nickname}”.`,
  severalApps: 'Vários dos seus aplicativos têm esse nome. Escolha o certo nas Opções.',
  notAssigned: 'Não está atribuído a você no momento',
  refused: {
    'no-letters': 'Um apelido precisa de uma letra ou de um número.',
    'too-long': 'Um apelido pode ter até 40 caracteres.',
    'too-many': 'Você pode ter até 100 apelidos. Remova um primeiro.',
    'is-label': 'Um aplicativo já tem esse nome:',
    taken: 'Este já é o seu apelido para:',
  },
  prompts: {
    call: 'Chame {label} de {nickname}',
    add: 'Apelido para {label}: {nickname}',
    forget: 'Esqueça o apelido {nickname}',
  },
};
