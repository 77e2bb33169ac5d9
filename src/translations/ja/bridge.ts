import type { BridgeTexts } from '../../bridge/wire/texts.ts';

export const BRIDGE_TEXTS: BridgeTexts = {
  usage: `okta-end-user-assistant {version}
MCPに対応したアシスタントを、ブラウザーの拡張機能Okta End User Assistantに接続します。

  install [--browser 名前]… [--flatpak] [--write アシスタント]… [--dry-run]
      ブラウザー（{browsers}）からブリッジを起動できるようにし、
      アシスタント（{assistants}）にブリッジを追加します。
      --browserを省略すると、このコンピューターで使われているブラウザーが対象です。--writeを省略すると、アシスタントを検索して追加するかどうかを確認します。
  uninstall [--browser 名前] [--dry-run]
      installで書き込んだ内容を、1つのブラウザーについて、またはすべて削除します。
  doctor
      アシスタントから拡張機能までの各段階を確認し、対処方法を表示します。
  serve [--client 名前] [--browser 名前] [--profile 名前] [--connect-browser=true]
      アシスタントが起動する、stdinとstdoutのMCPサーバーです。--connect-browser=trueを付けると、
      最初にinstallと同じようにブラウザーを設定します。
`,
  unknownCommand: '不明なコマンド: {command}',
  allOptions: 'すべてのオプションを表示するには、次を実行してください: {program} help',
  unexpected: '予期しない問題が発生しました。',
  dryRun: '何も変更しません。--dry-runを付けない場合:',
  noCodeYet: '（未作成）',
  yesOrNo: '{question} [Y/n] ',
  yes: 'y|yes|はい',
  chooseBrowser: 'ブラウザーを選択してください: --browser {browsers}',
  browserValues: '--browserに指定できる値: {browsers}',
  assistantValues: '--writeに指定できる値: {assistants}',
  wouldWrite: '書き込みます: {path}',
  wouldRemove: '削除します: {path}',
  wouldRun: '実行します: {command}',
  found: 'このコンピューターで見つかったアシスタント: {titles}',
  addQuestion: '{titles}にブリッジを追加しますか？',
  addCommand: 'ブリッジを追加するには、次を実行してください:',
  addShortcut: '{title}の場合: {command}',
  otherAssistants: 'ほかのアシスタントでは、次のコマンドでstdioのMCPサーバーを追加してください:',
  next: '次の手順: ブラウザーで拡張機能のオプションを開き、外部アシスタントをオンにしてください。',
  leftAlone: '{title}: {file}は変更していません: {reason}。',
  addThis: '次の内容を{place}追加してください:',
  codeWillBe: 'ペアリングコードは{code}になります。',
  alreadyIn: '{title}: すでに{file}にあります。',
  addedTo: '{title}: {file}に追加しました。',
  notFound:
    '{title}はこのコンピューターで見つかりませんでした。インストールすると、このファイルを読み取ります。',
  codeIs: 'ペアリングコードは{code}です。{title}が接続すると、拡張機能に同じコードが表示されます。',
  readOnly: '読み取り専用です',
  keepsChanging: '別のプログラムが変更を繰り返しています',
  noAccess: '読み取りまたは書き込みができません（{error}）',
  unknownError: '不明なエラー',
  unreadable: '読み取れません',
  twice: '{name}が2つあります',
  otherForm: '{name}に別の形式の行があります',
  otherList: 'サーバーが別の形式で記載されています',
  wrongForm: 'アシスタントが読み取る形式ではありません',
  tooDeep: '入れ子が深すぎます',
  notJson: 'JSONではありません',
  notJsonLine: '{line}行目がJSONではありません（{error}）',
  inList: 'リスト{name}に',
  inSections: '{sections}に',
  atEnd: '末尾に',
  browserStarts: '{browser}からブリッジを起動できます: {files}',
  allowSandbox: 'サンドボックスでプログラムの起動を許可する必要があります: {command}',
  pressEnter: 'Enterキーを押すとこのウィンドウが閉じます。',
  noNode:
    'ブラウザーからブリッジを起動できません。このコンピューターでNodeが見つかりませんでした。',
  flatpakLinux: 'Flatpak版の{browser}はLinux専用です。',
  ownFile: 'ブリッジが自身のファイル{file}を読み取れません。',
  flatpakNote:
    'Flatpak版の{browser}は独自のフォルダーを読み取ります。{option}を付けてインストールしてください。',
  firefoxSnapNote:
    'Snap版のFirefoxは、デスクトップのポータルを通じてブリッジを起動します。最初に一度だけ確認が表示されます。',
  snapNote:
    'Snap版の{browser}は{folder}を読み取りますが、サンドボックスからブリッジを起動できません。別のパッケージを使用してください。',
  removed: 'ブリッジを削除しました。',
  browserStopped: '{browser}からブリッジを起動できなくなりました。',
  changedMeanwhile: '{title}: {file}が途中で変更されました。もう一度uninstallを実行してください。',
  removeYourself: '{title}: {file}から{name}を手動で削除してください: {reason}。',
  removedFrom: '{title}: {file}から削除しました。',
  run: '実行してください: {command}',
  installNode: 'Node {version}以降をインストールしてください。',
  bridgeIn: 'ブリッジの場所: {file}',
  sameVersion: 'インストール済みのブリッジは、このブリッジと同じバージョンです',
  anyBrowserStarts: 'ブラウザーからブリッジを起動できます',
  isPrivate: '{path}は非公開です',
  hasManifest: '{name}にマニフェスト{file}があります',
  manifestNames: '{name}: マニフェストがこのブリッジと拡張機能を指定しています',
  canStart: '{name}は{file}を起動できます',
  findsNode: '{name}はNodeを見つけられます',
  nodeMoved: 'Nodeの場所が変わっています。',
  browserOpen: '拡張機能のあるブラウザーが開いています',
  openBrowser:
    '拡張機能のあるブラウザーを開き、そのオプションで外部アシスタントをオンにしてください。',
  profile: '{browser}（プロファイル: {profile}）',
  answers: '{name}: 拡張機能が応答します',
  outsideOn: '{name}: 外部アシスタントがオンです',
  turnOn: '拡張機能のオプションでオンにするか、再開してください。',
  signedIn: '{name}: Oktaにサインインしています',
  signIn: '拡張機能でサインインしてください。',
  validFile: '{title}の{file}は有効です',
  fix: '修正してください: {reason}。その後、もう一度確認してください。',
  hasBridge: '{title}の{file}にブリッジがあります',
  noBridge: '{title}にはブリッジがありません。',
  turnedOn: '{title}でブリッジがオンです',
  startsInstalled: '{title}はインストール済みのブリッジを起動します',
  keyPrivate: '{title}: キー{file}は非公開です',
  hasKey: '{title}にキー{file}があります',
  allowAgain: 'その後、拡張機能で{title}をもう一度許可してください。',
  nodeOptions:
    '{title}がブリッジのNODE_OPTIONSを設定しています。ご自身で設定したものか確認してください',
  titleStarts: '{title}はブリッジを起動できます',
  getsAnswers: '{title}は拡張機能から応答を受け取れます',
  ended: 'ステータス{status}で終了しました。',
  noAnswer: '時間内に応答がありませんでした。',
};
