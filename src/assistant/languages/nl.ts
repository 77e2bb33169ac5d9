import type { WordLists } from './language-words.ts';

export const NL: WordLists = {
  opening:
    'open openen start starten opstarten ga gaan breng brengen zet doe openmaken inloggen openzetten opendoen opengooien geopend log aanzetten',
  fillers:
    'alsjeblieft alstublieft aub svp graag bedankt dank mij me ik het de een naar in op van voor mijn onze app applicatie programma pagina site portaal portal tool even eens snel nu meteen direct dringend hoi hallo goedemorgen ok oké ja dus dan kun kan kunt je u wil wilde zou moet nodig nog maar gewoon hier weer te zo allez en over gelieve please pls rap vlug efkes effe effen es ne den uw he hoor zeg goede goeden middag avond dag mag kunnen willen wilt zouden asap vandaag bij aan',
  limits:
    'niet nooit geen zonder als wanneer zodra voordat nadat later morgen of anders liever behalve waarom wanneer link links url adres toegewezen lijst sluit verwijder wijzig stuur schrijf herinner nee fout hyperlink hyperlinks snelkoppeling adressen mits tenzij indien zolang mocht toegang rechten machtiging na nadien tijdens gedurende dicht',
  times:
    'gisteren vanmiddag vanavond vanmorgen straks morgenochtend maandag dinsdag woensdag donderdag vrijdag zaterdag zondag uur kwart half',
  doubts:
    'hem zoek maakt zegt zei gezegd schreef vraagt vroeg leg uit help toon werkt kapot traag hangt loopt vast crasht upload maak aanmaken deel kopieer antwoord plaats was kon had werd kost wachtwoord collega collegas minuten elke altijd keer zetten stel instellen plaatsen post posten plak plakken voeg voegen toevoegen uploaden bewaar bewaren sla opslaan plan plannen inplannen organiseer organiseren regel regelen configureer configureren installeer installeren activeer activeren noteer noteren schrijven sturen verstuur versturen mail mailen reageer reageren delen bewerk bewerken pas aanpassen teken tekenen onderteken ondertekenen keur goedkeuren print printen download downloaden boek boeken reserveer reserveren importeer importeren exporteer exporteren wachten beter betere verschil verschillen vergelijk vergelijken vergelijking vs versus',
  asking: 'hoe wat wie waar om hij zij ze haar',
  joining: 'en dan ook verder plus daarna',
  referring:
    'het die dat deze dit hem beide allebei weer nog eerste tweede derde laatste ja daar daarvan link',
  ordinals: 'eerste/tweede/derde/vierde/vijfde/laatste',
  counting: 'hoeveel aantal',
  alike: 'nie andere ne n o pas prima',
  acting:
    'open openen start starten opstarten zet doe openmaken openzetten opendoen aanzetten maak',
  places: 'in op via met bij aan',
  closing: 'toe dicht uit weg af',
  recipient: 'voor',
  articles:
    'de het een den der mijn onze ons je jouw zijn haar hun die deze andere nieuwe arme kleine hele',
  people:
    'stagiair stagiaire stagiairs collega collegas baas chef leidinggevende leerling leerlingen student studenten team ploeg medewerker medewerkers klant klanten patiënt patiënten cliënt cliënten gast bezoeker kind kinderen zoon dochter vrouw man vriend vriendin vrienden mama moeder papa vader oma opa broer zus assistent assistente secretaresse jongens meiden mensen hem haar hen hun iemand iedereen meneer mevrouw directeur',
};
