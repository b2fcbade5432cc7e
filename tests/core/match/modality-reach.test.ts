import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

function modalityOf(text: string, claim: string): string | undefined {
  return mentionsIn(engine, text, { published: '2026-06-20' }).find(one => one.claim === claim)?.modality;
}

const ICE_2012 = 'ice-record-fy2012-409849';
const DEBT = 'national-debt-38-trillion';

describe('what a question asks', () => {
  test.each([
    ['ICE removed 409,849 people in fiscal 2012, so why was nobody talking about it?', ICE_2012, 'asserted'],
    ['ICE removed 409,849 people in fiscal 2012 – how is that not a record?', ICE_2012, 'asserted'],
    ['Remember when ICE removed 409,849 people in fiscal 2012?', ICE_2012, 'asserted'],
    ['ICE removed 409,849 people in fiscal 2012, did it?', ICE_2012, 'asked'],
    ['ICE removed 409,849 people in fiscal 2012, is that about right?', ICE_2012, 'asked'],
    ['Did ICE remove 409,849 people in fiscal 2012, and who says so?', ICE_2012, 'asked'],
    ['ICE removed 409,849 people in fiscal 2012. Who voted for that?', ICE_2012, 'asserted'],
    ['ICE removed 409,849 people in fiscal 2012. Refunds when?', ICE_2012, 'asserted'],
    ['Who counts them? ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
    ['ICE removed 409,849 people in fiscal 2012. Right?', ICE_2012, 'asked'],
    ['Did ICE really remove... 409,849 people in fiscal 2012?', ICE_2012, 'asked'],
    ['Under Mr. Obama, did ICE remove 409,849 people in fiscal 2012?', ICE_2012, 'asked'],
    ['Why, if the border was open, did ICE remove 409,849 people in fiscal 2012?', ICE_2012, 'asked'],
    ['Asked whether he knew, he said that ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
    ['ICE removed 409,849 people in fiscal 2012, and you are telling me that it was soft?', ICE_2012, 'asserted'],
    ['ICE removed 409,849 people in fiscal 2012, and you believe that?', ICE_2012, 'asked'],
    ['Did you know that ICE removed 409,849 people in fiscal 2012?', ICE_2012, 'asserted'],
    ['can you believe ICE removed 409,849 people in fiscal 2012??', ICE_2012, 'asserted'],
    ['How many did ICE remove in fiscal 2012? 409,849.', ICE_2012, 'asserted'],
    ['ICE removed 409,849 people in fiscal 2012, so what is the fuss?', ICE_2012, 'asserted'],
    ['ICE removed what, 409,849 people in fiscal 2012? That is not small.', ICE_2012, 'asserted'],
    ['ICE removed 409,849 people in fiscal 2012, okay? 409,849.', ICE_2012, 'asserted'],
    ['ICE removed 409,849 people in fiscal 2012 and nobody marched??', ICE_2012, 'asserted'],
    ['anyone know if ICE removed 409,849 people in fiscal 2012', ICE_2012, 'asked'],
    ['is it really true that ICE removed 409,849 people in fiscal 2012', ICE_2012, 'asked'],
    ['ICE removed 409,849 people in fiscal 2012, did i read that right', ICE_2012, 'asked'],
    ['One need not ask whether ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
    ['wait did ICE remove 409,849 people in fiscal 2012', ICE_2012, 'asked'],
    ['genuine question, did ICE remove 409,849 people in fiscal 2012 or not', ICE_2012, 'asked'],
    ['These agents, did they remove 409,849 people in fiscal 2012, or have I got that backwards?', ICE_2012, 'asked'],
    ['ICE removed 409,849 people in fiscal 2012, and nobody called it soft, did they?', ICE_2012, 'asserted'],
    ['believe it or not ICE removed 409,849 people in fiscal 2012', ICE_2012, 'asserted'],
    ['everyone is mad now, yall forgot ICE removed 409,849 people in fiscal 2012??', ICE_2012, 'asserted'],
    ['He asked whether ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asked'],
    ['The agency counts how many it sends home, and ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
  ])('%s', (text, claim, modality) => {
    expect(modalityOf(text, claim)).toBe(modality);
  });
});

describe('what is called untrue', () => {
  test.each([
    ['Fake news: ICE removed 409,849 people in fiscal 2012', ICE_2012, 'denied'],
    ['The claim that ICE removed 409,849 people in fiscal 2012 is a lie.', ICE_2012, 'denied'],
    ['The claim that ICE removed 409,849 people in fiscal 2012 doesn’t hold up.', ICE_2012, 'denied'],
    ['ICE removed 409,849 people in fiscal 2012, which is nonsense.', ICE_2012, 'denied'],
    ['ICE removed 409,849 people in fiscal 2012, which is wrong and cruel.', ICE_2012, 'asserted'],
    ['ICE removed 409,849 people in fiscal 2012. That’s not true.', ICE_2012, 'denied'],
    ['ICE removed 409,849 people in fiscal 2012. The rest is a myth.', ICE_2012, 'asserted'],
    ['Not true. ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
    ['Nobody believes that ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'denied'],
    ['Hardly anybody remembers that ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
    ['I doubt that ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'denied'],
    ['I have no doubt that ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
    ['Without a doubt that is how ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
    ['ICE failed to remove 409,849 people in fiscal 2012.', ICE_2012, 'denied'],
    ['FALSE: ICE removed 409,849 people in fiscal 2012', ICE_2012, 'denied'],
    [
      'The notion that ICE, of all the agencies there are, removed 409,849 people in fiscal 2012 alone is a myth.',
      ICE_2012,
      'denied',
    ],
    ['ICE removed 409,849 people in fiscal 2012, they say, and that’s just not so.', ICE_2012, 'denied'],
    ['ICE removed 409,849 people in fiscal 2012, the big secret is a myth.', ICE_2012, 'asserted'],
    ['ICE removed 409,849 people in fiscal 2012, don’t believe the hype.', ICE_2012, 'asserted'],
    ['ICE removed 409,849 people in fiscal 2012 rather than the million it had been told to.', ICE_2012, 'asserted'],
    ['ICE never removed more people in a year than the 409,849 of fiscal 2012.', ICE_2012, 'asserted'],
    ['Nowhere did it say that ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'denied'],
    ['Far from slowing down, ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
    ['ICE denies that its jails are full, yet it removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
    ['He vowed to go on after ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
    ['No, 409,849 people were not removed by ICE in fiscal 2012.', ICE_2012, 'denied'],
    ['Not a single one of the 409,849 people whom ICE removed in fiscal 2012 came back.', ICE_2012, 'asserted'],
    ['Nobody admits that ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
    ['It may well be that ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'possible'],
    ['Perhaps 409,849 people were removed by ICE in fiscal 2012.', ICE_2012, 'possible'],
    ['If the agency has it right, ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'possible'],
    ['The agency dismissed as wrong a report that ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'denied'],
    ['The agency rejected the blame, and ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
    ['409,849 removals by ICE in fiscal 2012 is still a lie', ICE_2012, 'denied'],
    ['ICE removed 409,849 people in fiscal 2012 my foot', ICE_2012, 'denied'],
    ['ICE removed 409,849 people in fiscal 2012. soft on crime my foot', ICE_2012, 'asserted'],
    ['Anyone telling you that ICE removed 409,849 people in fiscal 2012 is lying.', ICE_2012, 'denied'],
    ['You hear people say that ICE removed 409,849 people in fiscal 2012, and, well, it didn’t.', ICE_2012, 'denied'],
    ['It is a fantasy, and an old one, that ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'denied'],
    ['ICE removed 409,849 people in fiscal 2012, and I am sorry to say that it is bunk.', ICE_2012, 'denied'],
    ['Rumor has it that ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'possible'],
    ['ICE removed 409,849 people in fiscal 2012, big if true', ICE_2012, 'possible'],
    ['The department said no agent of ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'denied'],
    ['The senator was wrong: ICE removed 409,849 people in fiscal 2012.', ICE_2012, 'asserted'],
  ])('%s', (text, claim, modality) => {
    expect(modalityOf(text, claim)).toBe(modality);
  });
});

describe('contractions without an apostrophe', () => {
  test.each([
    ['ice didnt remove 409,849 people in fiscal 2012', ICE_2012, 'denied'],
    ['ICE DIDNT REMOVE 409,849 PEOPLE IN FISCAL 2012', ICE_2012, 'denied'],
    ['thats what it was: ice removed 409,849 people in fiscal 2012', ICE_2012, 'asserted'],
    ['theyre saying it again but the federal minimum wage isnt $7.25', 'minimum-wage-7-25', 'denied'],
  ])('%s', (text, claim, modality) => {
    expect(modalityOf(text, claim)).toBe(modality);
  });
});

describe('what a word of doubt or denial reaches', () => {
  test.each([
    ['Federal law bars immigrants without papers from most federal benefits.', 'benefits-federal-ineligible'],
    ['The agency removed maybe 409,849 people in fiscal 2012, said an ICE official.', ICE_2012],
    ['She disputed his story and repeated that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['On its not-so-secret list ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['There was no such plan, and ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['The rule may have to go, since ICE removed 409,849 people in fiscal 2012.', ICE_2012],
  ])('not this: %s', (text, claim) => {
    expect(modalityOf(text, claim)).toBe('asserted');
  });

  test.each([
    ['She disputed that ICE removed 409,849 people in fiscal 2012.', 'denied'],
    ['ICE may have removed 409,849 people in fiscal 2012.', 'possible'],
    ['Let’s say, for the sake of argument, that ICE removed 409,849 people in fiscal 2012.', 'possible'],
  ])('but this: %s', (text, modality) => {
    expect(modalityOf(text, ICE_2012)).toBe(modality);
  });
});

describe('what a plan reaches', () => {
  test.each([
    [
      'Most people whom the government wants to deport have a right to a hearing before an immigration judge.',
      'right-to-hearing',
    ],
    ['By law, people with a final order are to be removed within 90 days.', 'removal-period-90-days'],
    ['Under the law ICE is supposed to remove people within 90 days of a final order.', 'removal-period-90-days'],
    ['In fiscal 2025 ICE ran on about $10.4 billion of regular funding.', 'ice-annual-budget'],
    ['I want to talk about fiscal 2012, when ICE removed 409,849 people.', ICE_2012],
    ['The Congressional Budget Office expects the law to add $3.4 trillion to deficits.', 'obbba-3-4-trillion'],
  ])('not what is so, or what a record says is to come: %s', (text, claim) => {
    expect(modalityOf(text, claim)).toBe('asserted');
  });

  test.each([
    'Right after the 2016 election Trump told a reporter that he would deport two to three million criminals.',
    'Right after the 2016 election Trump said he’d deport two to three million criminals.',
  ])('it is the record’s own where somebody told what he would do: %s', text => {
    expect(modalityOf(text, 'pledge-2016-two-to-three-million')).toBe('asserted');
  });

  test('but what is not the record’s own', () => {
    expect(modalityOf('The Treasury expects the national debt to pass $38 trillion in October.', DEBT)).not.toBe(
      'asserted',
    );
  });
});

describe('what says that nothing was ever like it', () => {
  test.each([
    'Never have so many people been removed by ICE in a year as in fiscal 2012, when it was 409,849.',
    'Never before had ICE removed 409,849 people in a year, as it did in fiscal 2012.',
    'ICE removed 409,849 people in fiscal 2012, which, you know, who would have guessed?',
    'ICE removed 409,849 people in fiscal 2012, because it counted removals rather than returns.',
  ])('asserts: %s', text => {
    expect(modalityOf(text, ICE_2012)).toBe('asserted');
  });

  test('but "never did" denies', () => {
    expect(modalityOf('Never did ICE remove 409,849 people in fiscal 2012.', ICE_2012)).toBe('denied');
  });
});
