/** Keeps the progress of an import up to date, and shows the whole page again when it has ended. */

const PAUSE_MILLISECONDS = 1000;
const box = document.getElementById('dora-import-progress');

async function update() {
  const response = await fetch(box.dataset.url, { cache: 'no-store' });
  const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
  const activity = answer.getElementById('dora-import-activity');
  if (activity) {
    box.replaceChildren(activity);
  } else if (response.ok) {
    location.reload();
  }
}

// Also while the controller does not answer: it may be restarting.
while (box) {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  await update().catch(() => {});
}
