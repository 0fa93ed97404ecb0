// The carriers' side of the page: posts what a phone does, listens for what a phone gets.

const POLL_MS = 400;

/** Polls that may fail before the page says so: a restart of Plainline takes a few. */
const MISSES_MAX = 4;

const SILENT = "Plainline does not answer. Is it still running? This page goes on by itself once it is.";

export async function post(path, body) {
  let response;
  try {
    response = await fetch("/simulator/api/" + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error("This did not reach Plainline. Is it still running? Start it, then try again.");
  }
  if (!response.ok) {
    throw new Error("The simulator failed (" + response.status + "). Plainline's log says why.");
  }
  const answer = await response.json();
  if (answer.status >= 300) {
    throw new Error(
      "Plainline refused what the carrier sent (" + answer.status + "). Its log says why.",
    );
  }
  return answer;
}

/** Calls {@code receive} for each event of the phone, and {@code report} with what is wrong. */
export function listen(phone, receive, report) {
  let after = 0;
  let misses = 0;
  async function poll() {
    try {
      const query = new URLSearchParams({ phone, after });
      const response = await fetch("/simulator/api/events?" + query);
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      for (const event of await response.json()) {
        after = event.number;
        receive(event);
      }
      misses = 0;
      report("");
    } catch {
      misses += 1;
      report(misses > MISSES_MAX ? SILENT : "");
    }
    setTimeout(poll, POLL_MS);
  }
  poll();
}

const SPEAKERS = { theirs: "You: ", ours: "Plainline: ", problem: "Problem: ", note: "" };

/** Adds what somebody said; who said it is told to screen readers, which see no sides. */
export function bubble(screen, kind, text, meta) {
  screen.querySelector(".hint")?.remove();
  const element = document.createElement("div");
  element.className = "bubble " + kind;
  const speaker = document.createElement("span");
  speaker.className = "unseen";
  speaker.textContent = SPEAKERS[kind];
  element.append(speaker, text);
  if (meta) {
    const small = document.createElement("span");
    small.className = "meta";
    small.textContent = meta;
    element.append(small);
  }
  screen.append(element);
  showEnd(screen, element);
  return element;
}

/** Scrolls to the end, but never past the beginning of what was said last. */
export function showEnd(screen, element) {
  screen.scrollTop = Math.min(screen.scrollHeight - screen.clientHeight, element.offsetTop - 8);
}
