import type { WordLists } from './language-words.ts';

export const DE: WordLists = {
  opening:
    'öffne öffnen oeffne oeffnen aufmachen mach machen mache auf starte starten start aufrufen ruf rufe geh gehe gehen bring bringe öffnest geöffnet offen hochfahren anmachen rein einloggen anmelden öffnet aufmachst reingehen wechsel wechsle navigiere log logg',
  fillers:
    'bitte mal kurz schnell jetzt gleich sofort mir mich uns das die der den dem ein eine einen app anwendung programm seite portal tool danke dankeschön dringend kannst könntest könnten können du sie in zu zum zur ins im nochmal noch wieder hallo hi hey ok okay ja so also dann doch eben grad gerade ich will möchte muss brauche brauch zugang pls mit von für einmal erstmal erst nun los halt gern gerne hätte hätt bräuchte bräucht bittschön bitteschön sehr geschwind aber dalli schnellstens wär wäre servus moin guten tag abend freundlich nett möcht tät meine meinen unser unsere unseren ran hoch',
  limits:
    'nicht nie niemals kein keine keinen ohne wenn falls sobald bevor nachdem bis später morgen um erinnere erinner oder statt stattdessen lieber sondern außer warum wieso weshalb ob link links url adresse zugewiesen liste schließ schließe schließen abmelden lösch lösche ändere schick nein falsch dicht sofern vorausgesetzt solange ehe hyperlink hyperlinks verknüpfung adressen webadresse freischaltung freischalten freigeben berechtigung berechtigungen beantrage beantragen',
  times:
    'gestern vorhin nachher nacher neulich damals heute mittag vormittag nachmittag montag dienstag mittwoch donnerstag freitag samstag sonntag uhr viertel halb stunde stunden',
  doubts:
    'aus weg zu er wir ihr sie ihm sag schreib such ne entweder egal nix net nich sagt sagte gesagt schrieb schreibt geschrieben fragt gefragt meint heißt erklär erkläre erklären zeig zeige hilf funktioniert kaputt langsam hängt spinnt stürzt abgestürzt down hochladen lade erstell erstelle erstellen suche suchen finde lies kopier kopiere einladen antworte poste trag leg lege hatte war konntest konnte wurde kostet passwort kollege kollegin kollegen minuten jeden jedes jedesmal immer automatisch',
  asking: 'wie was wer wann wo',
  joining: 'und dann außerdem sowie plus danach',
  referring:
    'es das den die dem ihn diese dieses diesen dieser beide beides beiden davon dazu dorthin dahin nochmal wieder letzte letzten erste ersten zweite zweiten dritte dritten genau ja link',
  ordinals:
    'erste ersten erster erstes/zweite zweiten zweiter zweites/dritte dritten dritter/vierte vierten/fünfte fünften/letzte letzten letzter',
  counting: 'viele anzahl zahl zähl',
  alike: 'no o ne n plus des als mocht rechten hier anders',
};
