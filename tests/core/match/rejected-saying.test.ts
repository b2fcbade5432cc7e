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
const GOAL = 'goal-one-million-first-year';
const SHUTDOWN = 'shutdown-longest';

describe('a saying that is rejected', () => {
  test.each([
    [
      'It is a myth, and one that people on my own side like to repeat, that ICE removed 409,849 people in fiscal 2012.',
      ICE_2012,
    ],
    ['It’s a lie, a big one, and an old one, that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['Do not swallow the line that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['Don’t fall for the story that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['don’t buy the claim that ICE removed 409,849 people in fiscal 2012', ICE_2012],
    ['I don’t buy the idea that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['I’ve got to stop you there, ICE removing 409,849 people in fiscal 2012, that’s just not right.', ICE_2012],
    ['Let me correct you, 409,849 removals by ICE in fiscal 2012, that’s not right.', ICE_2012],
    ['no way ICE removed 409,849 people in fiscal 2012', ICE_2012],
    ['No way did ICE remove 409,849 people in fiscal 2012.', ICE_2012],
    ['There is no way that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['ICE removing 409,849 people in fiscal 2012 is something the left made up.', ICE_2012],
    ['The spokesman called a report that ICE had removed 409,849 people in fiscal 2012 untrue.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012? They made that up.', ICE_2012],
    ['ICE didnt remove 409,849 people in fiscal 2012, somebody made that up', ICE_2012],
    ['A million deportations in the first year was never the White House’s goal.', GOAL],
    ['Deporting a million people in the first year was never Trump’s goal.', GOAL],
    ['Contrary to what you hear, ICE did not come close to removing 409,849 people in fiscal 2012.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012, they tell you. They’re lying.', ICE_2012],
    ['Whoever told you ICE removed 409,849 people in fiscal 2012 was having you on.', ICE_2012],
    [
      'ICE removed 409,849 people in fiscal 2012 is what they claim, and there is not a shred of truth in it.',
      ICE_2012,
    ],
    ['There is no truth to the claim that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['There’s nothing to the story that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['The story that ICE removed 409,849 people in fiscal 2012 falls apart when you read the tables.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012, or so goes the fairy tale.', ICE_2012],
    ['Snopes rated as false the claim that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['Nothing in the tables shows that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012? Not even close.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012? Not on your life.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012? Don’t believe it.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012, says the chart. The chart is fake.', ICE_2012],
    ['He falsely claimed that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['He was wrong to say that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['He lied when he said ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['The senator took back her statement that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['It isn’t the case that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['It simply is not so that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['ICE never got anywhere near removing 409,849 people in fiscal 2012.', ICE_2012],
    ['Far from removing 409,849 people, ICE in fiscal 2012 sent home half of that.', ICE_2012],
    ['The alleged 409,849 removals by ICE in fiscal 2012 are pure invention.', ICE_2012],
    ['These 409,849 removals by ICE in fiscal 2012 that you go on about, Senator, do not exist.', ICE_2012],
    ['They’ll tell you ICE removed 409,849 people in fiscal 2012, and friends, that is an outright lie.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012, and that’s a bald-faced lie.', ICE_2012],
    ['People say ICE removed 409,849 people in fiscal 2012; wrong, so wrong.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012, you say. Nonsense.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012 🙄 that is pure invention', ICE_2012],
    ['Nor is it true that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['Nor did ICE remove 409,849 people in fiscal 2012.', ICE_2012],
    ['That ICE removed 409,849 people in fiscal 2012, as the posters say, is untrue.', ICE_2012],
    ['That ICE removed 409,849 people in fiscal 2012 is simply false, and the tables show it.', ICE_2012],
    ['There is not a shred of truth in the story that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['There’s no truth in the report that has ICE removing 409,849 people in fiscal 2012.', ICE_2012],
    ['Here is a lie for you: ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012, they write: there was no such year.', ICE_2012],
    ['ICE removing 409,849 people in fiscal 2012? there were no such removals', ICE_2012],
  ])('denies what it says: %s', (text, claim) => {
    expect(modalityOf(text, claim)).toBe('denied');
  });

  test.each([
    ['I’m not talking about returns, and ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['I’m not counting returns, ICE did 409,849 removals in fiscal 2012.', ICE_2012],
    ['Don’t tell me they were soft, ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['Don’t say nobody was deported, ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['He has yet to explain why ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['The agency never explained how it was that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['Nobody has told us why ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['They would not say why ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['A clerk says she has never seen a pile like the 409,849 people ICE removed in fiscal 2012.', ICE_2012],
    ['In fiscal 2012 ICE removed 409,849 people, I mean, what are we doing?', ICE_2012],
    ['In fiscal 2012 ICE removed 409,849 people, and for what?', ICE_2012],
    ['In fiscal 2012 ICE removed 409,849 people, and to what end?', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012, and you’d have a hard time finding a bigger number.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012, and you would struggle to find a bigger year.', ICE_2012],
    ['The law nowhere mentions it, but ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012, and that is no myth.', ICE_2012],
    ['It is no lie that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['You can’t deny that ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['Critics who say nobody was sent home are wrong: ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['The idea that nobody was sent home is false; ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['That’s a lie. ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['ICE removed 409,849 people in fiscal 2012, and anyone who tells you the border was open is lying.', ICE_2012],
    ['There is no way around it: ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['No way to treat families, but ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['I don’t buy the excuse that it was hard: ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['Don’t fall for the story that he was soft, ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['Maybe you were busy then, I was not, and ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['They can deny it all they like, ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['Deny it if you want, but ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    ['ICE, which denied that its jails were full, said it had removed 409,849 people in fiscal 2012.', ICE_2012],
    [
      'There is not a word of truth in the story that nobody was deported: ICE removed 409,849 people in fiscal 2012.',
      ICE_2012,
    ],
    ['This is false, that is false, but ICE did remove 409,849 people in fiscal 2012.', ICE_2012],
    ['That the border was open is untrue, and ICE removed 409,849 people in fiscal 2012.', ICE_2012],
    [
      'By our count no government shutdown had ever gone on so long as the 43 days of the one that ended in November 2025.',
      SHUTDOWN,
    ],
    [
      'No federal shutdown in American history had gone on as long as the one that ended on 12 November 2025.',
      SHUTDOWN,
    ],
  ])('denies nothing else: %s', (text, claim) => {
    expect(modalityOf(text, claim)).toBe('asserted');
  });

  test.each([
    ['Unemployment at 3.4 percent in April 2023 belongs in a storybook: there was no such rate.', 'denied'],
    ['Unemployment fell to 3.4 percent in April 2023, they say, and that’s just not so.', 'denied'],
    ['He rejected as untrue a report that in the U.S. unemployment fell to 3.4 percent in April 2023.', 'denied'],
    ['Unemployment fell to 3.4 percent in April 2023. Nonsense.', 'denied'],
    ['Unemployment fell to 3.4 percent in April 2023. The rest is talk.', 'asserted'],
    ['Unemployment fell to 3.4 percent in April 2023. So this bad-economy thing, it’s a myth.', 'asserted'],
  ])('a point within a number ends no sentence: %s', (text, modality) => {
    expect(modalityOf(text, 'unemployment-3-4-record-low')).toBe(modality);
  });

  test.each([
    'If ICE removed 409,849 people in fiscal 2012, the analyst said, the tables would have to be redone.',
    'Were it shown that ICE removed 409,849 people in fiscal 2012, the court would think again.',
  ])('states nothing where it is only supposed: %s', text => {
    expect(modalityOf(text, ICE_2012)).toBeUndefined();
  });

  test.each([
    ['European countries have not given Ukraine more aid than the United States has.', 'denied'],
    ['Europe did not give more to Ukraine than the United States did.', 'denied'],
    ['European countries have given Ukraine more aid than the United States has, and not less.', 'asserted'],
  ])('a comparison that the record makes is denied as a whole: %s', (text, modality) => {
    expect(modalityOf(text, 'ukraine-aid-europe-vs-us')).toBe(modality);
  });
});
