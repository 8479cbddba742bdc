// Keeps the progress of a running import up to date, and shows the whole page again when it has ended.

const PAUSE_MILLISECONDS = 1000;
const box = document.getElementById("dora-import-progress");

async function update() {
  const response = await fetch(box.dataset.url, { cache: "no-store" });
  const answer = new DOMParser().parseFromString(await response.text(), "text/html");
  const activity = answer.getElementById("dora-import-activity");
  if (response.ok && activity === null) {
    location.reload();
    return;
  }
  if (activity !== null) {
    box.replaceChildren(document.importNode(activity, true));
  }
}

async function watch() {
  try {
    await update();
  } catch {
    // The controller does not answer at the moment; it may be restarting.
  }
  setTimeout(watch, PAUSE_MILLISECONDS);
}

if (box !== null) {
  setTimeout(watch, PAUSE_MILLISECONDS);
}
