import type { OptionsTranslation } from '../translation.ts';

export const SETTINGS_FILE_TEXTS: OptionsTranslation['settings-file'] = {
  title: 'Exportar e importar',
  text: 'Seus apelidos, aplicativos fixados, idioma e tema em um arquivo: para guardá-los ao sair da conta ou usá-los em outro navegador.',
  export: 'Exportar',
  import: 'Importar',
  exported: 'Arquivo criado',
  imported: (nicknames, pins, leftOut) =>
    `Apelidos adicionados: ${nicknames}. Aplicativos fixados: ${pins}. Ignorados: ${leftOut}.`,
  nothingChanged: 'Nada foi alterado.',
  refused: {
    'too-large': 'Este arquivo é grande demais para um arquivo de configurações.',
    'not-readable': 'Não é possível ler este arquivo. Escolha um arquivo exportado aqui.',
    foreign: 'Este não é um arquivo de configurações desta extensão.',
    newer: 'Este arquivo é de uma versão mais recente. Atualize a extensão e importe-o depois.',
    'other-org': 'Este arquivo é de outra organização:',
  },
};
