import type { WordLists } from './language-words.ts';

export const PT_BR: WordLists = {
  opening:
    'abre abrir abra abrindo inicia iniciar inicie lança entra entrar entre acessa acessar acesse leva vai ir bora abrisse inicializa vamos bota põe coloca',
  fillers:
    'por favor pfv pf favor gentileza obrigado obrigada obg valeu me mim pra para pro o a os as um uma de do da dos das no na em meu minha app aplicativo programa página pagina site portal sistema ferramenta já agora aí ai rápido rapido logo urgente oi olá bom dia boa tarde ok tá ta sim então uai menina pode podia poderia você voce ce cê consegue quero preciso queria e de novo só aqui lá fazendo fazer faz obséquio precisava gostaria conseguiria gente pessoal moço moça querida querido please plis pfvr pfvor vlw obgd ô oh ei nosso nossa joia blz beleza com noite',
  limits:
    'não nao nunca jamais se quando assim depois antes amanhã amanha mais tarde ou senão exceto porque link links url endereço endereco atribuído lista fecha sair apaga muda troca manda envia escreve lembra errado endereços hiperlink hyperlink atalho caso contanto enquanto acesso permissão permissões após durante terminando',
  times: 'ontem hoje segunda terça quarta quinta sexta sábado domingo passada passado hora horas',
  doubts:
    'ele ela eles sem procura qualquer disse diz falou mandou escreveu pergunta perguntou explica ensina ajuda funciona lento lenta travou trava caiu sobe subir cria criar agenda marca convida compartilha copia responde estava era foi abri abriu pude custa senha colega colegas semana minutos cada sempre vez posta postar poste publica publicar publique adiciona adicionar adicione insere inserir cola colar anexa anexar salva salvar suba carrega carregar registra registrar registre lança lançar programa programar organiza organizar monta montar configura configurar configure instala instalar ativa ativar anota anotar escrever enviar mandar encaminha encaminhar comenta comentar compartilhar edita editar atualiza atualizar assina assinar aprova aprovar imprime imprimir baixa baixar reserva reservar marcar agendar importa importar exporta exportar melhor melhores diferença diferenças compara comparar comparação vs versus prefere compensa',
  asking: 'onde como qual quem que às',
  joining: 'e depois também além mais',
  referring:
    'ele ela eles elas isso esse essa este esta aquele aquela ambos mesmo mesma novo primeiro primeira segundo segunda terceiro terceira último última sim link lá',
  ordinals:
    'primeiro primeira/segundo segunda/terceiro terceira/quarto quarta/quinto quinta/último última',
  counting: 'quantos quantas número',
  alike: 'no ne n plus na',
  acting: 'abre abrir abra abrindo inicia iniciar inicie lança bota põe coloca faz abrisse abram',
  places: 'no na nos nas em pelo pela via com',
  closing: '',
  recipient: 'para pra pro pros pras ao aos',
  articles:
    'o a os as um uma meu minha meus nosso nossa teu seu sua esse essa aquele outro outra novo nova coitado todo toda todos',
  people:
    'estagiário estagiária estagiários colega colegas chefe chefa patrão aprendiz aluno aluna alunos estudante estudantes equipe time funcionário funcionária funcionários cliente clientes paciente pacientes convidado visitante filho filha filhos criança crianças esposa esposo marido mulher namorada namorado amigo amiga amigos mãe pai vó vô avó avô irmão irmã assistente secretária secretário menino menina meninos moço moça pessoal galera turma gente ele ela eles elas alguém senhor senhora dona diretor diretora vovó vovô novato novata titia',
};
