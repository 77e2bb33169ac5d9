/** Words without influence on the meaning; a word that is neither here nor in the lexicon counts as unknown. */
export const STOP_WORDS = `
a able about according account actually all already also altogether am an any anything anyway are around asap
ask assigned associated at away back be because been bit but by called can choice come complete contain could
current currently date day dear did do does done dont down else even ever every everything entire exact exactly far
filling find for forgot from full get getting give giving granted had hand has have having here hmm hold how
if in instead into is isnt its just keep kind kindly know known least let like linked listed look lot love
many may maybe mean mind more most much must name named need new not now number of off officially oh okta on
one option or out over overview own page part permitted please pls plz possible preferred put quick quickly
quite r ready real really record registered remember remind said saved say send set should show shown since
single so some something soon star still stuff such summary system tab teh tell than thats the then there thing
think though through to today too total try u under up urgent used using very want was wat well were what
whatever when where whether which who whom why will wish with without wont would yet you your youre yourself
`;
