import { displayText } from '../../domain/display-text.ts';
import type { OrgUrlProblem, ServiceKeyProblem } from '../../domain/errors.ts';
import { rejectionCode } from '../../domain/rejection-code.ts';
import type { ProblemsTranslation } from '../translation.ts';
import { scopeMissing, SIGN_IN_PROBLEM_TEXTS } from './sign-in-problems.ts';

/** Problems as the user reads them, in Brazilian Portuguese. */
export const PROBLEM_TEXTS: ProblemsTranslation['problems'] = {
  ...SIGN_IN_PROBLEM_TEXTS,

  NOT_CONFIGURED: () => ({
    title: 'Nenhuma organização Okta conectada',
    text: 'Primeiro, adicione seu domínio do Okta e o ID do cliente nas opções.',
  }),
  ORG_URL_INVALID: ({ problem }) => ({
    title: 'Isso não é um domínio do Okta',
    text: orgUrlText(problem),
  }),
  ORG_NOT_FOUND: ({ orgUrl }) => ({
    title: 'Nenhum site nesse endereço',
    text: `O site ${orgUrl} não responde. Verifique a ortografia e se este dispositivo está online.`,
  }),
  ORG_NOT_OKTA: ({ orgUrl }) => ({
    title: 'Esse endereço não é de uma organização Okta',
    text: `O site ${orgUrl} não responde como o Okta. Use o endereço onde você faz login no Okta. Se for esse mesmo, algo nesta rede, como um Wi-Fi de visitantes ou um proxy da web, pode estar respondendo no lugar dele.`,
  }),
  ORG_MOVED: ({ orgUrl }) => ({
    title: 'Sua organização Okta pode ter mudado de endereço',
    text: `O site ${orgUrl} redireciona para outro endereço. Se a sua organização foi renomeada, conecte o novo endereço nas opções. Se não, algo nesta rede pode estar interferindo, como um Wi-Fi de visitantes ou um proxy da web.`,
  }),
  ORG_METADATA_REFUSED: () => ({
    title: 'Não é possível usar esta organização Okta',
    text: 'A configuração dela não permite um login seguro.',
    administrator:
      'O Okta End User Assistant rejeita os metadados da nossa organização. Verifique o URL da organização e o domínio personalizado.',
  }),
  ORG_PERMISSION_MISSING: ({ orgUrl }) => ({
    title: 'O acesso à sua organização Okta está desativado',
    text: `O navegador impede que esta extensão acesse ${orgUrl}. Tente novamente e escolha “Permitir” quando o navegador perguntar.`,
  }),
  CLIENT_ID_INVALID: () => ({
    title: 'Isso não é um ID do cliente',
    text: 'Um ID do cliente tem somente letras e números e geralmente começa com 0oa. O administrador o encontra na guia General do aplicativo no Okta.',
  }),
  ACCOUNT_NOT_FOUND: () => ({
    title: 'Essa conta não existe mais',
    text: 'Escolha outra conta ou adicione-a novamente nas opções.',
  }),

  OKTA_SCOPE_MISSING: scopeMissing,
  NETWORK_UNAVAILABLE: () => ({
    title: 'Não foi possível acessar o Okta',
    text: 'Verifique sua conexão, VPN ou proxy e tente novamente.',
  }),
  NETWORK_BLOCKED: ({ orgUrl }) => ({
    title: 'Algo na sua rede respondeu no lugar do Okta',
    text: 'Um proxy da web, uma VPN ou uma rede de visitantes está no caminho. Faça login na rede ou mude para outra e tente novamente.',
    administrator: `Na minha rede, uma página que não é do Okta responde por ${orgUrl}.`,
  }),
  OKTA_FORBIDDEN: ({ errorId, status = 403 }) => ({
    title: 'O Okta negou o acesso',
    text: 'As configurações da sua organização não permitem isso. Tentar novamente não vai ajudar.',
    administrator: withErrorId(
      `O Okta nega a leitura dos meus próprios dados (${status})`,
      errorId,
    ),
  }),
  OKTA_RATE_LIMITED: ({ retryAt }, time) => ({
    title: `Solicitações demais; próxima tentativa: ${time(retryAt)}`,
    text: 'Até lá, o Okta limita as solicitações da sua organização.',
  }),
  OKTA_UNAVAILABLE: ({ errorId }) => ({
    title: 'O Okta está com problemas',
    text: 'O problema é do Okta e costuma ser temporário. Tente novamente em instantes.',
    administrator: errorId === null ? null : withErrorId('A API do Okta informa um erro', errorId),
  }),
  OKTA_REQUEST_REJECTED: ({ status, errorCode, errorId }) => ({
    title: 'O Okta rejeitou a solicitação',
    text: 'O Okta respondeu, mas não conseguiu atender à solicitação. Tentar novamente provavelmente não vai ajudar. Se isso continuar acontecendo, informe o problema.',
    administrator: withErrorId(
      `O Okta rejeita uma solicitação do Okta End User Assistant (${rejectionCode(status, errorCode)})`,
      errorId,
    ),
  }),
  OKTA_RESPONSE_UNEXPECTED: ({ path }) => ({
    title: 'O Okta enviou uma resposta inesperada',
    text: 'Não foi possível ler a resposta. Tente novamente. Se isso continuar acontecendo, informe o problema.',
    administrator: `O Okta End User Assistant não consegue ler a resposta do Okta em ${displayText(path, 100)}.`,
  }),

  API_TOKEN_REQUIRED: () => ({
    title: 'Insira o token de API novamente',
    text: 'Ele nunca é gravado em disco, por isso você o insere uma vez sempre que o navegador é iniciado.',
  }),
  API_TOKEN_REFUSED: () => ({
    title: 'O Okta não aceita este token de API',
    text: 'Ele pode ter sido revogado, ficado 30 dias sem uso, sido digitado incorretamente ou estar limitado a outras redes. Crie um novo no Okta em Security > API > Tokens.',
  }),
  SERVICE_KEY_INVALID: ({ reason }) => ({
    title: 'Não é possível usar essa chave privada',
    text: serviceKeyText(reason),
  }),
  SERVICE_APP_REFUSED: () => ({
    title: 'O Okta não aceita este aplicativo de serviço',
    text: 'Verifique o ID do cliente, a chave e as configurações dele.',
    administrator:
      'Verifique o aplicativo API Services no Okta: ele está ativo, a autenticação do cliente é “Public key / Private key” com esta chave, o escopo okta.users.read foi concedido e ele tem uma função de administrador.',
  }),
  CONNECTION_KIND_NOT_ALLOWED: () => ({
    title: 'Sua organização não permite este tipo de conexão',
    text: 'Conecte-se fazendo login no Okta.',
  }),
  POLICY_ORG_UNREADABLE: ({ keys }) => ({
    title: 'A política da sua organização precisa ser corrigida',
    text: 'Ela define sua organização do Okta, mas não pode ser lida. Até que um administrador a corrija, nenhuma organização pode ser conectada.',
    administrator: `Corrija a política gerenciada do Okta End User Assistant: orgUrl e clientId precisam estar definidos e ser válidos (não aplicado: ${keys}). Até lá, ela não permite nenhuma organização do Okta.`,
  }),
  USER_NOT_FOUND: ({ login }) => ({
    title: 'O Okta não reconhece esse usuário',
    text: `Nenhum usuário desta organização tem o nome de usuário ${displayText(login, 100)}, ou esta conexão não tem acesso a ele.`,
  }),

  APPLICATION_NOT_FOUND: () => ({
    title: 'Esse aplicativo não foi atribuído a você',
    text: 'Talvez ele tenha sido removido do seu painel do Okta. Pergunte pelos seus aplicativos para ver a lista atual.',
  }),
  OTHER_USER_IN_BROWSER: ({ login }) => ({
    title: 'Outra conta está conectada ao Okta',
    text: `Você fez login no Okta como ${displayText(login, 100)}. Este link seria aberto nessa conta.`,
  }),
  APPLICATION_LINK_REFUSED: ({ label }) => ({
    title: `${displayText(label, 60)} não foi aberto`,
    text: 'O link leva para fora da sua organização, por isso não é seguro abri-lo.',
    administrator: `O link para ${displayText(label, 60)} nos meus links de aplicativos do Okta não é um link https da nossa organização.`,
  }),
  INPUT_INVALID: () => ({
    title: 'Não consegui consultar isso',
    text: 'Tente reformular.',
  }),
  CALLER_NOT_ALLOWED: () => ({
    title: 'Isso está desativado',
    text: 'Você ou o administrador desativou esse recurso. Verifique nas opções.',
  }),
  QUESTION_GONE: () => ({
    title: 'Esta solicitação expirou',
    text: 'Nada foi compartilhado. Se o assistente solicitar de novo, você poderá decidir novamente.',
  }),
  CANCELLED: () => ({
    title: 'Interrompido',
    text: 'Você interrompeu isso antes de terminar.',
  }),
  WORKER_UNREACHABLE: () => ({
    title: 'A extensão não está respondendo',
    text: 'Tente novamente. Se isso continuar acontecendo, desative e ative a extensão nas configurações de extensões do navegador.',
  }),
  INTERNAL: () => ({
    title: 'Algo deu errado',
    text: 'Nada foi alterado. Tente novamente. Se isso continuar acontecendo, informe o problema.',
  }),
};

