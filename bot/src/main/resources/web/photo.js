// The photo that waits to be sent: chosen by button, dropped or pasted, and shown before it goes.

import { words } from './words.js';

const LIMIT = 20 * 1024 * 1024;

const by = (id) => document.getElementById(id);
let chosen;
let address;

/** The photo and its address in this page, or undefined. */
export function photo() {
  return chosen && { file: chosen, address };
}

/** Empties the tray; the address stays good, for the line that shows the photo. */
export function takePhoto() {
  const taken = photo();
  chosen = undefined;
  show();
  return taken;
}

function choose(files, onNotice) {
  if (files.length === 0) return;
  if (files[0].size > LIMIT) {
    onNotice(words().tooBig);
    return;
  }
  onNotice(files.length > 1 ? words().onlyOne : '');
  if (chosen) URL.revokeObjectURL(address);
  chosen = files[0];
  address = URL.createObjectURL(chosen);
  show();
  by('text').focus();
}

function show() {
  by('tray').hidden = !chosen;
  by('text').placeholder = chosen ? words().hintPhoto : words().hint;
  if (!chosen) return;
  by('photo-name').textContent = chosen.name;
  by('photo-size').textContent = size(chosen.size);
  by('thumb').hidden = false;
  by('no-thumb').setAttribute('hidden', '');
  by('thumb').src = address;
}

function size(bytes) {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Makes every way of adding a photo work; `onNotice` shows a sentence, or clears it. */
export function watchPhotos(onNotice) {
  for (const id of ['attach', 'first-photo']) by(id).onclick = () => by('file').click();
  by('file').onchange = () => {
    choose([...by('file').files], onNotice);
    by('file').value = '';
  };
  by('remove').onclick = () => {
    URL.revokeObjectURL(address);
    takePhoto();
    by('text').focus();
  };
  // Some formats, such as HEIC, many browsers cannot show.
  by('thumb').onerror = () => {
    by('thumb').hidden = true;
    by('no-thumb').removeAttribute('hidden');
  };
  document.addEventListener('paste', (event) => choose([...event.clipboardData.files], onNotice));

  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
  const over = (shown) => (by('drop').hidden = !shown);
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', (event) => event.relatedTarget ?? over(false));
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    over(false);
    choose([...event.dataTransfer.files], onNotice);
  });
}
