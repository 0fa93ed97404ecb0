const REFRESH_MS = 5_000;
const state = document.getElementById("state");
const details = document.getElementById("details");
const find = document.getElementById("find");
let practices = [];

async function showState() {
  try {
    const health = await (await fetch("/actuator/health")).json();
    state.textContent = health.status === "UP" ? "Plainline is up." : "Plainline is " + health.status + ".";
    const shown = { ...health.components?.channels?.details, ...health.components?.queues?.details, "service ends": health.components?.sunset?.details?.ends };
    details.replaceChildren(...Object.entries(shown).flatMap(([name, value]) => [cell("dt", name), cell("dd", value)]));
  } catch {
    state.textContent = "Plainline does not answer. Is it running?";
  }
  setTimeout(showState, REFRESH_MS);
}

async function loadPractices() {
  practices = await (await fetch("/api/v1/practices")).json();
  showPractices();
}

function showPractices() {
  const wanted = find.value.toLowerCase();
  const found = practices.filter((each) => Object.values(each).join(" ").toLowerCase().includes(wanted));
  document.getElementById("count").textContent = found.length + " of " + practices.length + " practices.";
  document.getElementById("practices").replaceChildren(...found.map(row));
}

async function loadUnanswered() {
  const asked = await (await fetch("/console/api/unanswered")).json();
  document.getElementById("unanswered-note").textContent =
    asked.length ? "Without who asked, and without numbers and names." : "Nothing is kept: plainline.privacy.keep-unanswered decides.";
  document.getElementById("unanswered").replaceChildren(...asked.map((each) => cell("li", each.times + " × " + each.language + ": " + each.words)));
}

async function loadCallBacks() {
  const waiting = await (await fetch("/console/api/call-backs")).json();
  document.getElementById("call-backs-note").textContent =
    waiting.length ? "Longest waiting first. Each is deleted when done, and after three days." : "Nobody waits to be called back.";
  document.getElementById("call-backs").replaceChildren(...waiting.map(callBack));
}

function callBack(waiting) {
  const element = document.createElement("tr");
  const button = cell("button", "Done");
  button.setAttribute("aria-label", "Done: " + waiting.number);
  button.addEventListener("click", async () => {
    await fetch("/console/api/call-backs/" + encodeURIComponent(waiting.id), { method: "DELETE" });
    loadCallBacks();
  });
  const done = document.createElement("td");
  done.append(button);
  element.append(cell("td", new Date(waiting.asked).toLocaleString()), cell("td", waiting.language), cell("td", waiting.number), done);
  return element;
}

async function loadDead() {
  const letters = await (await fetch("/console/api/dead-letters")).json();
  document.getElementById("dead-note").textContent =
    letters.length ? letters.length + " messages were given up after too many attempts, or got stale. Words can be tried for 4 hours." : "None: nothing was given up.";
  document.getElementById("dead").replaceChildren(...letters.map(deadRow));
}

function deadRow(letter) {
  const element = document.createElement("tr");
  const due = letter.queue === "inbox" ? "answered" : "sent";
  element.append(...[letter.died, due, letter.channel, letter.id, letter.reason].map((value) => cell("td", value)));
  const choices = document.createElement("td");
  if (letter.retryable) {
    choices.append(choice("Try again", "retry", letter));
  }
  choices.append(choice("Give up", "give-up", letter));
  element.append(choices);
  return element;
}

function choice(label, action, { queue, channel, id }) {
  const element = cell("button", label);
  element.type = "button";
  element.setAttribute("aria-label", label + ": " + id);
  element.addEventListener("click", async () => {
    element.disabled = true;
    await fetch("/console/api/dead-letters/" + action, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ queue, channel, id }),
    });
    await loadDead();
  });
  return element;
}

function row(practice) {
  const element = document.createElement("tr");
  const values = [practice.id, practice.title, practice.languages.join(" "), practice.publisher, practice.checkedOn, practice.vetted ? "yes" : "not yet"];
  element.append(...values.map((value) => cell("td", value)));
  return element;
}

function cell(name, value) {
  const element = document.createElement(name);
  element.textContent = value;
  return element;
}

find.addEventListener("input", showPractices);
showState();
loadPractices();
loadUnanswered();
loadCallBacks();
loadDead();
