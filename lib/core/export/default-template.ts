/**
 * The form of a Markdown export where the reviewer has none of their own.
 *
 * Facts are listed with "+", which hardly anybody writes: a list that ends a note would else go on into them (CommonMark 0.31, 5.3).
 */
export const defaultTemplate = `---
title: {{title}}
aliases: {{aliases}}
exported: {{exported}}
notes: {{noteCount}}
pages: {{pageAddresses}}
claims: {{claims}}
tags: {{allTags}}
---
{{#pages}}

## {{pageTitle}}

{{#pageLink}}
<{{pageLink}}>
{{/pageLink}}
{{^pageLink}}
{{pageAddress}}
{{/pageLink}}
{{#notes}}

{{#quote}}
> {{quote}}

{{/quote}}
{{#note}}
{{note}}

{{/note}}
{{#claim}}
+ Claim: {{#statement}}{{statement}} ({{claim}}){{/statement}}{{^statement}}{{claim}}{{/statement}}
{{/claim}}
{{#comparison}}
+ Record: {{comparison}}
{{/comparison}}
{{#verdict}}
+ Verdict: {{verdict}}{{#verdictBy}}, by {{verdictBy}}{{/verdictBy}}, {{verdictDate}}{{#confidence}}, confidence {{confidence}}{{/confidence}}
{{/verdict}}
+ Status: {{status}}
{{#steps}}
  + {{stepDate}}: {{stepStatus}}{{#stepBy}}, {{stepBy}}{{/stepBy}}
{{/steps}}
{{#tags}}
+ Tag: {{.}}
{{/tags}}
{{#evidence}}
+ Source: {{#sourceTitle}}{{sourceTitle}}{{/sourceTitle}}{{#sourceDate}}, {{sourceDate}}{{/sourceDate}}{{#sourceLink}} <{{sourceLink}}>{{/sourceLink}}{{^sourceLink}} {{sourceAddress}}{{/sourceLink}}{{#sourceQuote}} “{{sourceQuote}}”{{/sourceQuote}}
{{/evidence}}
{{#creator}}
+ By: {{creator}}
{{/creator}}
+ Written: {{created}}
{{#changed}}
+ Changed: {{changed}}
{{/changed}}
{{#link}}
+ Words: <{{link}}>
{{/link}}
{{#replyTo}}
+ Reply to: {{replyTo}}
{{/replyTo}}
+ Id: {{id}}
{{#replies}}
+ Reply{{#replyBy}} by {{replyBy}}{{/replyBy}}, {{replyDate}}{{#replyVerdict}}, verdict {{replyVerdict}}{{/replyVerdict}}, {{replyStatus}}{{#replyTags}}, tag {{.}}{{/replyTags}}{{#replySources}}, source {{.}}{{/replySources}} ({{replyId}})

  {{reply}}

{{/replies}}
{{/notes}}
{{/pages}}
`;
