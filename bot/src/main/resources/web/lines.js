// Draws lines of the conversation.

import { words } from './words.js';

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function span({ type, text, target }, piece) {
  if (type === 'bold') return element('b', '', piece);
  if (type === 'link' && /^https?:/i.test(target)) {
    const link = element('a', '', piece);
    link.href = target;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  }
  return document.createTextNode(piece ?? text);
}

/** Paragraphs, parted by blank lines that may lie inside a span. */
export function paragraphs(spans) {
  const all = document.createDocumentFragment();
  let paragraph = element('p');
  for (const one of spans) {
    one.text.split(/\n{2,}/).forEach((piece, index) => {
      if (index > 0) {
        if (paragraph.hasChildNodes()) all.append(paragraph);
        paragraph = element('p');
      }
      if (piece) paragraph.append(span(one, piece));
    });
  }
  if (paragraph.hasChildNodes()) all.append(paragraph);
  return all;
}

function time(at) {
  const made = element('time');
  const when = new Date(at);
  made.dateTime = at;
  const today = when.toDateString() === new Date().toDateString();
  made.textContent = when.toLocaleString(document.documentElement.lang, {
    ...(today ? {} : { month: 'short', day: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
  });
  return made;
}

function card(line) {
  const figure = element('figure');
  const link = element('a');
  link.href = line.picture;
  link.target = '_blank';
  const image = element('img');
  image.alt = `${words().card} ${line.text.map((one) => one.text).join('')}`;
  image.width = 1000;
  image.height = 1360;
  image.onload = () => image.dispatchEvent(new CustomEvent('grown', { bubbles: true }));
  image.onerror = () => figure.replaceChildren(element('p', 'error', words().noCard));
  image.src = line.picture;
  link.append(image);
  figure.append(link);
  return figure;
}

function buttons(line, onPress) {
  const rows = element('div', 'buttons');
  rows.dataset.n = line.n;
  for (const row of line.buttons) {
    const group = element('div', 'row');
    for (const { label, data } of row) {
      const button = element('button', 'choice', label);
      button.type = 'button';
      button.dataset.data = data;
      button.onclick = () => onPress(button, label, data);
      group.append(button);
    }
    rows.append(group);
  }
  return rows;
}

/** Marks which button was pressed. */
export function markPressed(log, { n, data }) {
  const rows = log.querySelector(`.buttons[data-n="${n}"]`);
  for (const button of rows?.querySelectorAll('button') ?? []) {
    if (button.dataset.data === data) button.setAttribute('aria-pressed', 'true');
  }
}

function yours(line, photo) {
  const article = element('article', 'line yours');
  const body = element('div', 'body');
  body.append(element('span', 'unseen', `${words().you}: `));
  if (line.kind === 'photo') {
    if (photo) {
      const image = element('img', 'sent');
      image.src = photo;
      image.alt = words().photoSent;
      image.onload = () => image.dispatchEvent(new CustomEvent('grown', { bubbles: true }));
      image.onerror = () => image.replaceWith(element('span', 'chip', words().photo));
      body.append(image);
    } else {
      body.append(element('span', 'chip', words().photo));
    }
  }
  const whole = line.text?.map((one) => one.text).join('') ?? '';
  const label = line.kind === 'text' ? words().commands[whole] : undefined;
  if (label) body.append(element('p', '', label));
  else if (whole) body.append(paragraphs(line.text));
  article.append(body);
  if (line.kind === 'press' || label) article.classList.add('short');
  return article;
}

function ours(line, onPress) {
  const article = element('article', `line ours ${line.kind}`);
  const body = element('div', 'body');
  body.append(element('span', 'unseen', 'Spotwise: '));
  if (line.kind === 'card') body.append(card(line));
  body.append(paragraphs(line.text ?? []));
  if (line.buttons) body.append(buttons(line, onPress));
  article.append(body);
  return article;
}

/**
 * Draws one line.
 *
 * @param photo address of the photo, if this page still has it
 */
export function draw(line, { photo, onPress }) {
  const article = line.from === 'you' ? yours(line, photo) : ours(line, onPress);
  if (line.n) article.dataset.n = line.n;
  if (line.key) article.dataset.key = line.key;
  if (line.at) article.append(time(line.at));
  return article;
}

/** Shows under a line of the person why it was not sent, and offers to try again. */
export function markFailed(article, message, again) {
  article.classList.remove('pending');
  const note = element('p', 'error', `${message} `);
  note.setAttribute('role', 'alert');
  const button = element('button', 'quiet', words().again);
  button.type = 'button';
  button.onclick = () => {
    note.remove();
    article.classList.add('pending');
    again();
  };
  note.append(button);
  article.append(note);
}
