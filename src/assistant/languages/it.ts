import type { WordLists } from './language-words.ts';

export const IT: WordLists = {
  opening:
    'apri aprimi aprire aprilo aprila apra aprimelo aprite apritemi avvia avviare avviami lancia lanciare vai andare entra entrare accedi accedere portami apritelo apritela aprirmi aprirlo aprirla apriamo aprimela portatemi entriamo avviate aperto',
  fillers:
    'per favore piacere cortesia cortesemente gentilmente grazie mi me il lo la l i gli le un una di del dello della dei a al alla in su mio mia app applicazione programma pagina sito portale strumento subito adesso ora presto veloce urgente ciao buongiorno ok sì si allora dai pls puoi potresti può potrebbe voglio vorrei devo serve bisogno e ancora di nuovo fammi fare potete potrei poter servirebbe avrei mille tante salve buonasera buona sera gentilissimi cortese dunque insomma ecco go ragazzi sto sta pure noi nostro nostra con giorno',
  limits:
    'non mai senza se quando appena prima dopo poi domani più tardi o oppure invece tranne perché link url indirizzo assegnata assegnato elenco lista chiudi esci cancella cambia manda invia scrivi cerca ricordami sbagliato collegamento collegamenti indirizzi purché qualora finché condizione accesso permesso permessi abilitazione',
  times:
    'ieri scorsa scorso oggi stasera stamattina lunedì martedì mercoledì giovedì venerdì sabato domenica ore',
  doubts:
    'lui lei loro qualsiasi dice detto dicono ha scritto chiede spiega spiegami insegna insegnami aiuta aiutami funziona lento lenta bloccato carica crea creare invita condividi copia rispondi ero era potevo costa password collega colleghi mandi echo minuti ogni sempre volta',
  asking: 'dove dov come cosa chi quale che alle',
  joining: 'e poi anche inoltre più',
  referring:
    'lo la li le quello quella quelli questo questa entrambi entrambe stesso stessa nuovo primo prima secondo seconda terzo terza ultimo ultima sì link aprilo aprila',
  ordinals: 'primo prima/secondo seconda/terzo terza/quarto quarta/quinto quinta/ultimo ultima',
  counting: 'quante quanti numero',
  alike: 'no ne n quarta',
};
