import type { Command } from '../plan-types.ts';

/**
 * Whole prompts that ask something of the extension itself: commands with slashes between the ways to say them. English
 * has more freedom by its lexicon, so it has only what stands for nothing else there.
 */
export type CommandWords = { readonly [C in Command | 'help']?: string };

export const COMMAND_WORDS: Readonly<Record<string, CommandWords>> = {
  en: {
    refresh:
      'refresh/reload/update/refresh my apps/refresh apps/refresh the list/refresh my list/reload my apps/update my apps/update my list/check for new apps/get the latest apps',
    dashboard:
      'dashboard/okta dashboard/my dashboard/my okta dashboard/open dashboard/open okta dashboard/open my dashboard/open my okta dashboard/open the okta dashboard/go to okta/open okta/show my dashboard/okta home page/open okta home page',
    'okta-settings':
      'okta settings/open okta settings/my okta settings/open my okta settings/okta account settings/go to okta settings/open my okta account',
    help: 'help me/what can you do for me/what can you help with/what can you help me with/what else can you do/what can i do here/what should i ask/show what i can ask/how can you help/how can you help me/examples/show examples/commands/what do you understand',
  },
  de: {
    'sign-out':
      'abmelden/ausloggen/logout/melde mich ab/logge mich aus/log mich aus/ich möchte mich abmelden/mich abmelden',
    'switch-user':
      'konto wechseln/benutzer wechseln/anderes konto/anderer benutzer/wechsle das konto/wechsle den benutzer/mit anderem konto anmelden/als jemand anderes anmelden',
    refresh:
      'aktualisieren/aktualisiere/apps aktualisieren/meine apps aktualisieren/aktualisiere meine apps/liste aktualisieren/aktualisiere die liste/neu laden/apps neu laden/lade meine apps neu',
    options:
      'optionen/einstellungen/öffne die optionen/öffne die einstellungen/optionen öffnen/einstellungen öffnen/zeig die optionen/zeige die einstellungen/sprache ändern/sprache wechseln',
    shortcuts:
      'tastenkombinationen/tastenkürzel/tastaturkürzel/shortcuts/zeig die tastenkombinationen/zeige die tastenkombinationen/welche tastenkombinationen gibt es',
    'new-chat':
      'neuer chat/neuen chat/neuen chat starten/starte einen neuen chat/neue unterhaltung/neue unterhaltung beginnen/chat löschen/verlauf löschen/unterhaltung löschen/von vorne',
    dashboard:
      'dashboard/okta dashboard/mein dashboard/öffne das dashboard/öffne mein dashboard/öffne das okta dashboard/dashboard öffnen/okta dashboard öffnen/öffne okta/okta öffnen',
    'okta-settings':
      'okta einstellungen/öffne die okta einstellungen/okta einstellungen öffnen/meine okta einstellungen',
    help: 'hilfe/hilf mir/was kannst du/was kannst du alles/was kannst du tun/was können sie/was können sie tun/was kann ich fragen/was kann ich dich fragen/was kann ich sie fragen/was kann ich hier tun/wobei kannst du helfen/wobei kannst du mir helfen/wie kannst du mir helfen/beispiele/wie funktioniert das',
  },
  es: {
    'sign-out':
      'cerrar sesión/cierra sesión/cierra la sesión/cierra mi sesión/quiero cerrar sesión/salir/desconectarme/logout',
    'switch-user':
      'cambiar de cuenta/cambia de cuenta/cambiar de usuario/cambia de usuario/otra cuenta/otro usuario/usar otra cuenta/iniciar sesión con otra cuenta',
    refresh:
      'actualizar/actualiza/actualizar mis aplicaciones/actualiza mis aplicaciones/actualizar las aplicaciones/actualiza la lista/actualizar la lista/recargar/recarga mis aplicaciones/actualiza mis apps',
    options:
      'opciones/ajustes/configuración/abre las opciones/abrir opciones/abre la configuración/abrir configuración/abre los ajustes/cambiar idioma/cambiar el idioma',
    shortcuts:
      'atajos/atajos de teclado/muestra los atajos/muéstrame los atajos de teclado/métodos abreviados de teclado',
    'new-chat':
      'nuevo chat/chat nuevo/nueva conversación/empezar de nuevo/empieza de nuevo/inicia un nuevo chat/borrar chat/borra el chat/borrar la conversación/borrar historial',
    dashboard:
      'panel de okta/panel de control/panel de control de okta/mi panel de okta/abre el panel de okta/abre mi panel de control/abre el panel de control/abrir panel de okta/abrir el panel de control de okta/abre okta/abrir okta/dashboard',
    'okta-settings':
      'configuración de okta/ajustes de okta/abre la configuración de okta/abrir configuración de okta/abre los ajustes de okta',
    help: 'ayuda/ayúdame/qué puedes hacer/qué sabes hacer/qué puedo preguntar/qué te puedo preguntar/qué puedo preguntarte/qué puedo hacer aquí/en qué puedes ayudarme/en qué me puedes ayudar/cómo puedes ayudarme/ejemplos/cómo funciona esto',
  },
  fr: {
    'sign-out':
      'se déconnecter/déconnexion/déconnecte moi/déconnectez moi/me déconnecter/je veux me déconnecter/fermer ma session/logout',
    'switch-user':
      'changer de compte/change de compte/changer d utilisateur/change d utilisateur/autre compte/un autre compte/utiliser un autre compte/se connecter avec un autre compte',
    refresh:
      'actualiser/actualise/actualiser mes applications/actualise mes applications/actualiser mes applis/actualise mes applis/rafraîchir/rafraîchis/rafraîchis la liste/actualiser la liste/recharger mes applications/mettre à jour mes applications',
    options:
      'options/paramètres/réglages/ouvre les options/ouvrir les options/ouvre les paramètres/ouvrir les paramètres/changer de langue/changer la langue',
    shortcuts:
      'raccourcis/raccourcis clavier/les raccourcis clavier/affiche les raccourcis/affiche les raccourcis clavier/montre les raccourcis clavier',
    'new-chat':
      'nouvelle discussion/nouveau chat/nouvelle conversation/recommencer/recommence/effacer la conversation/efface la conversation/effacer la discussion/effacer l historique/commence une nouvelle discussion',
    dashboard:
      'tableau de bord/tableau de bord okta/mon tableau de bord/ouvre le tableau de bord/ouvre mon tableau de bord/ouvre le tableau de bord okta/ouvrir le tableau de bord okta/ouvre okta/ouvrir okta/dashboard',
    'okta-settings':
      'paramètres okta/paramètres d okta/ouvre les paramètres okta/ouvre les paramètres d okta/ouvrir les paramètres okta',
    help: 'aide/aide moi/aidez moi/à l aide/que peux tu faire/que sais tu faire/que pouvez vous faire/que puis je demander/que puis je te demander/que puis je vous demander/qu est ce que tu peux faire/qu est ce que je peux demander/comment peux tu m aider/comment pouvez vous m aider/exemples/comment ça marche',
  },
  it: {
    'sign-out':
      'esci/disconnettimi/disconnetti/disconnessione/voglio uscire/esci dall account/chiudi la sessione/logout',
    'switch-user':
      'cambia account/cambiare account/cambia utente/cambiare utente/altro account/un altro account/usa un altro account/accedi con un altro account',
    refresh:
      'aggiorna/aggiornare/aggiorna le mie app/aggiorna le app/aggiorna la lista/aggiorna l elenco/ricarica/ricarica le mie app/aggiorna le mie applicazioni',
    options:
      'opzioni/impostazioni/apri le opzioni/apri opzioni/apri le impostazioni/apri impostazioni/cambia lingua/cambiare lingua',
    shortcuts:
      'scorciatoie/scorciatoie da tastiera/mostra le scorciatoie/mostrami le scorciatoie da tastiera/tasti di scelta rapida',
    'new-chat':
      'nuova chat/nuova conversazione/ricomincia/ricominciamo/inizia una nuova chat/cancella la chat/cancella chat/cancella la conversazione/cancella la cronologia',
    dashboard:
      'dashboard/dashboard okta/dashboard di okta/la mia dashboard/apri la dashboard/apri la mia dashboard/apri la dashboard di okta/apri okta',
    'okta-settings':
      'impostazioni okta/impostazioni di okta/apri le impostazioni di okta/apri le impostazioni okta',
    help: 'aiuto/aiutami/cosa puoi fare/che cosa puoi fare/cosa sai fare/cosa posso chiedere/cosa posso chiederti/cosa ti posso chiedere/cosa posso fare qui/come puoi aiutarmi/in cosa puoi aiutarmi/esempi/come funziona',
  },
  nl: {
    'sign-out':
      'afmelden/uitloggen/meld me af/meld mij af/log me uit/log mij uit/ik wil me afmelden/ik wil uitloggen/logout',
    'switch-user':
      'van account wisselen/account wisselen/wissel van account/van gebruiker wisselen/gebruiker wisselen/wissel van gebruiker/ander account/andere gebruiker/ander account gebruiken',
    refresh:
      'vernieuwen/vernieuw/mijn apps vernieuwen/vernieuw mijn apps/ververs/verversen/ververs mijn apps/ververs de lijst/vernieuw de lijst/herladen/apps vernieuwen/werk mijn apps bij',
    options:
      'opties/instellingen/open de opties/opties openen/open de instellingen/instellingen openen/taal wijzigen/taal veranderen/wijzig de taal',
    shortcuts:
      'sneltoetsen/toetsenbordsnelkoppelingen/toon de sneltoetsen/laat de sneltoetsen zien/welke sneltoetsen zijn er',
    'new-chat':
      'nieuwe chat/nieuw gesprek/start een nieuwe chat/begin een nieuwe chat/opnieuw beginnen/begin opnieuw/chat wissen/wis de chat/wis het gesprek/geschiedenis wissen',
    dashboard:
      'dashboard/okta dashboard/mijn dashboard/open het dashboard/open mijn dashboard/open het okta dashboard/dashboard openen/okta dashboard openen/open okta/okta openen',
    'okta-settings':
      'okta instellingen/open de okta instellingen/okta instellingen openen/mijn okta instellingen',
    help: 'hulp/help/help me/help mij/wat kun je/wat kan je/wat kun je doen/wat kan je doen/wat kun je allemaal/wat kan ik vragen/wat kan ik je vragen/wat kan ik hier doen/waarmee kun je helpen/waarmee kun je me helpen/hoe kun je me helpen/voorbeelden/hoe werkt dit',
  },
  'pt-BR': {
    'sign-out':
      'sair/sair da conta/encerrar sessão/encerrar a sessão/finalizar sessão/desconectar/me desconecte/me desconecta/quero sair/fazer logout/logout',
    'switch-user':
      'trocar de conta/trocar conta/mudar de conta/trocar de usuário/trocar usuário/mudar de usuário/outra conta/usar outra conta/entrar com outra conta',
    refresh:
      'atualizar/atualize/atualiza/atualizar meus aplicativos/atualize meus aplicativos/atualizar meus apps/atualize meus apps/atualizar a lista/atualize a lista/recarregar/recarregue meus aplicativos',
    options:
      'opções/configurações/abrir opções/abra as opções/abrir configurações/abra as configurações/mudar idioma/mudar o idioma/trocar idioma',
    shortcuts:
      'atalhos/atalhos de teclado/atalhos do teclado/mostre os atalhos/mostrar atalhos/mostre os atalhos de teclado',
    'new-chat':
      'novo chat/nova conversa/começar de novo/recomeçar/inicie um novo chat/iniciar nova conversa/limpar chat/limpar conversa/limpe a conversa/apagar conversa/limpar histórico',
    dashboard:
      'painel do okta/painel/meu painel/meu painel do okta/abrir o painel do okta/abra o painel do okta/abra meu painel/abrir meu painel/abra o okta/abrir okta/dashboard',
    'okta-settings':
      'configurações do okta/abra as configurações do okta/abrir as configurações do okta/abrir configurações do okta',
    help: 'ajuda/me ajuda/me ajude/o que você pode fazer/o que você faz/o que você sabe fazer/o que posso perguntar/o que eu posso perguntar/o que posso te perguntar/o que posso fazer aqui/como você pode me ajudar/no que você pode me ajudar/exemplos/como funciona',
  },
  ja: {
    'sign-out':
      'サインアウト/サインアウトして/サインアウトする/サインアウトしたい/ログアウト/ログアウトして/ログアウトする/ログアウトしたい',
    'switch-user':
      'アカウントを切り替え/アカウントを切り替えて/アカウント切り替え/アカウントを変更/ユーザーを切り替え/ユーザーを切り替えて/ユーザー切り替え/別のアカウント/別のアカウントを使う/別のアカウントでサインイン',
    refresh:
      '更新/更新して/アプリを更新/アプリを更新して/一覧を更新/一覧を更新して/リストを更新/リストを更新して/再読み込み/再読み込みして/リフレッシュ/最新の情報に更新',
    options:
      'オプション/オプションを開く/オプションを開いて/設定/設定を開く/設定を開いて/言語を変更/言語を変える',
    shortcuts:
      'ショートカット/キーボードショートカット/ショートカットキー/ショートカット一覧/キーボードショートカットを表示/キーボードショートカットを見せて',
    'new-chat':
      '新しいチャット/新規チャット/新しい会話/新しいチャットを始める/新しいチャットを開始/チャットを消去/会話を消去/会話を削除/履歴を消去/履歴を削除/最初からやり直す',
    dashboard:
      'ダッシュボード/oktaダッシュボード/oktaのダッシュボード/ダッシュボードを開く/ダッシュボードを開いて/oktaダッシュボードを開く/oktaダッシュボードを開いて/oktaのダッシュボードを開いて/oktaを開く/oktaを開いて',
    'okta-settings':
      'okta設定/oktaの設定/oktaの設定を開く/oktaの設定を開いて/okta設定を開く/okta設定を開いて',
    help: 'ヘルプ/助けて/何ができる/何ができるの/何ができますか/何が出来ますか/できること/できることを教えて/何を聞ける/何を聞けばいい/何を質問できますか/何を聞けますか/質問できること/使い方/使い方を教えて/例/例を見せて',
  },
  'zh-CN': {
    'sign-out': '退出/退出登录/注销/登出/我要退出/我要退出登录/帮我退出登录',
    'switch-user':
      '切换帐户/切换账户/切换帐号/切换账号/切换用户/换个帐户/换个账户/换个账号/使用其他帐户/用其他账号登录',
    refresh:
      '刷新/更新/刷新应用/刷新我的应用/更新我的应用/刷新列表/刷新应用列表/重新加载/重新加载应用',
    options: '选项/设置/打开选项/打开设置/更改语言/切换语言/修改语言',
    shortcuts: '快捷键/键盘快捷键/显示快捷键/有哪些快捷键/查看快捷键',
    'new-chat':
      '新对话/新聊天/新建对话/开始新对话/开始新的对话/清除对话/清空对话/清除聊天/清除记录/重新开始',
    dashboard:
      '仪表板/okta仪表板/我的仪表板/打开仪表板/打开okta仪表板/打开我的okta仪表板/打开okta/打开我的仪表板/控制面板/打开控制面板',
    'okta-settings': 'okta设置/打开okta设置/打开okta的设置/我的okta设置',
    help: '帮助/帮帮我/你能做什么/你会做什么/你可以做什么/您能做什么/我能问什么/我可以问什么/可以问什么/能问你什么/我可以问你什么/怎么用/怎么使用/示例/举例',
  },
};

/** Courtesy around a command, in any language. */
export const COURTESY_WORDS =
  'please/pls/now/hey/hi/ok/okay/thanks/bitte/mal/jetzt/danke/por favor/ahora/s il te plaît/s il vous plaît/stp/svp/maintenant/merci/per favore/per piacere/adesso/ora/grazie/alsjeblieft/alstublieft/nu/graag/agora/obrigado/obrigada';

/** The same where there are no spaces: behind the command, or before it. */
export const UNSPACED_COURTESY =
  'ください/下さい/お願いします/おねがいします/お願い/してください/请/请帮我/帮我/吧/一下/谢谢';
