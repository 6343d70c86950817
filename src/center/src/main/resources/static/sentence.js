// An alarm brings its sentence and the parts of it from the centre, in both languages; here one is chosen.
import { isChinese, said } from './words.js';

const part = (alarm) => said(alarm.said);

/** What to do next about an alarm. */
export const action = (alarm) => part(alarm).action;

export const siteName = (alarm) => part(alarm).site;

/** What is wrong and what is to come, without the colour and the site. */
export const finding = (alarm) => part(alarm).finding;

/** What is doubtful or out of the ordinary about an alarm. */
export const marks = (alarm) => part(alarm).marks;

/** What an alarm rests on. */
export const reasons = (alarm) => part(alarm).because.join(isChinese() ? '、' : ', ');

/** What an engineer may want to know besides; never the ground of a colour. */
export const advice = (alarm) => part(alarm).advice.join(isChinese() ? '；' : '; ');

/** Where it is and what is wrong. */
export const placeAndFinding = (alarm) => part(alarm).headline;

/** The sentence of an alarm: colour, doubts, place, finding, and what to do. */
export const sentence = (alarm) => part(alarm).sentence;
