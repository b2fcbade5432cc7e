import { stemmer } from 'stemmer';

/**
 * Words that one text writes where another writes the next, and forms that a stemmer does not bring together: "photograph" for
 * "pic", "went" for "go", "Mexican" for "Mexico". Each line is one term of the index. Only words that hardly ever mean
 * anything else are here; what must be told apart (removals and returns, jobless and poor) is in no line.
 */
const LINES = `
photograph photo pic picture image snapshot
video footage clip
child children kid
father dad daddy
mother mom mum mommy mama
grandmother grandma
grandfather grandpa
woman women
man men
person people folk
wife wives
police cop policeman policemen
gun firearm
gunman shooter
president potus pres
senator sen
governor gov
congressman congresswoman representative
democrat democratic dem
republican gop
television tv
advertisement advert ad commercial
unemployment unemployed jobless joblessness
salary wage
large big huge
largest biggest greatest
small little tiny
increase rise rose risen grow grew grown growth climb
decrease decline fall fell fallen drop reduce reduction
murder homicide
die died dying dead death
kill slain
jail prison imprison incarcerate incarceration
buy bought purchase
sell sold
car automobile vehicle
doctor physician
soldier troop
veteran vet
college university
company corporation firm
wealthy rich
help aid assist
fake hoax bogus phony
ban prohibit outlaw forbid
allow permit let
stop halt cease
start begin began begun
teenager teen teenage
lie lied lying liar
movie film
muslim islam islamic
jew jewish
latino hispanic latina
transgender trans
covid coronavirus
influenza flu
immigrant immigration immigrate migrant
undocumented unauthorized
britain british uk
russia russian
china chinese
mexico mexican
iran iranian
iraq iraqi
israel israeli
france french
germany german
japan japanese
canada canadian
cuba cuban
syria syrian
afghanistan afghan
europe european
ukraine ukrainian
haiti haitian
go went gone
get got gotten
give gave given
take took taken
make made
pay paid
lose lost
win won
spend spent
send sent
build built
lead led
hold held
keep kept
tell told
think thought
see saw seen
know knew known
write wrote written
speak spoke spoken
steal stole stolen
break broke broken
choose chose chosen
drive drove driven
eat ate eaten
fight fought
find found
fly flew flown
hear heard
hide hid hidden
meet met
run ran
sing sang sung
shoot shot
sit sat
stand stood
swear swore sworn
teach taught
throw threw thrown
understand understood
wear wore worn
catch caught
bring brought
come came
become became
draw drew drawn
feel felt
hang hung
`;

/** From the stem of a word to the stem that stands for its line. */
export const SAME_AS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap(line => {
      const stems = line.split(' ').map(word => stemmer(word));
      return stems.slice(1).map((stem): [string, string] => [stem, stems[0] as string]);
    }),
);