function withErrorId(sentence: string, errorId: string | null): string {
  return errorId === null
    ? `${sentence}.`
    : `${sentence}. ID do erro no Okta: ${displayText(errorId, 60)}.`;
}

function orgUrlText(problem: OrgUrlProblem): string {
  switch (problem) {
    case 'empty':
      return 'Insira o endereço onde você faz login, por exemplo, acme.okta.com.';
    case 'not-a-domain':
      return 'Um domínio do Okta tem esta forma: acme.okta.com ou login.acme.com.';
    case 'not-https':
      return 'O Okta usa https. Remova tudo o que vem antes do domínio.';
    case 'has-credentials':
      return 'Remova o nome de usuário e a senha. Você faz login na página do próprio Okta.';
    case 'has-port':
      return 'Remova a porta. O Okta usa a padrão.';
    case 'ip-address':
      return 'Insira o nome da organização, por exemplo, acme.okta.com, e não um endereço IP.';
    case 'okta-itself':
      return 'Esse é o site da própria Okta. Sua organização tem um nome próprio, por exemplo, acme.okta.com.';
  }
}

function serviceKeyText(problem: ServiceKeyProblem): string {
  switch (problem) {
    case 'missing':
      return 'O navegador não tem mais esta chave. Cole a chave privada novamente.';
    case 'not-pem':
      return 'Cole a chave inteira, de “-----BEGIN PRIVATE KEY-----” até “-----END PRIVATE KEY-----”.';
    case 'several':
      return 'Este texto tem mais de uma chave privada. Cole apenas uma.';
    case 'jwk':
      return 'Esta é a chave em JSON. Escolha PEM no Okta ao copiar a chave privada.';
    case 'pkcs1':
      return 'Esta chave está em um formato antigo. Converta-a para PKCS#8 com “openssl pkcs8 -topk8 -nocrypt” e cole o resultado.';
    case 'encrypted':
      return 'Esta chave está criptografada com uma senha. Descriptografe-a com “openssl pkcs8 -topk8 -nocrypt” e cole o resultado.';
    case 'public-key':
      return 'Esta é a chave pública, que pertence ao Okta. Cole a chave privada.';
    case 'certificate':
      return 'Isto é um certificado. Cole a chave privada.';
    case 'kind':
      return 'Este tipo de chave não é compatível. O Okta aceita chaves RSA e chaves EC em P-256, P-384 ou P-521.';
    case 'too-short':
      return 'Esta chave RSA é curta demais para ser segura. Use pelo menos 2048 bits.';
    case 'unreadable':
      return 'Esta chave privada está danificada. Copie-a novamente.';
  }
}
