import type { WordLists } from './language-words.ts';

export const DE: WordLists = {
  opening:
    'öffne öffnen oeffne oeffnen aufmachen mach machen mache auf starte starten start aufrufen ruf rufe geh gehe gehen bring bringe öffnest geöffnet offen hochfahren anmachen rein einloggen anmelden aufmachst reingehen wechsel wechsle navigiere log logg',
  fillers:
    'bitte mal kurz schnell jetzt gleich sofort mir mich uns das die der den dem ein eine einen app anwendung programm seite portal tool danke dankeschön dringend kannst könntest könnten können du sie in zu zum zur ins im nochmal noch wieder hallo hi hey ok okay ja so also dann doch eben grad gerade ich will möchte muss brauche brauch zugang pls mit von für einmal erstmal erst nun los halt gern gerne hätte hätt bräuchte bräucht bittschön bitteschön sehr geschwind aber dalli schnellstens wär wäre servus moin guten tag abend freundlich nett möcht tät meine meinen unser unsere unseren ran hoch',
  limits:
    'nicht nie niemals kein keine keinen ohne wenn falls sobald bevor nachdem bis später morgen um erinnere erinner oder statt stattdessen lieber sondern außer warum wieso weshalb ob link links url adresse zugewiesen liste schließ schließe schließen abmelden lösch lösche ändere schick nein falsch dicht sofern vorausgesetzt solange ehe hyperlink hyperlinks verknüpfung adressen webadresse freischaltung freischalten freigeben berechtigung berechtigungen beantrage beantragen spaeter nach während feierabend',
  times:
    'gestern vorhin nachher nacher neulich damals heute mittag vormittag nachmittag montag dienstag mittwoch donnerstag freitag samstag sonntag uhr viertel halb stunde stunden',
  doubts:
    'aus weg zu er wir ihr sie ihm sag schreib such ne entweder egal nix net nich sagt sagte gesagt schrieb schreibt geschrieben fragt gefragt meint heißt erklär erkläre erklären zeig zeige hilf funktioniert kaputt langsam hängt spinnt stürzt abgestürzt down hochladen lade erstell erstelle erstellen suche suchen finde lies kopier kopiere einladen antworte poste trag leg lege hatte war konntest konnte wurde kostet passwort kollege kollegin kollegen minuten jeden jedes jedesmal immer automatisch stell stelle stellen einstellen setz setze setzen pack packe packen schieb schiebe schieben verschieb verschiebe füge fügen hinzufügen eintragen einträgst trage posten postest veröffentliche veröffentlichen teile teilen schicke schicken sende senden verschicke verschicken buche buchen erfasse erfassen einrichten richte anlegen speichere speichern ablegen plane planen einplanen vereinbare vereinbaren aktualisiere aktualisieren bearbeite bearbeiten zeichne zeichnen notiere notieren schreibe schreiben kommentiere kommentieren beantworte beantworten antworten leite weiterleiten importiere importieren exportiere exportieren installiere installieren aktiviere aktivieren stummschalten markiere markieren genehmige genehmigen unterschreibe unterschreiben drucke drucken reiche einreichen melden besser bessere vergleich vergleiche vergleichen unterschied unterschiede vs versus meins',
  asking: 'wie was wer wann wo',
  joining: 'und dann außerdem sowie plus danach',
  referring:
    'es das den die dem ihn diese dieses diesen dieser beide beides beiden davon dazu dorthin dahin nochmal wieder letzte letzten erste ersten zweite zweiten dritte dritten genau ja link',
  ordinals:
    'erste ersten erster erstes/zweite zweiten zweiter zweites/dritte dritten dritter/vierte vierten/fünfte fünften/letzte letzten letzter',
  counting: 'viele anzahl zahl zähl',
  alike: 'no o ne n plus des als mocht rechten hier anders na',
  acting:
    'öffne öffnen oeffne oeffnen öffnest aufmachen mach machen mache aufmachst starte starten start anmachen eröffne eröffnen',
  places: 'in im ins auf an am bei beim über via mit per unter',
  closing: 'zu dicht aus weg',
  recipient: 'für fuer fürn fürs',
  articles:
    'den die das der dem meinen meine mein unseren unsere unser ihren seinen seine ihre einen eine nen ne neuen neue andere anderen lieben beiden ganze ganzen',
  people:
    'kollege kollegen kollegin kolleginnen chef chefin boss praktikant praktikanten praktikantin azubi azubis auszubildenden lehrling lehrlinge student studenten studentin werkstudenten team mitarbeiter mitarbeiterin mitarbeitern kunde kunden kundin patient patienten patientin schüler schülerin schülern kind kinder sohn tochter frau mann freund freundin freunde mama mutter vater papa oma opa bruder schwester vertretung assistent assistentin assistenten sekretärin herrn leute jungs mädels gruppe ihn sie ihnen euch jemanden',
};
