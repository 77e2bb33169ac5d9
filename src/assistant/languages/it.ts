import type { WordLists } from './language-words.ts';

export const IT: WordLists = {
  opening:
    'apri aprimi aprire aprilo aprila apra aprimelo aprite apritemi avvia avviare avviami lancia lanciare vai andare entra entrare accedi accedere portami apritelo apritela aprirmi aprirlo aprirla apriamo aprimela portatemi entriamo avviate aperto',
  fillers:
    'per favore piacere cortesia cortesemente gentilmente grazie mi me il lo la l i gli le un una di del dello della dei a al alla in su mio mia app applicazione programma pagina sito portale strumento subito adesso ora presto veloce urgente ciao buongiorno ok sì si allora dai pls puoi potresti può potrebbe voglio vorrei devo serve bisogno e ancora di nuovo fammi fare potete potrei poter servirebbe avrei mille tante salve buonasera buona sera gentilissimi cortese dunque insomma ecco go ragazzi sto sta pure noi nostro nostra con giorno',
  limits:
    'non mai senza se quando appena prima dopo poi domani più tardi o oppure invece tranne perché link url indirizzo assegnata assegnato elenco lista chiudi esci cancella cambia manda invia scrivi cerca ricordami sbagliato collegamento collegamenti indirizzi purché qualora finché condizione accesso permesso permessi abilitazione durante finita finito terminata dopodiché',
  times:
    'ieri scorsa scorso oggi stasera stamattina lunedì martedì mercoledì giovedì venerdì sabato domenica ore',
  doubts:
    'lui lei loro qualsiasi dice detto dicono ha scritto chiede spiega spiegami insegna insegnami aiuta aiutami funziona lento lenta bloccato carica crea creare invita condividi copia rispondi ero era potevo costa password collega colleghi mandi echo minuti ogni sempre volta metti mettere mettete mettimi postare pubblica pubblicare aggiungi aggiungere inserisci inserire incolla incollare caricare caricami salva salvare registra registrare programma programmare pianifica pianificare organizza organizzare imposta impostare configura configurare installa installare attiva attivare segna segnare annota annotare scrivere inviare mandare inoltra inoltrare commenta commentare condividere modifica modificare aggiorna aggiornare disegna disegnare firma firmare approva approvare stampa stampare scarica scaricare allega allegare prenota prenotare fissa fissare importa importare esporta esportare meglio migliore migliori differenza differenze confronta confrontare confronto vs versus preferisci conviene',
  asking: 'dove dov come cosa chi quale che alle',
  joining: 'e poi anche inoltre più',
  referring:
    'lo la li le quello quella quelli questo questa entrambi entrambe stesso stessa nuovo primo prima secondo seconda terzo terza ultimo ultima sì link aprilo aprila',
  ordinals: 'primo prima/secondo seconda/terzo terza/quarto quarta/quinto quinta/ultimo ultima',
  counting: 'quante quanti numero',
  alike: 'no ne n quarta na',
  acting: 'apri aprimi aprire apra aprite avvia avviare avviami lancia lanciare fai fammi fate',
  places: 'su sul sulla sui in nel nello nella via con tramite',
  closing: '',
  recipient: 'per a al allo alla ai agli alle',
  articles:
    'il lo la l i gli le un uno una mio mia miei nostro nostra tuo suo sua loro quel quella altro altra nuovo nuova povero povera tutto tutta tutti',
  people:
    'stagista stagisti tirocinante tirocinanti collega colleghi colleghe capo boss apprendista alunno alunna alunni studente studentessa studenti team squadra dipendente dipendenti cliente clienti paziente pazienti ospite figlio figlia figli bambino bambina bambini moglie marito compagno compagna amico amica amici mamma madre papà padre nonna nonno fratello sorella assistente segretaria segretario ragazzo ragazza ragazzi ragazze gente lui lei loro qualcuno signor signora dottore dottoressa direttore direttrice primario nonni',
};
