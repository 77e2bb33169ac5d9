import type { WordLists } from './language-words.ts';

/** Opening in English is read by the grammar; here stands what the classifier's reader and prompts in other languages need. */
export const EN: WordLists = {
  opening: '',
  fillers: '',
  limits:
    'if unless when whenever until till before after tomorrow later dont never without not link links url access permission permissions',
  times:
    'yesterday tonight monday tuesday wednesday thursday friday saturday sunday noon midnight hourly',
  doubts: '',
  asking: '',
  joining: 'and then also plus n & oh',
  referring:
    'it its that this them there these those both same again one ones other link url address yes yep yeah sure first second third fourth fifth last latter former',
  ordinals: 'first former 1st 1/second latter 2nd 2/third 3rd 3/fourth 4th 4/fifth 5th 5/last',
  counting: 'many count number',
  alike: 'um no o n ne plus later of change half reception link links url hyperlink na',
  acting: '',
  places: '',
  closing: '',
  recipient: 'for',
  articles:
    'the a an my our your his her their this that those these one some new other another poor old little whole',
  people:
    'colleague colleagues coworker coworkers boss manager intern interns trainee trainees apprentice student students team teammate teammates employee employees staff customer customers client clients patient patients guest guests visitor visitors kid kids child children son daughter wife husband partner friend friends mom mum mother dad father grandma grandpa brother sister assistant secretary guy guys girl girls lady folks people him her them everyone everybody someone somebody others hire hires newbie newcomer contractor',
};
