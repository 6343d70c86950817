import { element, link, worldTag } from './elements.js';
import { beijing, choice, field, form, line, lines } from './forms.js';
import { planOf, allSites } from './model.js';
import { smaller } from './photo.js';
import { change, read } from './session.js';
import { notLoaded, said, word } from './words.js';

const GRADES = ['GENERAL', 'MAJOR'];
const KINDS = 'image/jpeg,image/png,image/webp';

/**
 * Draws the hidden dangers, one of them, or the form of a new one:
 * #/dangers, #/dangers/7, #/dangers/new/live/pingshan/ALARM.
 */
export async function drawDangersPage(page, [what, world, site, alarm], fresh) {
  if (!fresh) return;
  page.replaceChildren(element('p', 'soft', '…'));
  try {
    if (what === 'new') page.replaceChildren(...opening(world, site, alarm));
    else if (what) showOne(page, await read(`api/dangers/${encodeURIComponent(what)}`));
    else page.replaceChildren(...listing(await read('api/dangers')));
  } catch (problem) {
    page.replaceChildren(nav(), element('p', 'soft', notLoaded(problem)));
  }
}

const nav = () => element('nav', '', link('#/', '', `‹ ${word('sites')}`), link('#/dangers', '', word('dangers')), link('#/dangers/new', '', word('newDanger')));

function listing({ overdue, dangers }) {
  const rows = dangers.map(({ danger, overdue: late }) => element('tr', '', element('td', '', link(`#/dangers/${danger.id}`, '', danger.title)),
    element('td', '', said(planOf(danger).name), worldTag(danger.world)), element('td', '', word(danger.grade)), element('td', '', danger.owner),
    element('td', late ? 'wrong' : '', `${danger.deadline}${late ? ` ${word('overdue')}` : ''}`), element('td', '', word(danger.state))));
  const columns = ['title', 'sites', 'grade', 'owner', 'deadline', 'state'];
  const table = element('table', 'list', element('thead', '', element('tr', '', ...columns.map((name) => element('th', '', word(name))))), element('tbody', '', ...rows));
  return [nav(), element('section', 'subject', element('p', 'sentence', word('dangers')), element('p', '', `${word('dangersOverdue')}: ${overdue}`)),
    element('section', 'wide', dangers.length ? table : element('p', 'soft', word('noneOpen')))];
}

function opening(world, site, number) {
  const alarm = number ? `${world}/${site}/${number}` : '';
  const place = choice(allSites().map((one) => [`${one.world}/${one.site}`, `${said(planOf(one).name)}${one.world === 'live' ? '' : ` · ${one.world}`}`]),
    world && site ? `${world}/${site}` : undefined);
  const title = line({ required: true, maxLength: 200 });
  const grade = choice(GRADES.map((one) => [one, word(one)]));
  const owner = line({ required: true, maxLength: 80 });
  const deadline = line({ type: 'date', required: true });
  const note = lines();
  const act = async () => {
    const [chosenWorld, chosenSite] = place.value.split('/');
    const opened = await change('POST', 'api/dangers', { world: chosenWorld, site: chosenSite, alarm, title: title.value, grade: grade.value,
      owner: owner.value, deadline: deadline.value, note: note.value });
    location.hash = `#/dangers/${opened.danger.id}`;
    return word('kept');
  };
  return [nav(), element('section', '', element('h2', '', word('newDanger')), form(word('keep'), act, field('sites', place), field('title', title), field('grade', grade),
    field('owner', owner), field('deadline', deadline), field('note', note, alarm ? `${word('fromAlarm')} ${alarm}` : '')))];
}

function showOne(page, detail) {
  const { danger } = detail;
  const head = element('section', 'subject', element('p', 'sentence', danger.title, worldTag(danger.world)),
    element('p', '', `${said(planOf(danger).name)} · ${word(danger.grade)} · ${word('owner')} ${danger.owner} · ${word('deadline')} ${danger.deadline} · ${word(danger.state)}`),
    detail.overdue ? element('p', 'wrong', word('overdue')) : '', danger.alarm ? link(`#/alarm/${danger.alarm}`, '', `${word('fromAlarm')} ${danger.alarm}`) : '');
  const steps = element('ul', 'patrols', ...detail.steps.map((step) => element('li', '', `${beijing(step.happened)} · ${word(step.step)} · ${step.by}${step.note ? ` · ${step.note}` : ''}`)));
  page.replaceChildren(nav(), head, element('section', '', element('h2', '', word('journal')), steps), element('section', '', element('h2', '', word('photos')), photos(page, detail)),
    element('section', '', element('h2', '', word('action')), stepForm(page, danger)));
}

function stepForm(page, danger) {
  const possible = { OPENED: ['RECTIFY'], RECTIFIED: ['ACCEPT', 'REOPEN'], ACCEPTED: [] }[danger.state];
  if (!possible.length) return element('p', 'soft', word('ACCEPTED'));
  const step = choice(possible.map((one) => [one, word(one)]));
  const note = lines();
  note.required = true;
  const act = async () => {
    showOne(page, await change('POST', `api/dangers/${danger.id}/steps`, { step: step.value, note: note.value }));
    return word('kept');
  };
  return form(word('confirm'), act, field('action', step, word('acceptHint')), field('note', note));
}

function photos(page, detail) {
  const { danger } = detail;
  const shown = element('div', 'photos', ...detail.photos.map((photo) => {
    const image = element('img');
    image.src = `api/dangers/${danger.id}/photos/${photo.id}`;
    image.alt = `${photo.by} ${beijing(photo.added)}`;
    image.title = image.alt;
    return image;
  }));
  if (detail.photos.length >= detail.mostPhotos) return shown;
  const file = element('input');
  Object.assign(file, { type: 'file', accept: KINDS, required: true });
  const act = async () => {
    await change('POST', `api/dangers/${danger.id}/photos`, await smaller(file.files[0]), 'image/jpeg');
    showOne(page, await read(`api/dangers/${danger.id}`));
    return word('kept');
  };
  return element('div', '', shown, form(word('addPhoto'), act, field('photo', file)));
}
